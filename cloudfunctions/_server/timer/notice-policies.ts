import { nationwide } from '../../../domain/eligibility/policies-in-place'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { queueRestate } from '../repositories/jobs'
import { policiesOn, policyVersions, stampOf } from '../repositories/policies'
import { policyMark, savePolicyMark } from '../repositories/policy-marks'
import { todayIn } from '../repositories/seasons'
import { publicScope } from '../scope'
import type { SeasonDoc } from '../store/documents'
import type { PlaceField, PolicyMarkDoc } from '../store/standing-documents'
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
  const of = mark ? commonPlace(await placesOf(mark, policies)) : {}
  const versions = Object.fromEntries(policies.map(({ id, version }) => [id, version]))
  await transact(async (db) => {
    await queueRestate(db, {
      _id: `restate:${season._id}:${stamp}`,
      of: { seasonId: season._id, ...of },
      cause: { kind: 'policies' },
      now: run.now(),
    })
    await savePolicyMark(db, run.scope, { _id: season._id, stamp, versions })
  })
  return true
}

/** Where the policies that are others than at the mark are offered now, and where they were before. */
async function placesOf(mark: PolicyMarkDoc, policies: readonly Policy[]): Promise<string[]> {
  const versions = await policyVersions(reader, standing)
  return policies.flatMap(({ id, version, place }) => {
    const before = mark.versions[id]
    if (before === version) return []
    if (before === undefined) return [place]
    const stood = versions.get(id)?.find(({ policy }) => policy.version === before)
    return [place, stood?.policy.place ?? nationwide]
  })
}

/** The place all of these are; {} for the whole season when they are several. */
function commonPlace(places: readonly string[]): Partial<Record<PlaceField, string>> {
  const [place, ...others] = new Set(places)
  if (place === undefined || others.length > 0 || place === nationwide) return {}
  if (place.endsWith('0000')) return { provinceCode: place }
  return place.endsWith('00') ? { cityCode: place } : { countyCode: place }
}
