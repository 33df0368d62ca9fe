import { evidences, officerLevels, serviceActions } from '../../../domain/terms'
import { words as inviteWords } from '../../../src/features/invitations/words'
import { words as homeWords } from '../../../src/features/region-home/words'
import { words as rosterWords } from '../../../src/features/roster/words'
import { words } from '../../../src/features/shortages/words'
import { shown } from './support/hand'
import { setStage } from './support/stage'
import { populate, register, world, type Population } from './support/world'

const stage = setStage()
const season = { seasonId: world.seasonId }
let population: Population

beforeAll(async () => {
  population = await populate(stage.site())
}, 60_000)

test('何萍邀请，丁楠接受，马上看到自己的辖区', async () => {
  const inviter = await stage.visit(world.districtOfficer)
  await inviter.goTo('officerInvite')
  await inviter.hand.tap('radio', officerLevels.street)
  await shown(inviter.page.locator('select')).selectOption({ label: '菜园镇' })
  await inviter.hand.tap('button', inviteWords.make)
  const token = await shown(inviter.page.getByText(/^[0-9A-Za-z_-]{22}$/)).innerText()

  const { hand, goTo } = await stage.visit('officer-dingnan')
  await goTo('scan', { scene: token })
  await hand.sees(inviteWords.invited)
  await hand.type(inviteWords.yourName, '丁楠')
  await hand.tap('button', inviteWords.accept)
  await hand.tap('button', inviteWords.goHome)
  await hand.sees('浙江省舟山市嵊泗县菜园镇')
})

test('沈岚的辖区一眼看清：留、走、没定、没登记，缺工分档，等得最久的', async () => {
  const { page, hand, goTo, reload } = await stage.visit(world.streetOfficer)
  await goTo('officerHome', season)
  const picture = shown(page.getByRole('img', { name: /留岗 2，返乡 1，没定 1/ }))
  await picture.waitFor()
  await hand.sees(homeWords.waitingLongest)
  await hand.sees('嵊泗海工装备有限公司')
  await reload()
  await picture.waitFor()
})

test('花名册里核对一个人：一次点击，证据变成现场核验', async () => {
  const { page, hand, goTo } = await stage.visit(world.streetOfficer)
  await goTo('officerRoster', season)
  await hand.tap('button', `${rosterWords.confirm}：陈丽芳`)
  await hand.sees(rosterWords.confirmed('陈丽芳'))
  expect(hand.taps).toBeLessThanOrEqual(2)
  const row = page.getByRole('button', { name: /陈丽芳/ }).filter({ hasText: evidences.officer })
  await shown(row).waitFor()
})

test('点进一个人再确认也只要两次；现场改正写进经过', async () => {
  const { hand, goTo } = await stage.visit(world.streetOfficer)
  await goTo('officerRoster', season)
  await hand.tap('button', /^马国强/)
  await hand.tap('button', rosterWords.confirm)
  await hand.sees(rosterWords.confirmed('马国强'))
  expect(hand.taps).toBeLessThanOrEqual(2)

  await hand.tap('button', rosterWords.correct)
  await hand.tap('radio', '留岗过年')
  await hand.tap('button', rosterWords.saveCorrection)
  await hand.sees(rosterWords.saved)
  await hand.sees(/还没定 → 留岗过年/)
})

test('有人先改过：说清楚是谁，不覆盖', async () => {
  const site = stage.site()
  await register(site, { openid: 'worker-luping', name: '陆平', stay: 'staying' })
  const found = await site.call(world.streetOfficer, 'roster.list', { ...season, search: '陆平' })
  const entryId = found.entries[0]?.entryId ?? ''
  const { hand, goTo } = await stage.visit(world.streetOfficer)
  await goTo('officerPerson', { entryId })
  await site.call(world.districtOfficer, 'roster.confirm', { entryId, version: 2, stay: 'leaving' })
  await hand.tap('button', rosterWords.confirm)
  await hand.sees(rosterWords.conflict)
  await hand.sees(/嵊泗县经办人员：.*返乡过年/)
  const kept = await site.call(world.streetOfficer, 'roster.get', { entryId })
  expect(kept.stay).toBe('leaving')
})

test('受理一件缺工，记一次服务', async () => {
  const { hand, goTo, reload } = await stage.visit(world.streetOfficer)
  await goTo('officerQueue', season)
  await hand.tap('button', /^嵊泗海工装备有限公司/)
  await hand.tap('button', words.accept)
  await hand.sees(words.accepted)
  await hand.tap('button', words.act)
  await hand.tapInDialog('radio', serviceActions.called)
  await hand.type(words.actNote, '对方要 12 个焊工')
  await hand.tapInDialog('button', words.actSave)
  await hand.sees(/对方要 12 个焊工/)
  await reload()
  await hand.sees(/经办人：.*沈岚/)
  await hand.sees(/对方要 12 个焊工/)
})

test('没有辖区的郑远什么也看不到，只看到该怎么办', async () => {
  const { page, goTo } = await stage.visit(world.strayOfficer)
  for (const route of ['officerHome', 'officerRoster', 'officerQueue', 'officerInvite'] as const) {
    await goTo(route, season)
    await shown(page.getByText(homeWords.noRegion)).waitFor()
    expect(await page.getByText('嵊泗海工装备有限公司').count()).toBe(0)
  }
  await goTo('officerPerson', { entryId: population.entryId })
  await shown(page.getByRole('alert')).waitFor()
  expect(await page.getByText('陈丽芳').count()).toBe(0)
})

test('刷新留在原处，返回回到上一页', async () => {
  const { page, hand, goTo, reload } = await stage.visit(world.streetOfficer)
  await goTo('officerHome', season)
  await hand.tap('button', homeWords.roster)
  await hand.sees('陈丽芳')
  await reload()
  await hand.sees('陈丽芳')
  await hand.tap('button', /^陈丽芳/)
  await hand.sees(rosterWords.history)
  await reload()
  await hand.sees(rosterWords.history)
  await page.goBack()
  await hand.sees('赵大山')
  await page.goBack()
  await hand.sees(homeWords.waitingLongest)
})
