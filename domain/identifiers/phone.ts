import { toHalfWidth } from './half-width'

export type PhoneReason = 'blank' | 'length' | 'characters' | 'not-mobile'

export type PhoneResult = { ok: true; phone: string } | { ok: false; reason: PhoneReason }

export const phoneMessages: Record<PhoneReason, string> = {
  blank: '请填写手机号',
  length: '手机号应为11位，请核对位数',
  characters: '手机号只能是数字',
  'not-mobile': '请填写中国大陆手机号（1开头，第二位为3至9）',
}

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
