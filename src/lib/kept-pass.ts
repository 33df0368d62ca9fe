import type { OutputOf } from '../../domain/contracts/registry'
import { localIdentity } from './local-identity'
import { readStored, removeStored, writeStored } from './storage'

/** The codes of the next day, kept for a worker who will have no signal. */
export interface KeptPass {
  pass: NonNullable<OutputOf<'pass.codes'>['pass']>
  /** The server's clock less the phone's when they were fetched, in milliseconds. */
  aheadMillis: number
}

// In a browser several people may try the product one after the other.
const keyOf = () => `pass-codes:${localIdentity()?.openid ?? 'me'}`

export function keptPass(): KeptPass | undefined {
  return readStored<KeptPass>(keyOf())
}

export function keepPass(kept: KeptPass): boolean {
  return writeStored(keyOf(), kept)
}

export function forgetPass(): void {
  removeStored(keyOf())
}
