import { applicationStatuses, proposalStatuses, trades } from '../../../domain/terms'
import { homeWords } from '../../../src/features/home/words'
import { proposalWords } from '../../../src/features/jobs/proposal-words'
import { jobWords } from '../../../src/features/jobs/words'
import { wishWords } from '../../../src/features/wishes/words'
import { shown } from './support/hand'
import { setStage } from './support/stage'
import { register, world } from './support/world'

const stage = setStage()
const { seasonId, employerId } = world
const here = { seasonId, regionCode: '330922' }
let shortageId: string

beforeAll(async () => {
  const reported = await stage.site().call(world.employerPerson, 'shortage.report', {
    employerId,
    seasonId,
    posts: [
      { trade: 'welder', headcount: 12, neededBy: '2022-02-08', wageFen: 800_000 },
      { trade: 'cook', headcount: 2, neededBy: '2022-02-10' },
    ],
  })
  shortageId = reported.shortageId
})

const welder = new RegExp(`^${trades.welder}.*8,000`)

test('不登录就能看：数目对得上，选了工种和工资，刷新还在', async () => {
  const { page, hand, goTo, reload } = await stage.visit()
  await goTo('jobsBoard', here)
  await hand.sees(jobWords.total(2, 14))
  await hand.sees(jobWords.wageUntold)
  await hand.tap('radio', jobWords.withCount(trades.welder, 1))
  await hand.sees(jobWords.total(1, 12))
  await hand.tap('button', jobWords.moreFilters)
  await hand.tap('radio', jobWords.wageFromYuan(8000))
  await hand.sees(jobWords.total(1, 12))
  await reload()
  await hand.sees(jobWords.total(1, 12))
  await hand.sees(jobWords.inUse(jobWords.wageFromYuan(8000)))
  await hand.tap('button', welder)
  await hand.sees(jobWords.codeInterview)
  await page.goBack()
  await hand.sees(jobWords.total(1, 12))
})

test('没有合条件的，一点就清掉', async () => {
  const { hand, goTo } = await stage.visit()
  await goTo('jobsBoard', { ...here, trade: 'guard' })
  await hand.sees(jobWords.noneFiltered)
  await hand.tap('button', jobWords.clear)
  await hand.sees(jobWords.total(2, 14))
})

test('王秀兰三下申请，名字不用打；三下以内撤回，名字删掉', async () => {
  const openid = 'worker-wangxiulan'
  await register(stage.site(), { openid, name: '王秀兰', stay: 'staying' })
  const { page, hand, goTo } = await stage.visit(openid)
  await goTo('home')
  await hand.tap('button', new RegExp(`^${homeWords.jobs}`))
  await hand.tap('button', welder)
  await hand.sees(jobWords.codePost)
  hand.taps = 0
  await hand.tap('button', jobWords.apply)
  const consent = shown(page.getByRole('checkbox', { name: jobWords.consent.market }))
  await consent.waitFor()
  expect(await consent.getAttribute('aria-checked')).toBe('false')
  await hand.tap('checkbox', jobWords.consent.market)
  await hand.tap('button', jobWords.send)
  await shown(page.getByRole('heading', { name: jobWords.sent, level: 2 })).waitFor()
  expect(hand.taps).toBe(3)
  expect(hand.typed).toBe(0)
  const asEmployer = () =>
    stage.site().call(world.employerPerson, 'application.list', { employerId, seasonId })
  expect((await asEmployer()).applicants).toMatchObject([{ name: '王秀兰', phone: null }])

  hand.taps = 0
  await hand.tap('button', jobWords.seeMine)
  await hand.tap('button', new RegExp(`^${jobWords.withdraw}：`))
  await hand.tapInDialog('button', jobWords.withdrawYes)
  await hand.sees(jobWords.withdrawn)
  await hand.sees(applicationStatuses.withdrawn)
  expect(hand.taps).toBe(3)
  expect(JSON.stringify(await asEmployer())).not.toContain('王秀兰')
})

test('没点同意、名字没填，说清楚改哪里，什么都没投出去', async () => {
  const openid = 'worker-hejin'
  const { page, hand, goTo } = await stage.visit(openid)
  await goTo('jobsPost', { boardPostId: `${shortageId}:p1`, interview: '1' })
  const wantsInterview = shown(page.getByRole('checkbox', { name: new RegExp(jobWords.wantsInterview) }))
  expect(await wantsInterview.getAttribute('aria-checked')).toBe('true')
  await hand.tap('button', jobWords.send)
  await hand.sees('还有 2 处要改')
  expect((await stage.site().call(openid, 'application.mine', {})).applications).toEqual([])
})

test('丁一说要找什么活，推荐来了点愿意，单位才看到名字', async () => {
  const openid = 'worker-dingyi'
  const site = stage.site()
  await register(site, { openid, name: '丁一', stay: 'staying' })
  const { hand, goTo, page } = await stage.visit(openid)
  await goTo('jobsWish', { seasonId })
  await hand.tap('radio', trades.welder)
  for (const region of ['浙江省', '舟山市', '嵊泗县']) await hand.tap('button', region)
  await hand.tap('radio', wishWords.fromDays.now)
  await hand.tap('radio', wishWords.toDays.half)
  await hand.tap('checkbox', wishWords.consent)
  await hand.tap('button', wishWords.save)
  await hand.sees(wishWords.saved)
  await hand.sees(wishWords.waiting)

  await site.call(world.streetOfficer, 'shortage.accept', { shortageId, version: await versionOf() })
  await site.call(world.streetOfficer, 'plan.run', { shortageId })
  await goTo('jobsMine', { seasonId })
  await hand.sees(proposalWords.why)
  await hand.tap('button', proposalWords.accept)
  await shown(page.getByText(proposalWords.acceptLines[0])).waitFor()
  await hand.tapInDialog('button', proposalWords.acceptYes)
  await hand.sees(proposalWords.accepted)

  const asEmployer = { side: { kind: 'employer', id: employerId }, seasonId, direction: 'incoming' } as const
  const incoming = async () =>
    (await site.call(world.employerPerson, 'proposal.mine', asEmployer)).proposals[0]!
  const proposal = await incoming()
  expect(proposal).toMatchObject({ giverSaidYes: true, giverName: '丁一' })
  const { proposalId, version } = proposal
  const { side } = asEmployer
  await site.call(world.employerPerson, 'proposal.answer', { proposalId, version, side, accept: true })
  await goTo('jobsMine', { seasonId })
  await hand.sees(proposalStatuses.confirmed)
})

async function versionOf(): Promise<number> {
  return (await stage.site().call(world.streetOfficer, 'shortage.get', { shortageId })).version
}
