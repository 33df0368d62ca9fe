import { localIdentity } from '../../lib/local-identity'
import { readStored, writeStored } from '../../lib/storage'

const keyOf = () => `season:${localIdentity()?.openid ?? 'me'}`

/** The season this person last chose on this phone; officers and employers come back to it. */
export function rememberedSeason(): string | undefined {
  return readStored<string>(keyOf())
}

export function rememberSeason(seasonId: string): void {
  writeStored(keyOf(), seasonId)
}
