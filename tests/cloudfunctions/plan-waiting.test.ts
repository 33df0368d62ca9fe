import { cityCode, countsAgree, lend, seasonId, startMatchingCity, 魏临川 } from '../support/matching-city'
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
