import {
  anOfficerOnRound,
  chaosOf,
  checksOn,
  comeHome,
  jobsOf,
  overwrittenUnseen,
  seesEverything,
  takeAlong,
  trueRegisters,
  walk,
} from '../../support/round-chaos'
import { answer, aServer, seasonId } from './round-world'

const histories = Number(process.env.WENGANG_ROUNDS ?? 300)
/** Every tenth history goes through the whole dormitory, the others through a floor. */
const peopleIn = (history: number) => (history % 10 === 0 ? 200 : 40)

async function oneRound(seed: number): Promise<void> {
  const chaos = chaosOf(seed)
  const people = peopleIn(seed)
  const server = aServer(people)
  const serve = async (name: string, input: unknown) => answer(server, name, input)
  const ids = server.lines.map(({ entryId }) => entryId)
  const third = Math.floor(people / 3)
  const officers = [
    { name: 'phone-of-shen-lan', clock: '2027-02-04T02:00:00.000Z', of: ids.slice(0, 2 * third) },
    { name: 'phone-of-zhou-qim', clock: '2027-01-29T02:00:00.000Z', of: ids.slice(third) },
  ].map(({ name, clock, of }) =>
    anOfficerOnRound({ name, chaos, serve, clock, jobs: jobsOf(chaos, of, name) }),
  )
  const look = seesEverything((checkId) => server.received.has(checkId))
  for (const officer of officers) await takeAlong(officer, { seasonId, regionCode: '330922100' })
  await Promise.all(officers.map((officer) => walk(officer, chaos, look)))
  for (const officer of officers) await comeHome(officer, look)

  const marks = officers.flatMap(({ jobs }) => jobs.map(({ mark }) => mark)).sort()
  const received = [...server.received.values()]
  expect(received.map(({ note }) => note).sort()).toEqual(marks)
  const checks = officers.flatMap(checksOn)
  expect(standing(server.registers)).toEqual(standing(trueRegisters(seasonId, checks)))
  expect(overwrittenUnseen(server.registers, checks)).toEqual([])
  expect(officers.every(({ phone }) => phone.round().state().counter.skewMs !== 0)).toBe(true)
}

function standing(registers: ReturnType<typeof trueRegisters>): string[] {
  return [...registers]
    .flatMap(([entryId, each]) =>
      Object.entries(each).flatMap(([field, register]) =>
        register.standing.map(({ checkId, value }) => `${entryId} ${field} ${value} ${checkId}`),
      ),
    )
    .sort()
}

describe('两位经办人员走一栋楼：丢请求、丢回话、重复、乱序、手机和函数随时被杀、钟错三天', () => {
  test(`${histories} 种经过：每条核查恰好一次，没有一句被悄悄盖掉，没传的一直看得见`, async () => {
    for (let seed = 1; seed <= histories; seed++) {
      try {
        await oneRound(seed)
      } catch (cause) {
        throw new Error(`第 ${seed} 种经过：${String(cause)}`, { cause })
      }
    }
  }, 3_600_000)
})
