/** One employer, people of it who agreed to be known to it, and who looks: for facts said from several sides. */
import type { StandingFact } from '../../domain/contracts/fact'
import type { SaidFacts } from '../../cloudfunctions/_server/known-facts'
import { entryIdOf } from '../../cloudfunctions/_server/repositories/roster'
import type { RosterEntryDoc } from '../../cloudfunctions/_server/store/documents'
import { personIdOf } from '../../local/demo/person'
import {
  aPerson,
  aPoster,
  aSeason,
  aSharedEntry,
  anEmployer,
  anEmployerPerson,
  anOfficer,
  caiyuan,
  changjiang,
} from './builders'
import { startStack, type Stack } from './stack'

export const 王秀兰 = 'openid-wang-xiulan'
export const 周启明 = 'openid-zhou-qiming'
export const 沈岚 = 'openid-shen-lan'
export const 何静 = 'openid-he-jing'
export const 林涛 = 'openid-lin-tao'
export const seasonId = '2022'
export const haigong = anEmployer({
  facts: { kinds: { value: ['industrial-above-scale'], evidence: 'officer', by: '嵊泗县经办人员' } },
})
export const haina = anEmployer({
  _id: 'employer-haina',
  name: '青岛海纳电子有限公司',
  creditCode: '9144030071526726XG',
  ...changjiang,
})
export const sixteenDays = Array.from({ length: 16 }, (_, index) =>
  new Date(Date.UTC(2022, 0, 26 + index)).toISOString().slice(0, 10),
)

export interface EvidenceWorld {
  stack: Stack
  entryOf(openid?: string): Promise<RosterEntryDoc>
  /** Says facts as the person; `null` takes back. */
  say(facts: Record<string, StandingFact['value']>, openid?: string): Promise<StandingFact[]>
  /** Says facts of one person as 嵊泗海工. */
  confirm(facts: Record<string, StandingFact['value']>, openid?: string): Promise<void>
  /** Corrects as 沈岚, on the spot. */
  check(answers: { hukou?: string | null; frontline?: boolean | null }, openid?: string): Promise<void>
  tasks(status?: 'open' | 'done'): ReturnType<typeof tasksOf>
}

const tasksOf = async (stack: Stack, status: 'open' | 'done') =>
  (await stack.call(沈岚, 'task.queue', { seasonId, status })).tasks

/** On 2022-02-12 as the season is lived; 王秀兰 works at 嵊泗海工 and told it so. */
export async function startEvidenceWorld(): Promise<EvidenceWorld> {
  const stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
  await stack.insert({
    seasons: [aSeason(), aSeason({ _id: '2027', festivalOn: '2027-02-06', isDemo: false, fixedOn: null })],
    posters: [aPoster()],
    employers: [haigong, haina],
    rosterEntries: [aSharedEntry(王秀兰, haigong, { name: '王秀兰' })],
  })
  const street = { level: 'street', regionCode: caiyuan.streetCode } as const
  for (const person of [
    aPerson(王秀兰),
    anEmployerPerson({ openid: 周启明, employerId: haigong._id }),
    anOfficer({ openid: 沈岚, ...street, name: '沈岚' }),
    anOfficer({ openid: 何静, ...street, name: '何静' }),
    anOfficer({ openid: 林涛, level: 'district', regionCode: changjiang.countyCode, name: '林涛' }),
  ])
    await stack.insert(person)

  const entryOf = async (openid = 王秀兰) =>
    (await stack.stored('rosterEntries', entryIdOf(seasonId, personIdOf(openid))))!
  return {
    stack,
    entryOf,
    async say(facts, openid = 王秀兰) {
      const { version } = await entryOf(openid)
      return (await stack.call(openid, 'fact.say', { seasonId, version, facts })).facts
    },
    async confirm(facts, openid) {
      const { _id: entryId, version } = await entryOf(openid)
      const lines = [{ entryId, version, facts }]
      await stack.call(周启明, 'confirmation.save', { seasonId, employerId: haigong._id, lines })
    },
    async check(answers, openid) {
      const { _id: entryId, version } = await entryOf(openid)
      await stack.call(沈岚, 'roster.confirm', { entryId, version, answers })
    },
    tasks: (status = 'open') => tasksOf(stack, status),
  }
}

/** Who said what: 现场核验 500101, 本人自报 510104. */
export function wordsIn(said: SaidFacts, path: string): string[] {
  const known = [...said].find(([each]) => each === path)?.[1]
  return known
    ? [known, ...(known.others ?? [])].map(({ evidence, value }) => `${evidence} ${String(value)}`)
    : []
}
