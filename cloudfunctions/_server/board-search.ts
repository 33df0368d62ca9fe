/** What the board shows: filters, counts beside them, order, pages. Pure. */
import { daysBetween } from '../../domain/calendar/day'
import { AppError } from '../../domain/contracts/error-codes'
import type { Trade } from '../../domain/terms'
import { levelOfRegion } from './scope'
import type { StreetPost, StreetPostsDoc } from './store/matching-documents'

const staleAfterDays = 14
const expiredAfterDays = 30

/** A post and where it is. */
export interface BoardEntry extends StreetPost {
  streetCode: string
  countyCode: string
}

export interface BoardFilter {
  /** A city or a county. */
  regionCode: string
  trade?: Trade | undefined
  kind?: StreetPost['kind'] | undefined
  wageFromFen?: number | undefined
  startBy?: string | undefined
}

export type BoardOrder = 'newest' | 'wage' | 'start'

export interface BoardCount {
  posts: number
  headcount: number
}

/** The board shows one city, or one county of it: a whole province is on no board. */
export function cityOfBoard(regionCode: string): string {
  if (levelOfRegion(regionCode) === null)
    throw new AppError('INPUT_INVALID', { regionCode: '请选城市或区县' })
  return `${regionCode.slice(0, 4)}00`
}

/** The employer last said more than two weeks ago that it holds. */
export function isStale(freshOn: string, todayOn: string): boolean {
  return daysBetween(freshOn, todayOn) > staleAfterDays
}

/** Nobody is waited for any more a month after the day people were needed. */
export function isExpired(neededBy: string, todayOn: string): boolean {
  return daysBetween(neededBy, todayOn) > expiredAfterDays
}

export function boardEntries(streets: readonly StreetPostsDoc[], todayOn: string): BoardEntry[] {
  return streets.flatMap(({ posts, streetCode, countyCode }) =>
    posts
      .filter((post) => post.onBoard && !isExpired(post.neededBy, todayOn))
      .map((post) => ({ ...post, streetCode, countyCode })),
  )
}

export function matches(entry: BoardEntry, filter: BoardFilter): boolean {
  const { regionCode, trade, kind, wageFromFen, startBy } = filter
  return (
    (levelOfRegion(regionCode) === 'city' || entry.countyCode === regionCode) &&
    (trade === undefined || entry.trade === trade) &&
    (kind === undefined || entry.kind === kind) &&
    (wageFromFen === undefined || (entry.wageFen !== null && entry.wageFen >= wageFromFen)) &&
    (startBy === undefined || entry.neededBy <= startBy)
  )
}

export function countOf(entries: readonly BoardEntry[]): BoardCount {
  return { posts: entries.length, headcount: entries.reduce((sum, { headcount }) => sum + headcount, 0) }
}

/** What each choice of one filter would show, most posts first; choices that would show nothing are left out. */
export function countsBy<K extends 'trade' | 'countyCode'>(
  entries: readonly BoardEntry[],
  field: K,
): { value: BoardEntry[K]; count: BoardCount }[] {
  const groups = new Map<BoardEntry[K], BoardEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry[field])
    if (group) group.push(entry)
    else groups.set(entry[field], [entry])
  }
  return [...groups]
    .map(([value, group]) => ({ value, count: countOf(group) }))
    .sort((a, b) => b.count.posts - a.count.posts || (a.value < b.value ? -1 : 1))
}

/**
 * Where a post stands in an order, as text that sorts upwards; the cursor of a page is the text of its last post.
 * Stale posts come last in any order, the id makes the place unique.
 */
export function placeOf(entry: BoardEntry, given: { order: BoardOrder; todayOn: string }): string {
  const stale = isStale(entry.freshOn, given.todayOn) ? '1' : '0'
  return [stale, rankOf(entry, given.order), entry.boardPostId].join('|')
}

function rankOf({ freshOn, wageFen, neededBy }: BoardEntry, order: BoardOrder): string {
  if (order === 'start') return neededBy
  if (order === 'newest') return downwards(daysBetween('2000-01-01', freshOn))
  return wageFen === null ? 'unknown' : downwards(wageFen)
}

/** Greater numbers sort first, and digits before the word for none. */
function downwards(value: number): string {
  return String(999_999_999 - value).padStart(9, '0')
}

export function pageAt<T>(
  sorted: readonly { place: string; item: T }[],
  { cursor = '', limit }: { cursor?: string | undefined; limit: number },
): { items: T[]; next: string | null } {
  const rest = sorted.filter(({ place }) => place > cursor)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(({ item }) => item), next: rest.length > limit && last ? last.place : null }
}

export function inOrder<T extends BoardEntry>(
  entries: readonly T[],
  given: { order: BoardOrder; todayOn: string },
): { place: string; item: T }[] {
  return entries
    .map((item) => ({ place: placeOf(item, given), item }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
}
