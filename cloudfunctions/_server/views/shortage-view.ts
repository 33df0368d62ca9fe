/** A case as employer and officer see it: the same words for both, only what they may do differs. */
import type { NextStep } from '../../../domain/contracts/shapes'
import type { ShortageBrief, ShortageView } from '../../../domain/contracts/shortage'
import { daysBetween } from '../../../domain/calendar/day'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { caseDeadlines } from '../../../domain/matching/deadlines'
import { services } from '../../../domain/matching/services'
import { tierOf } from '../../../domain/matching/tier'
import { specialistOf } from '../repositories/specialists'
import { seasonView, todayIn } from '../repositories/seasons'
import type { SeasonDoc, ShortageDoc } from '../store/documents'
import type { TimelineLine } from '../repositories/shortages'
import type { OfficerGrant } from '../identity'
import { regionView } from './region-view'

/** The promises that follow from the report, done ones left out. */
function openSteps(shortage: ShortageDoc): NextStep[] {
  if (shortage.stage === 'closed') return []
  const due = caseDeadlines({ reportedOn: shortage.reportedOn, tier: shortage.tierAtReport })
  const { basis } = due
  return [
    { title: '受理，确定服务专员', dueOn: due.acceptBy, basis, done: shortage.acceptedAt },
    { title: '专员第一次联系单位', dueOn: due.contactBy, basis, done: shortage.contactedAt },
    { title: '推荐第一批人选', dueOn: due.candidatesBy, basis, done: shortage.candidatesAt },
  ]
    .filter(({ done }) => done === null)
    .map(({ title, dueOn }) => ({ title, dueOn, basis }))
}

export function shortageBrief(shortage: ShortageDoc, season: SeasonDoc, now: Date): ShortageBrief {
  const todayOn = todayIn(season, now)
  const due = openSteps(shortage)[0] ?? null
  const waitingUntil = shortage.closedAt === null ? todayOn : shanghaiDay(shortage.closedAt)
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
    waitingDays: Math.max(0, daysBetween(shortage.reportedOn, waitingUntil)),
    due,
    overdue: due?.dueOn != null && due.dueOn < todayOn,
    specialist: specialistOf(shortage),
    risenTo: shortage.risenTo,
    isKey: shortage.isKey,
    version: shortage.version,
  }
}

type Permission = ShortageView['can'][number]

function permissions(shortage: ShortageDoc, as: 'employer' | 'officer'): Permission[] {
  if (shortage.stage === 'closed') return []
  if (as === 'employer') return ['edit', 'fill', 'withdraw']
  return shortage.stage === 'waiting' ? ['accept'] : ['act']
}

export function shortageView(given: {
  shortage: ShortageDoc
  season: SeasonDoc
  timeline: readonly TimelineLine[]
  as: 'employer' | 'officer'
  now: Date
}): ShortageView {
  const { shortage, season, timeline, as, now } = given
  // Help once promised stays: services follow the number at report, or what the posts ask for where that is more.
  // Posts that were filled do not lower it.
  const asked = shortage.posts.reduce((sum, { headcount }) => sum + headcount, 0)
  const decision = tierOf(Math.max(shortage.headcountAtReport, asked))
  return {
    ...shortageBrief(shortage, season, now),
    season: seasonView(season, now),
    headcountAtReport: shortage.headcountAtReport,
    boundary: decision.boundary,
    services: decision.services.map((code) => {
      const { label, clause } = services[code]
      const given = shortage.served[code]
      return {
        code,
        label,
        clause: clause.quote,
        document: clause.document,
        state: given ? ('done' as const) : ('todo' as const),
        progress: '',
      }
    }),
    nextSteps: openSteps(shortage),
    posts: shortage.posts,
    timeline: [...timeline],
    can: permissions(shortage, as),
  }
}

/** 黄岛区经办人员: records carry the post, not the name. */
export function officerTitle(officer: OfficerGrant): string {
  return `${regionView(officer.scope.code).name}经办人员`
}
