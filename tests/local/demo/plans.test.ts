import * as people from '../../../local/demo/people'
import { countsAgree } from '../../support/matching-city'
import { startStack, type Stack } from '../../support/stack'

/** The demo city on its first morning: planned in the night, waiting for answers. */
let stack: Stack
beforeAll(async () => {
  stack = await startStack({ demo: true, now: '2027-01-20T02:00:00.000Z' })
}, 120_000)
afterAll(() => stack.stop())

const ownEmployer = async (openid: string) => {
  const { employers } = await stack.call(openid, 'employer.mine', {})
  return { kind: 'employer', id: employers[0]!.employerId } as const
}

test('夜里已经做过全市方案：几千人，人数对得上，定时器再跑不动它', async () => {
  const before = await stack.all('proposals')
  expect(before.reduce((sum, { headcount }) => sum + headcount, 0)).toBeGreaterThan(4000)
  expect(await countsAgree(stack)).toEqual([])
  await stack.tick()
  expect(await stack.all('proposals')).toEqual(before)
}, 120_000)

test('宋佩兰有对接等她答，谢婉青有岗位等她看，陆澜有焊工等人要', async () => {
  const side = await ownEmployer(people.songPeilan)
  const asked = { side, seasonId: '2021', direction: 'incoming' } as const
  const { proposals } = await stack.call(people.songPeilan, 'proposal.mine', asked)
  expect(proposals[0]).toMatchObject({ source: 'surplus', can: ['accept', 'decline'] })
  const own = { side: { kind: 'worker' }, seasonId: '2021', direction: 'outgoing' } as const
  const mine = await stack.call(people.xieWanqing, 'proposal.mine', own)
  expect(mine.proposals[0]).toMatchObject({ trade: 'assembler', can: ['accept', 'decline'] })
  const given = { side: await ownEmployer(people.luLan), seasonId: '2022' } as const
  const { supplies } = await stack.call(people.luLan, 'supply.mine', given)
  expect(supplies.find(({ trade }) => trade === 'welder')).toMatchObject({ headcount: 16, proposed: 0 })
})

test('周启明报缺 12 名焊工，马上有礁石建材的 12 人可以对接', async () => {
  const { id } = await ownEmployer(people.zhouQiming)
  const { shortageId } = await stack.call(people.zhouQiming, 'shortage.report', {
    ...{ employerId: id, seasonId: '2022' },
    posts: [{ trade: 'welder', headcount: 12, neededBy: '2022-02-20' }],
  })
  await stack.tick()
  const { proposals } = await stack.call(people.zhouQiming, 'proposal.ofCase', { shortageId })
  expect(proposals).toMatchObject([{ giverName: '嵊泗礁石建材有限公司', headcount: 12, status: 'proposed' }])
}, 120_000)
