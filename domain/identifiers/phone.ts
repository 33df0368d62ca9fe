import { toHalfWidth } from './half-width'

export type PhoneReason = 'blank' | 'length' | 'characters' | 'not-mobile'

export type PhoneResult = { ok: true; phone: string } | { ok: false; reason: PhoneReason }

/** Half-width digits without blanks, hyphens, brackets and the 86 prefix. Does not judge: see `parsePhone`. */
export function normalisePhone(text: string): string {
  return toHalfWidth(text)
    .replace(/[-‐-―()]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
}

/** Checks a mainland mobile number: `^1[3-9]\d{9}$` after normalising. */
export function parsePhone(text: string): PhoneResult {
  const phone = normalisePhone(text)
  if (phone === '') return { ok: false, reason: 'blank' }
  if (!/^\d+$/.test(phone)) return { ok: false, reason: 'characters' }
  if (phone.length !== 11) return { ok: false, reason: 'length' }
  if (!/^1[3-9]/.test(phone)) return { ok: false, reason: 'not-mobile' }
  return { ok: true, phone }
}
