/** What a code is worth, judged by a phone without signal: pure, with all it may rely on as arguments. */
import type { PassResult } from '../terms'
import { readPass, type PassClaims } from './pass-claims'
import { passBytes } from './pass-text'

/** The list an officer's phone carries: whose signature counts, and what is no longer valid. */
export interface CarriedList {
  /** When the server made it (ISO, UTC). */
  asOf: string
  /** Its revocations are those of this city. */
  cityCode: string
  publicKeys: ReadonlyMap<string, Uint8Array>
  /** Ids of passes that ended. */
  revoked: ReadonlySet<string>
}

export interface JudgeWith {
  /** Ed25519 over the bytes as they are. */
  verify: (given: { signed: Uint8Array; signature: Uint8Array; publicKey: Uint8Array }) => boolean
  list: CarriedList
  /** The latest instant this phone has ever seen, in milliseconds: a clock turned back makes nothing valid again. */
  now: number
  /** When this phone last saw the same code (`codeIdOf`), if it did. */
  seenAt: (codeId: string) => string | undefined
}

export interface Judgement {
  result: PassResult
  /** null unless the signature holds: nothing else of a code may be believed. */
  pass: PassClaims | null
  /** When this phone saw the same code before. */
  seenAt: string | null
  /** How old the list is, and whether it speaks of the place of this pass at all. */
  list: { asOf: string; ageMinutes: number; covers: boolean }
}

/** The same for every copy of one code, whatever its signature's bytes. */
export function codeIdOf({ passId, kind, from }: Pick<PassClaims, 'passId' | 'kind' | 'from'>): string {
  return `${passId}-${kind}-${from / 1000}`
}

/** Offline: forged and expired for certain, revoked as of the list, seen before only on this phone. */
export function judgePass(text: string, { verify, list, now, seenAt }: JudgeWith): Judgement {
  const at = Math.max(now, Date.parse(list.asOf))
  const ageMinutes = Math.floor((at - Date.parse(list.asOf)) / 60_000)
  const refused = (result: PassResult): Judgement => ({
    result,
    pass: null,
    seenAt: null,
    list: { asOf: list.asOf, ageMinutes, covers: false },
  })
  const bytes = passBytes(text)
  const read = bytes && readPass(bytes)
  if (!read) return refused('forged')
  const { claims, signed, signature } = read
  const publicKey = list.publicKeys.get(claims.keyId)
  if (!publicKey) return refused('unknown-key')
  if (!verify({ signed, signature, publicKey })) return refused('forged')
  const before = seenAt(codeIdOf(claims)) ?? null
  const covers = claims.countyCode.slice(0, 4) === list.cityCode.slice(0, 4)
  return {
    result: resultOf(claims, { at, isRevoked: list.revoked.has(claims.passId), wasSeen: before !== null }),
    pass: claims,
    seenAt: before,
    list: { asOf: list.asOf, ageMinutes, covers },
  }
}

/** Of a pass whose signature holds. A printed one is meant to be shown again: that it was seen is told beside it. */
export function resultOf(
  { kind, from, until }: PassClaims,
  { at, isRevoked, wasSeen }: { at: number; isRevoked: boolean; wasSeen: boolean },
): PassResult {
  if (isRevoked) return 'revoked'
  if (at < from) return 'not-yet'
  if (at >= until) return 'expired'
  return wasSeen && kind === 'phone' ? 'seen-before' : 'valid'
}
