import { toHalfWidth } from '../identifiers/half-width'

/** A mobile number or a resident ID number somewhere in a text, however it is spaced. */
export function personNumberIn(text: string): boolean {
  const plain = toHalfWidth(text).replace(/-/g, '')
  return /(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)/.test(plain) || /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/.test(plain)
}
