/**
 * The plan of every city with cases: once a day the whole of it anew, in between what changed or was asked for is
 * added. A run may end anywhere: what it sent has the id the next run gives it, and the city waits until all is done.
 */
import { draftsFor } from '../planning/drafts'
import { groupedBy } from '../planning/grouped-by'
import { outlookLines } from '../planning/outlook'
import { planRecords, type RecordsPlan } from '../planning/plan-records'
import { recordsOfCity, type PlanRecords } from '../planning/records'
import { logCall } from '../platform/log'
import { mostAtOnce, propose } from '../propose'
import { beginPlan, outlooksIn, planOf, plansIn, saveOutlook, savePlan } from '../repositories/plans'
import { proposalsOfCase } from '../repositories/proposals'
import { instantIn, todayIn } from '../repositories/seasons'
import { caseById } from '../repositories/open-cases'
import type { SeasonDoc } from '../store/documents'
import type { OutlookDoc, PlanDoc, ProposalDoc } from '../store/matching-documents'
import { reader, transact } from '../store/store'
import { lapse, release } from './lapse'
import { eachInTime, type TimerRun } from './run'

interface Planning {
  run: TimerRun
  season: SeasonDoc
  before: PlanDoc
  todayOn: string
  records: PlanRecords
  plan: RecordsPlan
}

/** @returns how many cities were planned to the end */
export async function planCities(run: TimerRun): Promise<number> {
  let count = 0
  for (const season of run.seasons) {
    if (run.isOver()) break
    await lapse(run, season)
    const todayOn = todayIn(season, run.now())
    for (const plan of await plansIn(reader, run.scope, season._id)) {
      if (run.isOver()) break
      const isWhole = plan.plannedOn !== todayOn
      if (isWhole || plan.queuedAt !== null || plan.begunBy !== undefined)
        count += (await planOrLeave(run, season, { plan, isWhole })) ? 1 : 0
    }
  }
  return count
}

/** A city with a record no plan can be made from stays as it was: the log says so, and no other waits for it. */
async function planOrLeave(...given: Parameters<typeof planCity>): Promise<boolean> {
  try {
    return await planCity(...given)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    logCall({ action: 'timer.plans', code: 'LEFT_OUT', ms: 0, cause: error })
    return false
  }
}

async function planCity(
  run: TimerRun,
  season: SeasonDoc,
  { plan: before, isWhole }: { plan: PlanDoc; isWhole: boolean },
): Promise<boolean> {
  const todayOn = todayIn(season, run.now())
  await transact((db) => beginPlan(db, run.scope, { plan: before, begunBy: run.id }))
  const records = await recordsOfCity(reader, run.scope, before)
  const plan = planRecords(records, { todayOn, isWhole })
  const planning = { run, season, before, todayOn, records, plan }
  for (const step of [takeBack, send, keepOutlooks]) if (!(await step(planning))) return false
  await transact((db) => finish(db, planning))
  return true
}

/** A step says whether it came to its end. */
type Step = (planning: Planning) => Promise<boolean>

const atOnce = 20

const takeBack: Step = async ({ run, season, plan }) => {
  const { released } = plan
  for (let from = 0; from < released.length; from += atOnce) {
    if (run.isOver()) return false
    const proposals = released.slice(from, from + atOnce)
    const versions = new Map(proposals.map(({ _id, version }) => [_id, version]))
    // Somebody's yes in the meantime keeps it: the next run looks again.
    const isStill = ({ _id, version }: ProposalDoc) => versions.get(_id) === version
    await transact((db) => release(db, run, { proposals, season, status: 'released', isStill }))
  }
  return true
}

const send: Step = async ({ run, season, records, plan }) => {
  const supplies = new Map(records.supplies.map((supply) => [supply._id, supply]))
  const caseOf = new Map(records.cases.map((shortage) => [shortage._id, shortage]))
  const at = instantIn(season, run.now())
  for (const [shortageId, lines] of groupedBy(plan.added, (line) => line.shortageId)) {
    if (run.isOver()) return false
    const earlier = await proposalsOfCase(reader, run.scope, shortageId)
    const drafts = draftsFor(caseOf.get(shortageId)!, lines, { supplies, earlier, at })
    for (let from = 0; from < drafts.length; from += mostAtOnce) {
      if (run.isOver()) return false
      const part = { drafts: drafts.slice(from, from + mostAtOnce), at, now: run.now(), by: '稳岗通' }
      const isPart = from + mostAtOnce < drafts.length
      await transact(async (db) => {
        const shortage = await caseById(db, run.scope, shortageId)
        if (shortage) await propose(db, { ...part, shortage, isPart })
      })
    }
  }
  return true
}

const keepOutlooks: Step = async ({ run, season, before, todayOn, records, plan }) => {
  const stood = await outlooksIn(reader, run.scope, before)
  const shortfalls = groupedBy(plan.shortfalls, ({ shortageId }) => shortageId)
  const proposals = groupedBy(records.proposals, ({ shortageId }) => shortageId)
  const { _id: seasonId } = season
  const plannedAt = instantIn(season, run.now()).toISOString()
  const changed: OutlookDoc[] = records.cases.flatMap((shortage) => {
    const { _id, cityCode } = shortage
    const of = { proposals: proposals.get(_id) ?? [], todayOn }
    const posts = outlookLines(shortage, shortfalls.get(_id) ?? [], of)
    const isSame = JSON.stringify(posts) === JSON.stringify(stood.get(_id)?.posts)
    return isSame ? [] : [{ _id, seasonId, cityCode, plannedAt, posts }]
  })
  const batches = Array.from({ length: Math.ceil(changed.length / atOnce) }, (_, index) =>
    changed.slice(index * atOnce, (index + 1) * atOnce),
  )
  const done = await eachInTime(run, batches, (batch) =>
    transact(async (db) => {
      for (const outlook of batch) await saveOutlook(db, outlook)
    }),
  )
  return done === batches.length
}

/** Who asked meanwhile goes on waiting; where nothing is other than before, nothing is written. */
async function finish(
  db: Parameters<Parameters<typeof transact>[0]>[0],
  { run, season, before, todayOn, plan }: Planning,
): Promise<void> {
  const stood = await planOf(db, run.scope, before)
  if (!stood) return
  const { begunBy, ...rest } = stood
  const endsHere = begunBy !== undefined && (begunBy === run.id || begunBy === before.begunBy)
  const { open, unmet } = plan.totals
  const waiting = plan.kept.reduce((sum, { headcount }) => sum + headcount, 0)
  const added = plan.added.reduce((sum, { headcount }) => sum + headcount, 0)
  const found = {
    plannedOn: todayOn,
    cost: plan.cost,
    gap: plan.certificate.gap,
    open,
    sent: waiting + added,
    unmet,
  }
  const isSame = (Object.keys(found) as (keyof typeof found)[]).every((key) => found[key] === stood[key])
  if (isSame && !endsHere) return
  const plannedAt = instantIn(season, run.now()).toISOString()
  await savePlan(db, run.scope, { ...(endsHere ? rest : stood), ...found, plannedAt })
}
