import { addDays, daysBetween } from '../calendar/day'
import { shanghaiDay, startOfShanghaiDay } from '../calendar/shanghai-day'
import type { CaseStatus } from '../terms'
import { escalationOf } from '../matching/escalation'
import type { CasePromise } from '../matching/promises'
import type { Tier } from '../matching/tier'
import { sortedBy } from './canonical'

/** A case as its record stands now, with the instants (ISO, UTC) of what happened to it. */
export interface DigestCase {
  shortageId: string
  number: string
  employerName: string
  streetCode: string
  status: CaseStatus
  headcountAtReport: number
  headcountOpen: number
  tierAtReport: Tier
  tierNow: Tier | null
  reportedAt: string
  reportedOn: string
  acceptedAt: string | null
  contactedAt: string | null
  candidatesAt: string | null
  closedAt: string | null
}

export interface DigestLine {
  shortageId: string
  number: string
  employerName: string
  streetCode: string
  tier: Tier
  headcount: number
  reportedAt: string
  note: string
}

export interface OpenByTier {
  tier: Tier
  cases: number
  headcount: number
}

export interface DistrictDigest {
  /** Reported on the day before. */
  fresh: DigestLine[]
  /** Open, with a promise to the employer whose last day has passed; longest waiting first. */
  overdue: DigestLine[]
  /** Ended on the day before because all were found. */
  filled: DigestLine[]
  /** Open when the day began; always the three tiers. */
  open: OpenByTier[]
}

/**
 * What a district is told in the morning of `on` (YYYY-MM-DD), as of the start of that day in China: 按企业区划每天反馈
 * (Qingdao 2021, 二（三）). Who was reported, overdue, filled or open follows from the instants on record, so that what
 * happened since does not show. Not kept is how many posts were open at an instant: open cases count with what is open
 * when this is asked, cases ended meanwhile with what they reported. Asked shortly after midnight the two are the same.
 * @throws RangeError on a day that does not exist.
 */
export function districtDigest(cases: readonly DigestCase[], on: string): DistrictDigest {
  const end = startOfShanghaiDay(on)
  const begin = startOfShanghaiDay(addDays(on, -1))
  const known = cases.filter(({ reportedAt }) => reportedAt < end)
  const standing = known.filter((each) => !isBefore(each.closedAt, end))
  const filled = known.filter(
    ({ status, closedAt }) => status === 'filled' && isBefore(closedAt, end) && !isBefore(closedAt, begin),
  )
  return {
    fresh: inOrder(
      known
        .filter(({ reportedAt }) => reportedAt >= begin)
        .map((each) => asReported(each, freshNote(each, end))),
    ),
    overdue: inOrder(standing.flatMap((each) => overdueLine(each, on))),
    filled: inOrder(filled.map((each) => asReported(each, filledNote(each)))),
    open: byTier(standing.map((each) => ({ tier: tierOf(each), cases: 1, headcount: headcountOf(each) }))),
  }
}

/** A city's digest: its counties', together. */
export function sumOfDigests(parts: readonly DistrictDigest[]): DistrictDigest {
  return {
    fresh: inOrder(parts.flatMap(({ fresh }) => fresh)),
    overdue: inOrder(parts.flatMap(({ overdue }) => overdue)),
    filled: inOrder(parts.flatMap(({ filled }) => filled)),
    open: byTier(parts.flatMap(({ open }) => open)),
  }
}

/** All that is open, whatever its tier. */
export function openIn({ open }: Pick<DistrictDigest, 'open'>): { cases: number; headcount: number } {
  return {
    cases: open.reduce((sum, { cases }) => sum + cases, 0),
    headcount: open.reduce((sum, { headcount }) => sum + headcount, 0),
  }
}

function isBefore(instant: string | null, end: string): boolean {
  return instant !== null && instant < end
}

function inOrder(lines: readonly DigestLine[]): DigestLine[] {
  return sortedBy(lines, ({ reportedAt, shortageId }) => `${reportedAt}#${shortageId}`)
}

function byTier(counts: readonly OpenByTier[]): OpenByTier[] {
  return ([1, 2, 3] as const).map((tier) => {
    const own = counts.filter((each) => each.tier === tier)
    return {
      tier,
      cases: own.reduce((sum, { cases }) => sum + cases, 0),
      headcount: own.reduce((sum, { headcount }) => sum + headcount, 0),
    }
  })
}

function tierOf({ tierNow, tierAtReport, closedAt }: DigestCase): Tier {
  return closedAt === null && tierNow !== null ? tierNow : tierAtReport
}

function headcountOf({ headcountOpen, headcountAtReport, closedAt }: DigestCase): number {
  return closedAt === null ? headcountOpen : headcountAtReport
}

function asReported(each: DigestCase, note: string): DigestLine {
  return lineOf(each, { tier: each.tierAtReport, headcount: each.headcountAtReport, note })
}

function lineOf(each: DigestCase, over: Pick<DigestLine, 'tier' | 'headcount' | 'note'>): DigestLine {
  const { shortageId, number, employerName, streetCode, reportedAt } = each
  return { shortageId, number, employerName, streetCode, reportedAt, ...over }
}

function freshNote({ acceptedAt, closedAt }: DigestCase, end: string): string {
  if (isBefore(closedAt, end)) return '当天已办结'
  return isBefore(acceptedAt, end) ? '当天已受理' : '等待受理'
}

function filledNote({ reportedOn, closedAt }: DigestCase): string {
  const days = closedAt === null ? 0 : daysBetween(reportedOn, shanghaiDay(closedAt))
  return days === 0 ? '当天招满' : `上报 ${days} 天后招满`
}

const waitsFor: Record<CasePromise, string> = {
  accept: '待受理',
  contact: '待专员第一次联系',
  candidates: '待推荐第一批人选',
}

/** One line for the promise that decides how far a case has risen; none while all is in time. */
function overdueLine(each: DigestCase, on: string): DigestLine[] {
  const end = startOfShanghaiDay(on)
  const kept = {
    accept: isBefore(each.acceptedAt, end),
    contact: isBefore(each.contactedAt, end),
    candidates: isBefore(each.candidatesAt, end),
  }
  const risen = escalationOf({ reportedOn: each.reportedOn, tier: each.tierAtReport, kept }, on)
  if (!risen) return []
  const { promise, dueOn, basis } = risen.missed
  const table = basis === 'assumed' ? '（工作日表待公布）' : ''
  const note = `${waitsFor[promise]}，过期 ${daysBetween(dueOn, on)} 天${table}`
  return [lineOf(each, { tier: tierOf(each), headcount: headcountOf(each), note })]
}
