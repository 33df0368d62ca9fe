/** 就地过年证明, as bytes: what it says, in a fixed order, and the signature after it. */
import type { PassKind } from '../terms'
import { passText } from './pass-text'

export const signatureBytes = 64
const formatVersion = 1
const passIdBytes = 8
const kindBytes = { phone: 0x50, paper: 0x41 } as const satisfies Record<PassKind, number>

/** All that a code says. Nothing in it leads to a person without the keys of the server. */
export interface PassClaims {
  /** A code on a phone lives for minutes, a printed one until the season ends. */
  kind: PassKind
  keyId: string
  /** 16 hexadecimal digits. */
  passId: string
  surname: string
  /** The last two characters of the receipt number. */
  numberEnd: string
  countyCode: string
  seasonId: string
  /** Instants in milliseconds, whole seconds: valid at `from`, no longer at `until`. */
  from: number
  until: number
}

/** The bytes to sign. @throws RangeError when a part does not fit the format */
export function claimBytes(claims: PassClaims): Uint8Array {
  const { kind, keyId, passId, surname, numberEnd, countyCode, seasonId, from, until } = claims
  const bytes = [
    formatVersion,
    kindBytes[kind],
    ...ascii(keyId, /^[0-9a-z]{2}$/),
    ...fromHex(passId),
    ...counted(Array.from(surname).map(codePoint), 2),
    ...ascii(numberEnd, /^[0-9A-Z]{2}$/),
    ...bigEndian(matching(countyCode, /^\d{6}$/), 3),
    ...counted(
      ascii(seasonId, /^[0-9a-z-]{1,20}$/).map((byte) => [byte]),
      20,
    ),
    ...bigEndian(wholeSeconds(from), 4),
    ...bigEndian(wholeSeconds(until), 4),
  ]
  return Uint8Array.from(bytes)
}

/** The text of a QR code: what is claimed, and its signature. */
export function signedText(claims: Uint8Array, signature: Uint8Array): string {
  return passText(Uint8Array.from([...claims, ...signature]))
}

export interface SignedPass {
  claims: PassClaims
  /** What was signed, and what signs it. */
  signed: Uint8Array
  signature: Uint8Array
}

/** Reads a code without believing it: the signature is the caller's to check. undefined where the bytes are not of this form. */
export function readPass(bytes: Uint8Array): SignedPass | undefined {
  const signed = bytes.subarray(0, Math.max(0, bytes.length - signatureBytes))
  const claims = readClaims(signed)
  return claims && { claims, signed, signature: bytes.subarray(signed.length) }
}

function readClaims(bytes: Uint8Array): PassClaims | undefined {
  let at = 0
  const take = (count: number) => Array.from(bytes.subarray(at, (at += count)))
  const [format, kindByte] = take(2)
  const keyId = text(take(2))
  const passId = take(passIdBytes)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const points = Array.from({ length: Math.min(take(1)[0] ?? 0, 3) }, () => number(take(3)))
  const numberEnd = text(take(2))
  const countyCode = String(number(take(3))).padStart(6, '0')
  const seasonId = text(take(take(1)[0] ?? 0))
  const [from, until] = [number(take(4)) * 1000, number(take(4)) * 1000]
  const kind = kindOf(kindByte)
  if (format !== formatVersion || !kind || at !== bytes.length || points.some((point) => point > 0x10ffff))
    return undefined
  const surname = String.fromCodePoint(...points)
  const claims: PassClaims = { kind, keyId, passId, surname, numberEnd, countyCode, seasonId, from, until }
  return isWrittenAlike(claims, bytes) ? claims : undefined
}

function kindOf(byte: number | undefined): PassKind | undefined {
  if (byte === kindBytes.phone) return 'phone'
  return byte === kindBytes.paper ? 'paper' : undefined
}

/** One pass has one writing: bytes that would be written otherwise are not ours. */
function isWrittenAlike(claims: PassClaims, bytes: Uint8Array): boolean {
  try {
    const written = claimBytes(claims)
    return claims.from < claims.until && written.every((byte, index) => byte === bytes[index])
  } catch {
    return false
  }
}

function ascii(value: string, pattern: RegExp): number[] {
  return Array.from(matching(value, pattern), (letter) => letter.charCodeAt(0))
}

function matching(value: string, pattern: RegExp): string {
  if (!pattern.test(value)) throw new RangeError(`does not fit a pass: ${value}`)
  return value
}

function fromHex(passId: string): number[] {
  matching(passId, /^[0-9a-f]{16}$/)
  return Array.from({ length: passIdBytes }, (_, index) =>
    Number.parseInt(passId.slice(index * 2, index * 2 + 2), 16),
  )
}

function codePoint(letter: string): number[] {
  return bigEndian(letter.codePointAt(0) ?? 0, 3)
}

function counted(parts: number[][], most: number): number[] {
  if (parts.length === 0 || parts.length > most) throw new RangeError(`1 to ${most} parts fit a pass`)
  return [parts.length, ...parts.flat()]
}

function wholeSeconds(instant: number): number {
  const seconds = instant / 1000
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 0xffff_ffff)
    throw new RangeError(`not a whole second a pass can hold: ${instant}`)
  return seconds
}

function bigEndian(value: number | string, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => Math.floor(Number(value) / 256 ** (count - 1 - index)) % 256,
  )
}

function number(bytes: number[]): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0)
}

function text(bytes: number[]): string {
  return String.fromCharCode(...bytes)
}
