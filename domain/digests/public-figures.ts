/** 公布的数: figures for everyone, of which neither one alone nor several days together can point to anybody. */
import { sortedBy } from './canonical'

/** k: nothing that fewer people than these make up shows. */
export const fewest = 5

/**
 * What is shown is a multiple of k, so that two shown numbers of any two days differ by none or by at least k. It is
 * shown from 2k on: a number of 5 could only be taken down once nobody is left, and taking it down would tell that.
 */
const leastShown = 2 * fewest

export interface PublicCell {
  /** null: too few to be told. */
  shown: number | null
  /** The true count when this cell last moved; stays with us. */
  base: number
}

/**
 * The cell of a day. It moves only where at least k people more or fewer are counted than when it last moved, and than
 * what it shows: a single person coming or going moves nothing.
 * @param before the cell as last published; null where there was none
 */
export function nextCell(before: PublicCell | null, count: number): PublicCell {
  if (before === null) return { shown: shownFor(count), base: count }
  const isSteady = Math.abs(count - before.base) < fewest
  const isNear = before.shown !== null && Math.abs(count - before.shown) < fewest
  return isSteady || isNear ? before : { shown: shownFor(count), base: count }
}

function shownFor(count: number): number | null {
  return count < leastShown ? null : Math.floor(count / fewest) * fewest
}

export interface PublicCounts {
  regionCode: string
  staying: number
  leaving: number
}

export interface PublicRow {
  regionCode: string
  staying: PublicCell
  leaving: PublicCell
}

export interface PublicFigure {
  staying: number | null
  leaving: number | null
}

/**
 * The rows of a day after those of an earlier one, in order of codes. A region once published keeps its row.
 * @param counts the true counts of the day; a region that is missing counts nobody
 */
export function nextRows(before: readonly PublicRow[], counts: readonly PublicCounts[]): PublicRow[] {
  const codes = new Set([...before, ...counts].map(({ regionCode }) => regionCode))
  const rows = [...codes].map((regionCode) => {
    const known = before.find((row) => row.regionCode === regionCode)
    const now = counts.find((row) => row.regionCode === regionCode)
    return {
      regionCode,
      staying: nextCell(known?.staying ?? null, now?.staying ?? 0),
      leaving: nextCell(known?.leaving ?? null, now?.leaving ?? 0),
    }
  })
  return sortedBy(rows, ({ regionCode }) => regionCode)
}

/** What everyone may read of a row. */
export function shownOf({ staying, leaving }: PublicRow): PublicFigure {
  return { staying: staying.shown, leaving: leaving.shown }
}

/** The sum of what is shown, and of nothing else: taking parts from it leaves nothing that is not shown already. */
export function wholeOf(rows: readonly PublicRow[]): PublicFigure {
  return {
    staying: sumOf(rows.map(({ staying }) => staying)),
    leaving: sumOf(rows.map(({ leaving }) => leaving)),
  }
}

function sumOf(cells: readonly PublicCell[]): number | null {
  const shown = cells.flatMap((cell) => (cell.shown === null ? [] : [cell.shown]))
  return shown.length === 0 ? null : shown.reduce((sum, each) => sum + each, 0)
}
