import type { MyStay } from '../../../domain/contracts/stay'
import { localIdentity } from '../../lib/local-identity'

/** What the last answer of the backend said, so that the next page shows it at once while it asks again. */
const remembered = new Map<string, MyStay>()

function keyOf(seasonId: string): string {
  return `${localIdentity()?.openid ?? 'me'}:${seasonId}`
}

export function rememberStay(mine: MyStay): void {
  const key = keyOf(mine.season.seasonId)
  const before = remembered.get(key)
  const isOlder = before && before.number === mine.number && before.version > mine.version
  if (!isOlder) remembered.set(key, mine)
}

export function rememberedStay(seasonId: string): MyStay | undefined {
  return remembered.get(keyOf(seasonId))
}

export function forgetStay(seasonId: string): void {
  remembered.delete(keyOf(seasonId))
}
