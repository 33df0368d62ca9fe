import { isDay } from '../calendar/day'
import { toHalfWidth } from './half-width'
import { provincePrefixes } from './province-prefixes'

/** citizen 居民身份证; residence-permit 港澳台居民居住证 (81/82/83); foreigner 外国人永久居留身份证 (2023 format, starts with 9). */
export type ResidentIdKind = 'citizen' | 'residence-permit' | 'foreigner'

export type ResidentIdReason =
  'blank' | 'length' | 'fifteen-digits' | 'characters' | 'region' | 'birthday' | 'checksum'

export type ResidentIdResult =
  | { ok: true; id: string; kind: ResidentIdKind; bornOn: string; convertedFrom15: boolean }
  | { ok: false; reason: ResidentIdReason }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const residencePermitRegions = new Set(['810000', '820000', '830000'])

/** Half-width, no blanks, capital X. Does not judge: see `parseResidentId`. */
export function normaliseResidentId(text: string): string {
  return toHalfWidth(text).toUpperCase()
}

/** The 18th character for the first 17 digits. GB 11643-1999, ISO 7064 MOD 11-2. */
export function residentIdCheckChar(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/**
 * Checks an 18-digit number: characters, region prefix, a birthday that exists, check digit.
 * Reasons come in that order. 15-digit numbers are refused here (`fifteen-digits`): they are for imports.
 */
export function parseResidentId(text: string): ResidentIdResult {
  const id = normaliseResidentId(text)
  if (id === '') return { ok: false, reason: 'blank' }
  if (/^\d{15}$/.test(id)) return { ok: false, reason: 'fifteen-digits' }
  if (id.length !== 18) return { ok: false, reason: 'length' }
  if (!/^\d{17}[\dX]$/.test(id)) return { ok: false, reason: 'characters' }
  const kind = kindOf(id)
  if (kind === null) return { ok: false, reason: 'region' }
  const bornOn = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  if (!isDay(bornOn) || bornOn < '1900-01-01') return { ok: false, reason: 'birthday' }
  if (residentIdCheckChar(id) !== id[17]) return { ok: false, reason: 'checksum' }
  return { ok: true, id, kind, bornOn, convertedFrom15: false }
}

/**
 * For imported lists: also takes a 15-digit number of before 1999, converted (born 19xx) and flagged
 * `convertedFrom15`, which a person has to confirm: the old form has no check digit.
 */
export function parseImportedResidentId(text: string): ResidentIdResult {
  const old = normaliseResidentId(text)
  if (!/^\d{15}$/.test(old)) return parseResidentId(old)
  const first17 = `${old.slice(0, 6)}19${old.slice(6)}`
  const converted = parseResidentId(first17 + residentIdCheckChar(first17))
  if (!converted.ok) return converted
  if (converted.kind !== 'citizen') return { ok: false, reason: 'region' }
  return { ...converted, convertedFrom15: true }
}

function kindOf(id: string): ResidentIdKind | null {
  if (id.startsWith('9')) return provincePrefixes.has(id.slice(1, 3)) ? 'foreigner' : null
  if (residencePermitRegions.has(id.slice(0, 6))) return 'residence-permit'
  return provincePrefixes.has(id.slice(0, 2)) && !/^8/.test(id) ? 'citizen' : null
}
