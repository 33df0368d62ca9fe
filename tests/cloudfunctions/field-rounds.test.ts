import type { ActionName, InputOf } from '../../domain/contracts/registry'
import { aRosterEntry, aSeason, anOfficer, caiyuan } from '../support/builders'
import { aSite } from '../support/field-builders'
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
} from '../support/round-chaos'
import { startStack, type Stack } from '../support/stack'

const [沈岚, 周启明] = ['openid-shen-lan', 'openid-zhou'] as const
const seasonId = '2022'
const now = '2026-11-21T03:00:00.000Z'
const slice = { seasonId, regionCode: caiyuan.streetCode }

/** One whole dormitory, and some floors of it; more of them with WENGANG_REAL_ROUNDS. */
const rounds = Number(process.env.WENGANG_REAL_ROUNDS ?? 5)
const peopleIn = (seed: number) => (seed === 1 ? 200 : 30)

describe('两位经办人员查完一栋两百人的宿舍，经过真正的功能：丢请求、丢回话、重复、乱序、被杀、钟错三天', () => {
  test.each(Array.from({ length: rounds }, (_, at) => at + 1))(
    '第 %d 种经过：每条恰好一次，该站着的话都站着',
    async (seed) => {
      const stack = await startStack({ now })
      try {
        await oneRound(stack, seed)
      } finally {
        await stack.stop()
      }
    },
  )
})

async function oneRound(stack: Stack, seed: number): Promise<void> {
  const chaos = chaosOf(seed)
  const people = Array.from({ length: peopleIn(seed) }, (_, at) =>
    aRosterEntry(`openid-p${at}`, {
      name: `张${at}`,
      siteId: 'site-one',
      stay: at % 4 ? 'staying' : 'undecided',
    }),
  )
  await stack.insert({ seasons: [aSeason()], sites: [aSite({ _id: 'site-one' })], rosterEntries: people })
  const street = { level: 'street', regionCode: caiyuan.streetCode } as const
  for (const openid of [沈岚, 周启明]) await stack.insert(anOfficer({ openid, ...street }))
  const ids = people.map(({ _id }) => _id)
  const officers = [
    {
      openid: 沈岚,
      name: 'phone-of-shen-lan',
      clock: '2026-11-24T03:00:00.000Z',
      of: ids.slice(0, Math.floor(ids.length * 0.6)),
    },
    {
      openid: 周启明,
      name: 'phone-of-zhou-qim',
      clock: '2026-11-18T03:00:00.000Z',
      of: ids.slice(Math.floor(ids.length * 0.4)),
    },
  ].map(({ openid, name, clock, of }) =>
    anOfficerOnRound({
      name,
      chaos,
      clock,
      jobs: jobsOf(chaos, of, name),
      serve: (action, input, options) =>
        stack.call(openid, action as ActionName, input as InputOf<ActionName>, options),
    }),
  )
  const look = seesEverything(() => true)
  for (const officer of officers) await takeAlong(officer, { ...slice, siteId: 'site-one' })
  expect(officers[0]!.phone.round().state().lines).toHaveLength(people.length)
  await Promise.all(officers.map((officer) => walk(officer, chaos, look)))
  for (const officer of officers) await comeHome(officer, look)

  const checks = officers.flatMap(checksOn)
  expect(checks).toHaveLength(officers.flatMap(({ jobs }) => jobs).length)
  const received = await stack.all('checks')
  expect(received.map(({ checkId }) => checkId).sort()).toEqual(checks.map(({ checkId }) => checkId).sort())
  expect(received.every(({ skewMs }) => Math.abs(skewMs) === 3 * 86_400_000)).toBe(true)
  const registers = trueRegisters(seasonId, checks)
  for (const stored of await stack.all('rosterEntries'))
    for (const field of ['presence', 'stay', 'leavingOn'] as const) {
      const stands = (stored.field?.[field]?.standing ?? []).map(({ checkId }) => checkId).sort()
      const wanted = registers.get(stored._id)?.[field]?.standing ?? []
      expect(stands).toEqual(wanted.map(({ checkId }) => checkId).sort())
    }
  expect(overwrittenUnseen(registers, checks)).toEqual([])
}
