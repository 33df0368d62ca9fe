/** A case as employer and officer see it: the same words for both, only what they may do differs. */
import type { NextStep } from '../../../domain/contracts/shapes'
import type { ShortageBrief, ShortageView } from '../../../domain/contracts/shortage'
import { daysBetween } from '../../../domain/calendar/day'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { openPromises, type CasePromise } from '../../../domain/matching/promises'
import { services } from '../../../domain/matching/services'
import { promisesOf } from '../case-promises'
import { servicesOf } from '../case-services'
import { specialistOf } from '../repositories/specialists'
import { seasonView, todayIn } from '../repositories/seasons'
import type { SeasonDoc, ShortageDoc } from '../store/documents'
import type { TimelineLine } from '../repositories/shortages'
import type { OfficerGrant } from '../identity'
import { regionView } from './region-view'
import { serviceProgress, type AroundCase } from './service-progress'

const promiseTitles: Record<CasePromise, string> = {
  accept: '受理，确定服务专员',
  contact: '专员第一次联系单位',
  candidates: '推荐第一批人选',
}

/** The promises that follow from the report, done ones left out. */
function openSteps(shortage: ShortageDoc): NextStep[] {
  if (shortage.stage === 'closed') return []
  const open = openPromises(promisesOf(shortage))
  return open.map(({ promise, dueOn, basis }) => ({ title: promiseTitles[promise], dueOn, basis }))
}

/** Days since the report, up to today or to its end. */
export function waitingDaysOf(shortage: ShortageDoc, season: SeasonDoc, now: Date): number {
  const until = shortage.closedAt === null ? todayIn(season, now) : shanghaiDay(shortage.closedAt)
  return Math.max(0, daysBetween(shortage.reportedOn, until))
}

export function shortageBrief(shortage: ShortageDoc, season: SeasonDoc, now: Date): ShortageBrief {
  const todayOn = todayIn(season, now)
  const due = openSteps(shortage)[0] ?? null
  return {
    shortageId: shortage._id,
    number: shortage.number,
    employerName: shortage.employerName,
    region: regionView(shortage.streetCode),
    status: shortage.status,
    headcountOpen: shortage.headcountOpen,
    tierAtReport: shortage.tierAtReport,
    tierNow: shortage.tierNow,
    reportedAt: shortage.reportedAt,
    waitingDays: waitingDaysOf(shortage, season, now),
    due,
    overdue: due?.dueOn != null && due.dueOn < todayOn,
    specialist: specialistOf(shortage),
    risenTo: shortage.risenTo,
    isKey: shortage.isKey,
    version: shortage.version,
  }
}

type Permission = ShortageView['can'][number]

/** Who looks at a case: its employer, or an officer who may or may not hand it back. */
export type Onlooker = { as: 'employer' } | { as: 'officer'; mayGiveBack: boolean }

function permissions({ stage }: ShortageDoc, onlooker: Onlooker): Permission[] {
  if (stage === 'closed') return []
  if (onlooker.as === 'employer') return ['edit', 'fill', 'withdraw']
  if (stage === 'waiting') return ['accept']
  return onlooker.mayGiveBack ? ['act', 'give-back'] : ['act']
}

export function shortageView(given: {
  shortage: ShortageDoc
  season: SeasonDoc
  timeline: readonly TimelineLine[]
  around: AroundCase
  onlooker: Onlooker
  now: Date
}): ShortageView {
  const { shortage, season, timeline, around, onlooker, now } = given
  const { codes, boundary } = servicesOf(shortage)
  return {
    ...shortageBrief(shortage, season, now),
    employerId: shortage.employerId,
    season: seasonView(season, now),
    headcountAtReport: shortage.headcountAtReport,
    boundary,
    services: codes.map((code) => {
      const { label, clause } = services[code]
      return {
        code,
        label,
        clause: clause.quote,
        document: clause.document,
        ...serviceProgress(code, shortage, around),
      }
    }),
    nextSteps: openSteps(shortage),
    posts: shortage.posts,
    timeline: [...timeline],
    can: permissions(shortage, onlooker),
  }
}

/** 黄岛区经办人员: records carry the post, not the name. */
export function officerTitle(officer: OfficerGrant): string {
  return `${regionView(officer.scope.code).name}经办人员`
}
