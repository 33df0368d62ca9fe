import { homeWords } from '../../../src/features/home/words'
import { entitlementWords as words } from '../../../src/features/entitlements/words'
import { reasonWords } from '../../../src/features/entitlements/reason-words'
import { messageWords } from '../../../src/features/messages/words'
import { words as rosterWords } from '../../../src/features/roster/words'
import { aSeason } from '../../support/builders'
import { checkLooks } from './support/check-page'
import { shown } from './support/hand'
import { setStage } from './support/stage'
import { register, world } from './support/world'

const stage = setStage()
const season = { seasonId: world.seasonId }
const redPacket = { as: 'mine', ...season, policy: 'ss22-red500' }

const jilinsYear = aSeason({ _id: '2021', festivalOn: '2021-02-12', fixedOn: '2021-02-20' })

/** Registered, with the two questions answered that every list needs. */
async function settled(openid: string, name: string): Promise<void> {
  const site = stage.site()
  await register(site, { openid, name, stay: 'staying' })
  const { mine } = await site.call(openid, 'stay.get', season)
  const answers = { hukou: '510104', frontline: true }
  await site.call(openid, 'stay.answer', { ...season, version: mine!.version, answers })
}

test('陈丽芳四次点击以内看到能领什么、为什么；五次以内请人复核，有号码，有回复', async () => {
  const openid = 'worker-chenlifang'
  await settled(openid, '陈丽芳')
  const { page, hand, goTo, reload } = await stage.visit(openid)
  await goTo('home')
  await hand.tap('button', new RegExp(`^${homeWords.entitlements}`))
  await hand.tap('button', /^留嵊红包/)
  await hand.sees(reasonWords.conditionsNote)
  expect(hand.taps).toBeLessThanOrEqual(4)
  await hand.tap('button', reasonWords.recheck)
  await hand.tapInDialog('button', reasonWords.recheckYes)
  await hand.sees(/已请人复核，号码 \w{8}/)
  expect(hand.taps).toBeLessThanOrEqual(5)
  expect(hand.typed).toBe(0)

  const { tasks } = await stage.site().call(world.streetOfficer, 'task.queue', season)
  const [task] = tasks
  await stage.site().call(world.streetOfficer, 'task.settle', {
    taskId: task!.taskId,
    version: task!.version,
    reply: '单位已确认您在一线，等细则出来。',
  })
  await reload()
  await hand.sees('单位已确认您在一线，等细则出来。')
  await shown(page.getByRole('button', { name: reasonWords.recheckAgain })).waitFor()
})

test('答的题先只用来看看；点了“记下来”才存，还能收回', async () => {
  const openid = 'worker-dengmin'
  await settled(openid, '邓敏')
  const { hand, goTo, reload } = await stage.visit(openid)
  await goTo('entitlements', season)
  await hand.tap('button', new RegExp(words.settle))
  await hand.tap('radio', '2021年12月缴了')
  for (const region of ['浙江省', '舟山市', '嵊泗县']) await hand.tap('button', region)
  await hand.sees(words.lookOnly)
  const insured = async () => {
    const { entitlements } = await stage.site().call(openid, 'entitlement.mine', season)
    const red = entitlements.find(({ policy }) => policy === 'ss22-red500')
    return red?.conditions.find(({ id }) => id === 'insured')
  }
  expect((await insured())?.result).toBe('unknown')

  await hand.tap('button', words.keep)
  await hand.sees(words.kept)
  expect(await insured()).toMatchObject({ result: 'met', evidence: '本人自报' })
  await reload()
  await hand.sees(words.saidTitle)
  await hand.tap('button', /^社保缴费记录/)
  await hand.tapInDialog('button', words.takeBack)
  await hand.sees(new RegExp(words.settle))
  await reload()
  expect((await insured())?.result).toBe('unknown')
})

test('转给别人的链接里只有政策和结果；别人打开看到条款，再去看自己', async () => {
  const openid = 'worker-fangyun'
  await settled(openid, '方云')
  const { page, hand, goTo } = await stage.visit(openid)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await goTo('reasons', redPacket)
  await hand.tap('button', reasonWords.share)
  await hand.sees(reasonWords.linkCopied)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.split('#')[1]).toBe('/pages/policy/index?policy=ss22-red500&verdict=deferred')

  const friend = await stage.visit()
  await friend.page.goto(link)
  await friend.hand.sees('转给您的人：还没到能判断的时候')
  await friend.hand.sees('嵊泗县出500元，给本人。')
  await friend.hand.tap('button', /^户口在嵊泗县以外/)
  await friend.hand.sees('“非我县户籍员工”')
  await friend.hand.tap('button', reasonWords.amI)
  await friend.hand.sees(words.exploreIntro)
})

test('周启明看单位能享受什么，单位自己的话也能记下来', async () => {
  const { hand, goTo } = await stage.visit(world.employerPerson)
  await goTo('employerHome', season)
  await hand.tap('button', new RegExp(`^${words.employerTitle}`))
  await hand.sees('留工培训补助')
  await hand.tap('button', new RegExp(words.settle))
  await hand.tap('radio', '中型')
  await hand.tap('button', words.keepForEmployer)
  await hand.sees(words.kept)
  await hand.tap('button', /^留工培训补助/)
  await hand.sees('单位是中型企业，符合。')
})

test('机构答四题就知道补多少，不用登录；29 人不到线，说差在哪', async () => {
  const { page, hand, goTo, reload } = await stage.visit()
  await stage.site().insert({ seasons: [jilinsYear] })
  await goTo('agencyEntitlements', { seasonId: '2021' })
  await hand.tap('button', new RegExp(words.settle))
  await hand.tap('button', '吉林省')
  await hand.tap('radio', words.yes)
  await hand.sees(/通过了吗/)
  await hand.tap('radio', words.yes)
  await hand.type(/推荐上岗/, '29')
  await hand.tap('button', words.numberDone)
  await hand.sees('不符合，有1条没达到。')
  await hand.tap('button', /推荐上岗多少人？\s?29人$/)
  await hand.type(/推荐上岗/, '199')
  await hand.tap('button', words.numberDone)
  await hand.sees(/40,000元/)
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('199'))
  await reload()
  await hand.sees(/40,000元/)
})

test('沈岚看到的和本人看到的一字不差', async () => {
  const openid = 'worker-guohua'
  await settled(openid, '郭华')
  const mine = await stage.visit(openid)
  await mine.goTo('reasons', redPacket)
  await mine.hand.sees(reasonWords.conditionsNote)
  const { entries } = await stage.site().call(world.streetOfficer, 'roster.list', season)
  const entry = entries.find(({ name }) => name === '郭华')
  const { page, hand, goTo } = await stage.visit(world.streetOfficer)
  await goTo('officerPerson', { entryId: entry!.entryId })
  await hand.tap('button', rosterWords.entitlements)
  await hand.sees('郭华')
  await hand.tap('button', /^留嵊红包/)
  await hand.sees(reasonWords.conditionsNote)
  const conditions = (on: typeof page) =>
    on.locator('.condition-sentence').filter({ visible: true }).allInnerTexts()
  expect(await conditions(page)).toEqual(await conditions(mine.page))
  expect(await page.getByRole('button', { name: reasonWords.recheck }).count()).toBe(0)
  expect(await page.getByText(words.settle).count()).toBe(0)
})

test('工作人员核对后结果变了：首页有一条新消息，点开就是哪一项、什么时候变的、为什么', async () => {
  const openid = 'worker-heqing'
  await settled(openid, '何青')
  const site = stage.site()
  const { entries } = await site.call(world.streetOfficer, 'roster.list', season)
  const entry = entries.find(({ name }) => name === '何青')
  await site.call(world.streetOfficer, 'roster.confirm', {
    entryId: entry!.entryId,
    version: entry!.version,
    answers: { hukou: '330922' },
  })
  const { page, hand, goTo } = await stage.visit(openid, { care: true, width: 320 })
  await goTo('home')
  await hand.tap('button', new RegExp(messageWords.unreadLine(1)))
  await hand.sees(messageWords.unread)
  expect(await checkLooks({ page, name: 'messages-filled', isCare: true })).toEqual([])
  await hand.tap('button', /留嵊红包/)
  await hand.sees(reasonWords.changes)
  await hand.sees(/核对了：户口所在的区县/)
  expect(await checkLooks({ page, name: 'reasons-changed', isCare: true })).toEqual([])
  await page.goBack()
  await hand.sees(messageWords.title)
  await page.goBack()
  await hand.sees(homeWords.hello)
  await shown(page.getByText(messageWords.unreadLine(1))).waitFor({ state: 'hidden' })
})
