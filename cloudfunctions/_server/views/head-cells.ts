/**
 * Counts over a roster: one to four people are not told apart, nor the money behind them. This keeps single people out
 * of a glance or a picture of the screen; it withholds nothing from officers, who may open each of them.
 */
import type * as z from 'zod/mini'
import type { payerFen } from '../../../domain/contracts/register'
import type { PayerSum } from '../../../domain/eligibility/lab/roster-figures'
import { countText, yuanText } from '../../../domain/eligibility/money-text'
import type { Policy } from '../../../domain/eligibility/policy-file'

const least = 5

export interface HeadCell {
  heads: number | null
  text: string
}

/** People are counted 人, employers 家. */
export function unitOf({ audience }: Policy): string {
  return audience === 'worker' ? '人' : '家'
}

export function isFew(heads: number): boolean {
  return heads > 0 && heads < least
}

export function headCell(heads: number, unit: string): HeadCell {
  return isFew(heads)
    ? { heads: null, text: `不到${least}${unit}` }
    : { heads, text: `${countText(heads)}${unit}` }
}

export function fenCell(
  { payer, label, fen, heads }: PayerSum,
  isHidden = isFew(heads),
): z.infer<typeof payerFen> {
  return isHidden
    ? { payer, label, fen: null, text: '人数太少，不列' }
    : { payer, label, fen, text: `${yuanText(fen)}元` }
}
