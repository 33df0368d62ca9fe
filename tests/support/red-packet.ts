/** 留嵊红包, lived through on the real date: who needs only the day to come, and how its rules are published. */
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'
import { entryIdOf } from '../../cloudfunctions/_server/repositories/roster'
import type { RosterEntryDoc } from '../../cloudfunctions/_server/store/documents'
import { transact } from '../../cloudfunctions/_server/store/store'
import type { Policy } from '../../domain/eligibility/policy-file'
import { addDays } from '../../domain/calendar/day'
import { personIdOf } from '../../local/demo/person'
import { aPerson, aPoster, aRosterEntry, aSeason, anEmployer, anOfficer, caiyuan } from './builders'
import { aPolicyVersion } from './policy-versions'
import { startStack, type Stack } from './stack'

export const 王秀兰 = 'openid-wang-xiulan'
export const 沈岚 = 'openid-shen-lan'
export const seasonId = '2022'
const checked = { evidence: 'officer', by: '菜园镇经办人员' } as const

/** A season without a fixed day: the clock of the stack is its day. */
export const liveSeason = aSeason({ isDemo: false, fixedOn: null })

export const haigong = anEmployer({
  facts: {
    kinds: { value: ['industrial-above-scale'], ...checked },
    efficiencyGrade2020: { value: 'B', ...checked },
  },
})

const sixteenDays = Array.from({ length: 16 }, (_, index) => addDays('2022-01-26', index))

/** Everything the red packet asks is known and checked. */
export function aRedPacketEntry(openid = 王秀兰, over: Partial<RosterEntryDoc> = {}): RosterEntryDoc {
  return aRosterEntry(openid, {
    employerId: haigong._id,
    employerName: haigong.name,
    stayEvidence: 'officer',
    answers: {
      hukou: { value: '510104', ...checked },
      frontline: { value: true, ...checked },
      employerId: { value: haigong._id, ...checked },
    },
    facts: {
      workedDays: { value: sixteenDays, ...checked },
      insurance: { value: [{ month: '2021-12', region: '330922' }], ...checked },
    },
    ...over,
  })
}

/** At `now` (ISO, UTC), with these people registered and their verdicts told. */
export async function startWithRedPackets(
  now: string,
  openids: readonly string[] = [王秀兰],
): Promise<Stack> {
  const stack = await startStack({ now })
  const entries = openids.map((openid) => aRedPacketEntry(openid))
  await stack.insert({
    seasons: [liveSeason],
    employers: [haigong],
    posters: [aPoster()],
    rosterEntries: entries,
  })
  for (const openid of openids) await stack.insert(aPerson(openid))
  await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
  for (const openid of openids) await retell(stack, openid)
  return stack
}

/** Says the same again: nothing changes but that the verdicts stand. */
export async function retell(stack: Stack, openid: string): Promise<void> {
  const { mine } = await stack.call(openid, 'stay.get', { seasonId })
  await stack.call(openid, 'stay.change', { seasonId, version: mine!.version, stay: 'staying' })
}

export function subjectOf(openid: string): string {
  return entryIdOf(seasonId, personIdOf(openid))
}

const shipped = shippedPolicies().find(({ id }) => id === 'ss22-red500')!

/** The red packet's next version, as an office would publish it. */
export async function publish(
  stack: Stack,
  change: Partial<Policy> & { version: number },
  over: Partial<ReturnType<typeof aPolicyVersion>> = {},
): Promise<void> {
  const version = aPolicyVersion({ ...shipped, ...change }, { effectiveOn: '2022-01-01', ...over })
  const stamp = `stamp-${shipped.id}-${change.version}-${stack.folder}`
  await stack.insert({ policyVersions: [version] })
  await transact(async (db) => {
    const catalog = { _id: 'policies', stamp }
    await ((await db.get('catalog', catalog._id))
      ? db.replace('catalog', catalog)
      : db.create('catalog', catalog))
  })
}
