import { childrenOf } from '../../domain/regions/regions'
import type { Dice } from './random'

/** Where people who work on the coast come from, roughly; the rest is spread over the whole country. */
const provinces = {
  '410000': 14,
  '340000': 12,
  '510000': 9,
  '420000': 7,
  '520000': 6,
  '360000': 6,
  '220000': 5,
  '230000': 5,
  '620000': 4,
  '610000': 4,
  '530000': 4,
} as const

/** A county code: one in five from the county itself, as many from elsewhere in its province, the rest from afar. */
export function hukouOf(dice: Dice, countyCode: string): string {
  const kind = dice.weighted({ same: 20, province: 20, known: 45, anywhere: 15 })
  if (kind === 'same') return countyCode
  if (kind === 'province') return countyBelow(dice, `${countyCode.slice(0, 2)}0000`)
  if (kind === 'known') return countyBelow(dice, dice.weighted(provinces))
  return countyBelow(
    dice,
    dice.pick(childrenOf(null).filter(({ code }) => !code.startsWith('7') && code < '8')).code,
  )
}

/** Some county of a province; a place the table does not divide further stands for itself. */
function countyBelow(dice: Dice, code: string): string {
  const below = childrenOf(code).filter((region) => region.code.length === 6)
  return below.length === 0 ? code : countyBelow(dice, dice.pick(below).code)
}
