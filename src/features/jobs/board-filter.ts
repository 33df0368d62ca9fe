import type { InputOf } from '../../../domain/contracts/registry'
import { isDay } from '../../../domain/calendar/day'
import { boardPostKinds, codesOf, trades, type BoardPostKind, type Trade } from '../../../domain/terms'
import type { PageParams } from '../../lib/navigate'
import { jobWords as words } from './words'

type BoardInput = InputOf<'board.list'>
export type BoardSort = NonNullable<BoardInput['sort']>

/** What a person looks for on the board; null asks for nothing in particular. */
export interface BoardFilter {
  trade: Trade | null
  kind: BoardPostKind | null
  /** Monthly, in whole yuan. */
  wageFromYuan: number | null
  startBy: string | null
  sort: BoardSort
}

export const everything: BoardFilter = {
  trade: null,
  kind: null,
  wageFromYuan: null,
  startBy: null,
  sort: 'newest',
}

const mostYuan = 100_000

/** From an address, where anything may stand: what is no proper choice counts as none. */
export function filterOf(params: Partial<PageParams>): BoardFilter {
  const { trade = '', kind = '', wageFrom = '', startBy = '', sort = '' } = params
  const yuan = /^\d{1,6}$/.test(wageFrom) ? Number(wageFrom) : 0
  return {
    trade: codesOf(trades).find((code) => code === trade) ?? null,
    kind: codesOf(boardPostKinds).find((code) => code === kind) ?? null,
    wageFromYuan: yuan > 0 && yuan <= mostYuan ? yuan : null,
    startBy: isDay(startBy) ? startBy : null,
    sort: codesOf(words.sorts).find((code) => code === sort) ?? 'newest',
  }
}

/** Into an address: only what was chosen stands there. */
export function paramsOf({ trade, kind, wageFromYuan, startBy, sort }: BoardFilter): PageParams {
  return {
    ...(trade && { trade }),
    ...(kind && { kind }),
    ...(wageFromYuan !== null && { wageFrom: String(wageFromYuan) }),
    ...(startBy && { startBy }),
    ...(sort !== 'newest' && { sort }),
  }
}

interface Where {
  seasonId: string
  regionCode: string
}

export function boardInput({ seasonId, regionCode }: Where, filter: BoardFilter): BoardInput {
  const { trade, kind, wageFromYuan, startBy, sort } = filter
  return {
    seasonId,
    regionCode,
    ...(trade && { trade }),
    ...(kind && { kind }),
    ...(wageFromYuan !== null && { wageFromFen: wageFromYuan * 100 }),
    ...(startBy && { startBy }),
    sort,
    limit: 10,
  }
}

/** How many conditions narrow the list; the order is none. */
export function conditionCount({ trade, kind, wageFromYuan, startBy }: BoardFilter): number {
  return [trade, kind, wageFromYuan, startBy].filter((each) => each !== null).length
}

interface Counted {
  trade: Trade
  posts: number
}

/** Most posts first; the one chosen is always among the first few. */
export function tradesShown(byTrade: readonly Counted[], chosen: Trade | null, room: number): Counted[] {
  const sorted = [...byTrade].sort((a, b) => b.posts - a.posts)
  const first = sorted.slice(0, room)
  if (!chosen || first.some(({ trade }) => trade === chosen)) return first
  const missing = sorted.find(({ trade }) => trade === chosen) ?? { trade: chosen, posts: 0 }
  return [...first.slice(0, room - 1), missing]
}
