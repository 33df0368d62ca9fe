import type { Page } from 'playwright-core'
import { needKinds, presences } from '../../../domain/terms'
import { words as helpWords } from '../../../src/features/help-desk/words'
import { words as homeWords } from '../../../src/features/region-home/words'
import { words } from '../../../src/features/round/words'
import { colleague, residents, settleDormitory } from './support/dormitory'
import { shown, type Hand } from './support/hand'
import { settled } from './support/settled'
import { setStage, type Visit } from './support/stage'
import { world } from './support/world'

const stage = setStage()
const { seasonId, streetOfficer } = world
const season = { seasonId }
const building = '海工宿舍一号楼'
const mostTaps = 2

beforeAll(() => settleDormitory(stage.site()), 60_000)

/** Down from the officer's home, with the building's list on the phone. */
async function takeBuilding({ page, hand, goTo }: Visit): Promise<void> {
  await goTo('officerHome', season)
  await hand.tap('button', homeWords.field)
  await hand.sees(words.takeNote)
  await shown(page.locator('#site')).selectOption({ label: `${building}（楼栋）` })
  await hand.tap('button', words.take)
  await hand.sees(words.grantEndsNote)
  await settled(page)
}

async function tapsFor(hand: Hand, check: () => Promise<void>): Promise<number> {
  const before = hand.taps
  await check()
  return hand.taps - before
}

async function isHere(hand: Hand, name: string): Promise<void> {
  await hand.tap('button', words.actOf(words.here, name))
}

/** Into the round, to the door of one person. */
async function goToDoor(hand: Hand, name: string): Promise<void> {
  await hand.tap('button', new RegExp(`^(${words.start}|${words.goOn})$`))
  await hand.tap('button', words.find)
  await hand.type(words.search, name)
}

async function isOther(hand: Hand, { name, what }: { name: string; what: string }): Promise<void> {
  await hand.tap('button', words.actOf(words.other, name))
  await hand.tapInDialog('button', what)
}

/** What the server holds of everybody in the building. */
async function onServer() {
  const site = stage.site()
  const slice = { ...season, regionCode: world.street }
  const { takeId } = await site.call(colleague, 'field.begin', slice)
  const { lines } = await site.call(colleague, 'field.page', { takeId })
  return new Map(lines.map((line) => [line.name, line]))
}

const allSent = (page: Page) => shown(page.getByText(words.allSent)).waitFor({ timeout: 40_000 })

test('断网查二十个人，每人最多两次点击；加一个人，记一个困难；有网后每条只到一次', async () => {
  const visit = await stage.visit(streetOfficer)
  const { page, hand } = visit
  await takeBuilding(visit)
  await page.context().setOffline(true)
  await hand.tap('button', words.start)
  await hand.sees(words.offline)

  const taps: number[] = []
  for (const [at, name] of residents.slice(0, 20).entries()) {
    const check =
      at % 5 === 4 ? () => isOther(hand, { name, what: presences.left }) : () => isHere(hand, name)
    taps.push(await tapsFor(hand, check))
  }
  expect(Math.max(...taps)).toBeLessThanOrEqual(mostTaps)
  await hand.sees(words.progress(20, 24))
  await hand.sees(words.found(16, 4, 0))
  const stillThere = shown(page.getByRole('button', { name: words.actOf(words.here, '王秀兰'), exact: true }))
  expect((await stillThere.innerText()).split(/\s+/)).toEqual(['✓', words.here])

  const needy = residents[20] ?? ''
  expect(await tapsFor(hand, () => isOther(hand, { name: needy, what: needKinds.medical }))).toBe(mostTaps)
  await hand.tap('button', words.add)
  await hand.type(words.name, '郑小山')
  await hand.type(words.placeText, '地下室')
  await hand.tap('button', words.addSave)
  await hand.sees(words.progress(22, 25))
  await hand.sees(words.waiting(22))

  await page.context().setOffline(false)
  await allSent(page)
  const people = await onServer()
  const said = (name: string) => people.get(name)?.presence.map(({ value }) => value)
  for (const [at, name] of residents.slice(0, 20).entries())
    expect([name, said(name)]).toEqual([name, [at % 5 === 4 ? 'left' : 'here']])
  expect(said(needy)).toEqual(['here'])
  expect(said('郑小山')).toEqual(['here'])
  expect([...people.keys()].filter((name) => name === '郑小山')).toHaveLength(1)
})

test('两个人查同一个人，说法不一样：两句都在，谁也没有盖掉谁', async () => {
  const name = residents[21] ?? ''
  const first = await stage.visit(streetOfficer)
  const second = await stage.visit(colleague)
  await takeBuilding(first)
  await takeBuilding(second)
  await goToDoor(first.hand, name)
  await goToDoor(second.hand, name)
  await isHere(first.hand, name)
  await allSent(first.page)
  await isOther(second.hand, { name, what: presences['not-found'] })
  await allSent(second.page)
  await second.hand.tap('button', new RegExp(`^${words.outboxDoor}`))
  await second.hand.tap('radio', words.sent(1))
  await second.hand.sees(words.isDiffering)

  await first.goTo('fieldHome', season)
  await first.hand.tap('button', words.update)
  await first.hand.tap('button', new RegExp(`^(${words.start}|${words.goOn})$`))
  await first.hand.tap('radio', words.filters.differs)
  await first.hand.tap('button', new RegExp(`^${name}`))
  await first.hand.sees(new RegExp(words.sides))
  const sides = first.page.locator('.cell').filter({ visible: true })
  await sides.filter({ hasText: presences.here }).filter({ hasText: words.others }).first().waitFor()
  await sides.filter({ hasText: presences['not-found'] }).first().waitFor()
})

test('点错了十秒内撤回，什么都没留下；一条待传移除前说清丢什么', async () => {
  const visit = await stage.visit(streetOfficer)
  const { page, hand } = visit
  const name = residents[22] ?? ''
  await takeBuilding(visit)
  await goToDoor(hand, name)
  await page.context().setOffline(true)
  await isHere(hand, name)
  await hand.tap('button', '撤销')
  await hand.sees(words.waiting(0))
  await isHere(hand, name)
  await hand.tap('button', new RegExp(`^${words.outboxDoor}`))
  await hand.tap('button', new RegExp(`^${words.removeOf('')}${name}`))
  await hand.sees(new RegExp(`移除就没有了：${name}`))
  await hand.tapInDialog('button', words.removeYes)
  await hand.sees(words.outboxEmpty)
  await page.context().setOffline(false)
})

test('查到一半手机存储被清：说清哪几条没了，重取名单后说出是谁', async () => {
  const visit = await stage.visit(streetOfficer)
  const { page, hand, reload } = visit
  const name = residents[23] ?? ''
  await takeBuilding(visit)
  await goToDoor(hand, name)
  await page.context().setOffline(true)
  await isHere(hand, name)
  await hand.sees(words.waiting(1))
  await page.evaluate(() => {
    const sealed = Object.keys(localStorage).filter((key) => /^round:.*:(head|part|out)/.test(key))
    for (const key of sealed) localStorage.removeItem(key)
  })
  await page.context().setOffline(false)
  await reload()
  await hand.sees(/还没传的 1 条也没了/)
  await hand.tap('button', words.choose)
  await hand.tap('radio', '2022年春节')
  await hand.tap('button', words.take)
  await hand.sees(words.grantEndsNote)
  await hand.sees(`${words.lostPeople}：${name}`)
  const people = await onServer()
  expect(people.get(name)?.presence).toEqual([])
  expect(people.get(residents[0] ?? '')?.presence).toHaveLength(1)
})

test('代人登记：念过同意才登记，给回执号；下一位什么也看不到', async () => {
  const { page, hand, goTo } = await stage.visit(streetOfficer)
  await goTo('fieldHelp', season)
  await hand.tap('button', helpWords.agreed)
  await hand.tap('radio', /^留岗过年/)
  await hand.type(helpWords.name, '钱阿婆')
  await hand.tap('button', helpWords.next)
  await hand.tap('button', helpWords.enough)
  await hand.sees('钱阿婆')
  await hand.tap('button', helpWords.declare)
  await hand.sees(helpWords.numberNote)
  await hand.tap('button', helpWords.nextPerson)
  await hand.sees(helpWords.consentTitle)
  expect(await page.getByText('钱阿婆').count()).toBe(0)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('钱阿婆')
  await page.goBack()
  expect(await page.getByText('钱阿婆').count()).toBe(0)
  const { entries } = await stage.site().call(streetOfficer, 'roster.list', { seasonId, search: '钱阿婆' })
  expect(entries).toHaveLength(1)
})
