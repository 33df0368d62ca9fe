/** What code a street or a community may have that the table does not know. */

export type NewCodeProblem = 'shape' | 'kind'

/**
 * Streets, towns and townships: county and three digits, 001-399, or 400-599 for zones that work as one. Communities
 * and villages: street and three digits, 001-599, in the same classes.
 * Source: 统计用区划代码编制规则 (GB/T 10114 for the three digits of streets).
 * @returns what is wrong with it; null: it may be one
 */
export function newCodeProblem(code: string): NewCodeProblem | null {
  if (!/^\d{9}(\d{3})?$/.test(code) || code.slice(4, 6) === '00') return 'shape'
  const [street, community] = [Number(code.slice(6, 9)), Number(code.slice(9) || '1')]
  const isInClass = (serial: number) => serial >= 1 && serial <= 599
  return isInClass(street) && isInClass(community) ? null : 'kind'
}
