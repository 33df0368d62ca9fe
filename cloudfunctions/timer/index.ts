import { AppError } from '../../domain/contracts/error-codes'
import { now } from '../_server/platform/clock'
import { platformContext } from '../_server/platform/cloud'
import { logCall } from '../_server/platform/log'
import { newToken } from '../_server/platform/random'
import { refreshAddedRegions } from '../_server/repositories/added-regions'
import { allSeasons } from '../_server/repositories/seasons'
import { jobScope, publicScope } from '../_server/scope'
import { reader } from '../_server/store/store'
import { countUnverified } from '../_server/timer/count-unverified'
import { continueImports } from '../_server/timer/continue-imports'
import { endExports } from '../_server/timer/end-exports'
import { makeDigests } from '../_server/timer/make-digests'
import { noticePolicies } from '../_server/timer/notice-policies'
import { planCities } from '../_server/timer/plan-cities'
import { raiseOverdue } from '../_server/timer/raise-overdue'
import type { TimerRun } from '../_server/timer/run'
import { sendReminders } from '../_server/timer/send-reminders'
import { tellOfFairs } from '../_server/timer/tell-of-fairs'
import { wake } from '../_server/timer/wake'
import { workOffJobs } from '../_server/timer/work-off-jobs'

/**
 * In this order: what wakes can be told in the same run, digests, which may have days to make up for, keep no message
 * waiting, and a long list, which takes all there is of many runs, keeps nothing waiting. One that fails does not hold
 * up the next.
 */
const steps: readonly { name: string; work: (run: TimerRun) => Promise<number> }[] = [
  { name: 'timer.wake', work: wake },
  { name: 'timer.policies', work: noticePolicies },
  { name: 'timer.jobs', work: workOffJobs },
  { name: 'timer.fairs', work: tellOfFairs },
  { name: 'timer.plans', work: planCities },
  { name: 'timer.overdue', work: raiseOverdue },
  { name: 'timer.exports', work: endExports },
  { name: 'timer.unverified', work: countUnverified },
  { name: 'timer.reminders', work: sendReminders },
  { name: 'timer.digests', work: makeDigests },
  { name: 'timer.imports', work: continueImports },
]

/** What the product does by itself. Only the platform's own timer may start it; every step can be cut off and run again. */
export async function main(_event: unknown, context: unknown): Promise<{ ok: boolean }> {
  if (platformContext(context).trigger !== 'timer') return { ok: false }
  const seasons = await timed('timer.seasons', async () => {
    await refreshAddedRegions(reader, now())
    return allSeasons(reader, publicScope('timer'))
  })
  if (!seasons) return { ok: false }
  const run = runWith(seasons, context)
  let ok = true
  for (const { name, work } of steps) ok = (await timed(name, () => work(run))) !== null && ok
  return { ok }
}

async function timed<T>(action: string, work: () => Promise<T>): Promise<T | null> {
  const startedAt = Date.now()
  const ms = () => Date.now() - startedAt
  try {
    const result = await work()
    logCall({ action, code: 'OK', ms: ms(), count: typeof result === 'number' ? result : undefined })
    return result
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'INTERNAL'
    logCall({ action, code, ms: ms(), cause: error })
    return null
  }
}

function runWith(seasons: TimerRun['seasons'], context: unknown): TimerRun {
  const endsAt = performance.now() + 0.7 * timeLimit(context)
  return {
    id: newToken(),
    scope: jobScope('timer'),
    seasons,
    now,
    isOver: () => performance.now() > endsAt,
  }
}

function timeLimit(context: unknown): number {
  const isGiven = typeof context === 'object' && context !== null && 'time_limit_in_ms' in context
  return isGiven && typeof context.time_limit_in_ms === 'number' ? context.time_limit_in_ms : 20_000
}
