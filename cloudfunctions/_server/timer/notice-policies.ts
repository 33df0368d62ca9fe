import { nationwide } from '../../../domain/eligibility/policies-in-place'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { queueRestate } from '../repositories/jobs'
import { policiesOn, stampOf } from '../repositories/policies'
import { policyMark, savePolicyMark } from '../repositories/policy-marks'
import { todayIn } from '../repositories/seasons'
import { publicScope } from '../scope'
import type { SeasonDoc } from '../store/documents'
import type { PlaceField } from '../store/standing-documents'
import { reader, transact } from '../store/store'
import type { TimerRun } from './run'

const standing = publicScope('standing')

/**
 * Whether a policy was published, a reading decided, a version came into effect or a file shipped: other policies
 * hold than at the last run, and a job makes the verdicts of their places anew.
 */
export async function noticePolicies(run: TimerRun): Promise<number> {
  let count = 0
  for (const season of run.seasons) if (await noticeIn(run, season)) count += 1
  return count
}

async function noticeIn(run: TimerRun, season: SeasonDoc): Promise<boolean> {
  const on = todayIn(season, run.now())
  const stamp = await stampOf(reader, standing, on)
  const mark = await policyMark(reader, run.scope, season._id)
  if (mark?.stamp === stamp) return false
  const policies = await policiesOn(reader, standing, on)
  const changed = policies.filter(({ id, version }) => mark?.versions[id] !== version)
  const versions = Object.fromEntries(policies.map(({ id, version }) => [id, version]))
  await transact(async (db) => {
    await queueRestate(db, {
      _id: `restate:${season._id}:${stamp}`,
      of: { seasonId: season._id, ...(mark ? commonPlace(changed) : {}) },
      cause: { kind: 'policies' },
      now: run.now(),
    })
    await savePolicyMark(db, run.scope, { _id: season._id, stamp, versions })
  })
  return true
}

/** Where all of them are offered; {} for the whole season when they are offered in different places. */
function commonPlace(changed: readonly Policy[]): Partial<Record<PlaceField, string>> {
  const [place, ...others] = new Set(changed.map((policy) => policy.place))
  if (place === undefined || others.length > 0 || place === nationwide) return {}
  if (place.endsWith('0000')) return { provinceCode: place }
  return place.endsWith('00') ? { cityCode: place } : { countyCode: place }
}
