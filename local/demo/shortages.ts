import { reported as reportedCase } from '../../cloudfunctions/_server/case-changes'
import { seal } from '../../cloudfunctions/_server/platform/seal'
import { saveEmployer } from '../../cloudfunctions/_server/repositories/employers'
import { saveShortage } from '../../cloudfunctions/_server/repositories/shortages'
import type { EmployerDoc, SeasonDoc, ShortageDoc } from '../../cloudfunctions/_server/store/documents'
import { addDays } from '../../domain/calendar/day'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import { tierOf } from '../../domain/matching/tier'
import { serviceActions, type ServiceAction, type Trade } from '../../domain/terms'
import type { CollectingWriter } from './collecting-writer'
import type { Officer } from './officers'
import type { Dice } from './random'

/** How far a case has come. */
export type Progress = 'reported' | 'accepted' | 'in-service' | 'filled'

export interface ReportedShortage {
  season: SeasonDoc
  /** As saved: its open case is written into it. */
  employer: EmployerDoc
  headcount: number
  trades: readonly Trade[]
  reportedAt: Date
  progress: Progress
  specialist: Officer
}

interface Step {
  hours: number
  title: string
  by: string
  action?: ServiceAction
  change: Partial<ShortageDoc>
}

/** Reports a shortage and brings it as far as `progress`, leaving the timeline the backend would have left. */
export async function addShortage(db: CollectingWriter, dice: Dice, given: ReportedShortage): Promise<void> {
  const reported = reportedCase({
    number: dice.number(),
    seasonId: given.season._id,
    employer: given.employer,
    posts: postsOf(dice, given),
    at: given.reportedAt,
  })
  let standing: ShortageDoc | null = null
  for (const { hours, title, by, action = null, change } of stepsOf(given, reported)) {
    const event = { at: later(given.reportedAt, hours), title, by, note: '', action }
    const stood = standing ?? reported
    const served = action ? { ...stood.served, [action]: event.at.toISOString() } : stood.served
    standing = await saveShortage(db, { before: standing, after: { ...stood, served, ...change }, event })
  }
  if (given.progress === 'filled') return
  const openShortages = { ...given.employer.openShortages, [given.season._id]: reported._id }
  await saveEmployer(db, { ...given.employer, openShortages })
}

function stepsOf(
  { headcount, progress, reportedAt, specialist }: ReportedShortage,
  reported: ShortageDoc,
): Step[] {
  const instant = (hours: number) => later(reportedAt, hours).toISOString()
  const { grantId, title, name } = specialist
  const nameSealed = seal(name, { collection: 'shortages', id: reported._id, field: 'specialist' })
  const report: Step = { hours: 0, title: `上报缺工 ${headcount} 人`, by: '用人单位', change: {} }
  const accept: Step = {
    hours: 20,
    title: '已受理',
    by: title,
    change: {
      status: 'accepted',
      stage: 'accepted',
      acceptedAt: instant(20),
      specialist: { grantId, nameSealed, title },
      contactOwedBy: grantId,
    },
  }
  const call: Step = {
    hours: 26,
    title: serviceActions.called,
    by: title,
    action: 'called',
    change: { status: 'in-service', contactedAt: instant(26), contactOwedBy: null },
  }
  const [service = 'job-post'] = tierOf(headcount).services
  const serve: Step = { hours: 30, title: serviceActions[service], by: title, action: service, change: {} }
  const fill: Step = {
    hours: 96,
    title: `已招到 ${headcount} 人`,
    by: '用人单位',
    change: {
      status: 'filled',
      stage: 'closed',
      closedAt: instant(96),
      posts: reported.posts.map((post) => ({ ...post, filled: post.headcount })),
      headcountOpen: 0,
      tierNow: null,
    },
  }
  const upTo: Record<Progress, Step[]> = {
    reported: [report],
    accepted: [report, accept],
    'in-service': [report, accept, call, serve],
    filled: [report, accept, call, serve, fill],
  }
  return upTo[progress]
}

function later(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000)
}

/** Splits a headcount over one to three trades. */
function postsOf(dice: Dice, { headcount, trades, reportedAt }: ReportedShortage) {
  const kinds = headcount < 6 ? 1 : Math.min(trades.length, 1 + dice.below(3))
  const share = Math.floor(headcount / (kinds + 1))
  return trades.slice(0, kinds).map((trade, index) => ({
    trade,
    headcount: index === 0 ? headcount - share * (kinds - 1) : share,
    neededBy: addDays(shanghaiDay(reportedAt), 10 + dice.below(30)),
    wageFen: dice.share() < 0.7 ? (45 + dice.below(40)) * 10_000 : null,
  }))
}
