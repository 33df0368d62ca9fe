import { toHalfWidth } from './half-width'
import { provincePrefixes } from './province-prefixes'

export type CreditCodeReason = 'blank' | 'length' | 'characters' | 'region' | 'checksum'

export type CreditCodeResult = { ok: true; code: string } | { ok: false; reason: CreditCodeReason }

export const creditCodeMessages: Record<CreditCodeReason, string> = {
  blank: '请填写统一社会信用代码',
  length: '统一社会信用代码应为18位，请核对位数',
  characters: '统一社会信用代码只含数字和大写字母，不含 I、O、S、V、Z',
  region: '统一社会信用代码第3至8位的登记机关地区代码不存在，请核对',
  checksum: '统一社会信用代码校验不通过，请逐位核对',
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/

/** Half-width, capitals, without blanks and hyphens. Does not judge: see `parseCreditCode`. */
export function normaliseCreditCode(text: string): string {
  return toHalfWidth(text)
    .replace(/[-‐-―]/g, '')
    .toUpperCase()
}

/**
 * Checks a 统一社会信用代码 (GB 32100-2015): alphabet, registering region (central offices use 10), check character.
 * Reasons come in that order.
 */
export function parseCreditCode(text: string): CreditCodeResult {
  const code = normaliseCreditCode(text)
  if (code === '') return { ok: false, reason: 'blank' }
  if (code.length !== 18) return { ok: false, reason: 'length' }
  if (!shape.test(code)) return { ok: false, reason: 'characters' }
  const region = code.slice(2, 4)
  if (region !== '10' && !provincePrefixes.has(region)) return { ok: false, reason: 'region' }
  if (checkChar(code) !== code[17]) return { ok: false, reason: 'checksum' }
  return { ok: true, code }
}

export function isCreditCode(text: string): boolean {
  return parseCreditCode(text).ok
}

/**
 * The 18-character code whose first 17 characters are `seed17`, for invented employers.
 * @throws RangeError when the seed cannot begin a valid code.
 */
export function makeCreditCode(seed17: string): string {
  const made = parseCreditCode(seed17 + checkChar(seed17))
  if (!made.ok) throw new RangeError(`cannot begin a credit code: ${seed17} (${made.reason})`)
  return made.code
}

function checkChar(code: string): string {
  let sum = 0
  let weight = 1
  for (const char of code.slice(0, 17)) {
    sum += alphabet.indexOf(char) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
