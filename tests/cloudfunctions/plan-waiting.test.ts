import { aPost, changjiang } from '../support/builders'
import { aSupply } from '../support/matching-builders'
import {
  cityCode,
  countsAgree,
  lend,
  seasonId,
  shortageId,
  startMatchingCity,
  theCase,
  wishFor,
  沈岚,
  王秀兰,
  魏临川,
} from '../support/matching-city'
import type { Stack } from '../support/stack'

let stack: Stack
beforeEach(async () => {
  stack = await startMatchingCity()
})
afterEach(() => stack.stop())

const queue = () => stack.call(魏临川, 'plan.run', { seasonId, cityCode })

/** Runs the timer with the reading of proposals held up, and does something else in the meantime. */
async function tickDuring(work: () => Promise<unknown>): Promise<void> {
  stack.gateway.faults.add({ match: { collection: 'proposals', nth: 2 }, kind: 'delay', ms: 1500, times: 4 })
  const tick = stack.tick()
  await new Promise((resolve) => setTimeout(resolve, 700))
  await work()
  await tick
  stack.gateway.faults.clear()
}

test('方案正在算的时候报来的人，不等到明天：下一次就安排', async () => {
  await queue()
  await tickDuring(() => lend(stack, 5))
  expect(await stack.all('proposals')).toEqual([])
  await stack.tick()
  expect(await stack.all('proposals')).toMatchObject([{ headcount: 5, status: 'proposed' }])
  expect(await countsAgree(stack)).toEqual([])
  expect((await stack.all('plans'))[0]).toMatchObject({ queuedAt: null })
  expect((await stack.all('plans'))[0]).not.toHaveProperty('begunBy')
})

test('一件大缺工一次点出四十个人：先发十六条，其余定时器接着发', async () => {
  const wishes = Array.from({ length: 40 }, (_, index) =>
    aSupply({ kind: 'worker', id: `person-${index}` }, { _id: `wish-${index}`, headcount: 1 }),
  )
  await stack.stop()
  stack = await startMatchingCity([theCase({ posts: [aPost({ headcount: 60 })] })])
  await stack.insert({ supplies: wishes })
  expect(await stack.call(沈岚, 'plan.run', { shortageId })).toEqual({ sent: 16, isQueued: true })
  await stack.tick()
  expect(await stack.all('proposals')).toHaveLength(40)
  expect(await countsAgree(stack)).toEqual([])
})

test('求职的人改去别的城市，原来的城市也重新算', async () => {
  const { supplyId } = await wishFor(stack)
  await queue()
  await stack.tick()
  expect(await stack.all('proposals')).toHaveLength(1)
  const { version } = (await stack.stored('supplies', supplyId))!
  await stack.call(王秀兰, 'wish.save', {
    ...{ seasonId, supplyId, version, trade: 'welder', regionCode: changjiang.cityCode },
    ...{ from: '2022-02-15', to: '2022-06-30', consent: { kind: 'job-matching', version: '2026-11' } },
  })
  expect((await stack.all('plans'))[0]?.queuedAt).not.toBeNull()
})
