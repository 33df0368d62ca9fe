/** The list an officer's phone carries to check passes without signal: keys and ids of passes, nobody's data. */
import type { OutputOf } from '../../../domain/contracts/registry'
import type { CarriedList } from '../../../domain/pass/judge-pass'
import { bytesOfBase64 } from '../../lib/base64'
import { call } from '../../lib/call'
import { readStored, writeStored } from '../../lib/storage'

type Answer = OutputOf<'pass.keys'>
export type KeptList = Omit<Answer, 'hasMore'>

const listKey = 'pass-list'
/** What was being written when the list was made may carry an earlier instant than the list. */
const lookBackMillis = 10 * 60_000
/** A phone's storage holds a megabyte a key: 20 characters an id. */
const mostIds = 40_000

export function keptList(): KeptList | undefined {
  return readStored<KeptList>(listKey)
}

/** Asks for what ended since the list was made, page by page. false when the phone could not keep it. */
export async function updateList(): Promise<boolean> {
  const kept = keptList()
  let answer = await call('pass.keys', kept ? { since: lookingBack(kept.asOf) } : {})
  if (kept && kept.cityCode !== answer.cityCode) answer = await call('pass.keys', {})
  const isSameCity = kept?.cityCode === answer.cityCode
  const revoked = new Set([...(isSameCity ? kept.revoked : []), ...answer.revoked])
  while (answer.hasMore) {
    answer = await call('pass.keys', { since: answer.asOf })
    answer.revoked.forEach((passId) => revoked.add(passId))
  }
  const { keys, cityCode, places, asOf } = answer
  return writeStored(listKey, { keys, cityCode, places, asOf, revoked: [...revoked].slice(-mostIds) })
}

export function carriedList({ asOf, cityCode, keys, revoked }: KeptList): CarriedList {
  return {
    asOf,
    cityCode,
    publicKeys: new Map(keys.map(({ keyId, publicKey }) => [keyId, bytesOfBase64(publicKey)])),
    revoked: new Set(revoked),
  }
}

function lookingBack(asOf: string): string {
  return new Date(Date.parse(asOf) - lookBackMillis).toISOString()
}
