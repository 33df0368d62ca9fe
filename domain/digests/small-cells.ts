import { fewest } from './public-figures'

/** Beside a total, a cell of 1 to 4 people and one of at least 8 can be 1, 2, 3 or 4 and the rest: nothing is told. */
const leastCover = 2 * fewest - 2

/**
 * One column of a table whose total is told: what 1 to 4 people make up is hidden (null), and with it one larger cell,
 * as the total would give it away otherwise. Where no cell is large enough for that, none is shown. Nobody is no secret.
 */
export function withoutSmallCells(column: readonly number[]): (number | null)[] {
  const isSmall = (value: number) => value > 0 && value < fewest
  if (!column.some(isSmall)) return [...column]
  const covers = column.filter((value) => value >= leastCover)
  if (covers.length === 0) return column.map((value) => (value === 0 ? 0 : null))
  const cover = column.indexOf(Math.min(...covers))
  return column.map((value, index) => (isSmall(value) || index === cover ? null : value))
}
