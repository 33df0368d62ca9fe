import { evidences } from '../../../domain/terms'
import { words as homeWords } from '../../../src/features/region-home/words'
import { words } from '../../../src/features/tasks/words'
import { shown } from './support/hand'
import { setStage } from './support/stage'
import { register, world } from './support/world'

const stage = setStage()
const { seasonId, employerId, employerPerson, streetOfficer } = world
const season = { seasonId }

/** Says one thing, while the employer says the other. */
async function disagree({ openid, name }: { openid: string; name: string }): Promise<string> {
  const site = stage.site()
  await register(site, { openid, name, stay: 'staying' })
  await site.call(openid, 'consent.set', { seasonId, kind: 'share-with-employer', granted: true })
  const { mine } = await site.call(openid, 'stay.get', season)
  const version = mine?.version ?? 0
  await site.call(openid, 'stay.answer', { seasonId, version, answers: { frontline: true } })
  const { people } = await site.call(employerPerson, 'confirmation.list', { employerId, seasonId, limit: 50 })
  const person = people.find((each) => each.name === name)
  const entryId = person?.entryId ?? ''
  const line = { entryId, version: person?.version ?? 0, facts: { 'worker.frontline': false } }
  await site.call(employerPerson, 'confirmation.save', { employerId, seasonId, lines: [line] })
  return entryId
}

test('没有事的时候，说清楚什么事会来这里', async () => {
  const { hand, goTo } = await stage.visit(streetOfficer)
  await goTo('officerHome', season)
  await hand.tap('button', new RegExp(`^${words.title}.*${words.doorNone}`))
  await hand.sees(words.empty)
})

test('两边说法不一样：首页看到一件，并排看清谁说的，定了就是现场核验', async () => {
  const entryId = await disagree({ openid: 'worker-zhangzhen', name: '张珍' })
  const { page, hand, goTo, reload } = await stage.visit(streetOfficer)
  await goTo('officerHome', season)
  await hand.tap('button', new RegExp(`^${words.title}.*1 件等着`))
  await hand.tap('button', /张珍/)
  await hand.sees(/企业确认（嵊泗海工装备有限公司）/)
  await hand.sees(evidences.self)
  await hand.tap('button', words.settle)
  await hand.tapInDialog('button', words.settleYes)
  await hand.sees(words.errors.value)
  await hand.tapInDialog('radio', /^是/)
  await hand.type(words.replyLabel, '到车间看过')
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('到车间看过'))
  await reload()
  await hand.tap('button', words.settle)
  expect(await shown(page.getByLabel(words.replyLabel)).inputValue()).toBe('到车间看过')
  await hand.tapInDialog('button', words.settleYes)
  await hand.sees(words.settled('是'))
  await hand.sees('到车间看过')
  await hand.sees(/菜园镇.*办的/)
  const person = await stage.site().call(streetOfficer, 'roster.get', { entryId })
  expect(person.answered.find(({ key }) => key === 'frontline')).toMatchObject({ evidence: 'officer' })

  await page.goBack()
  await hand.sees(words.empty)
  await hand.tap('radio', words.statuses.done)
  await hand.sees('张珍')
})

test('都不对，自己填一个；看这个人再回来，还在这件事上', async () => {
  await disagree({ openid: 'worker-luyun', name: '陆云' })
  const { page, hand, goTo } = await stage.visit(streetOfficer)
  await goTo('deskTasks', season)
  await hand.tap('button', /陆云/)
  await hand.tap('button', words.person)
  await hand.sees('嵊泗海工一号门')
  await page.goBack()
  await hand.tap('button', words.settle)
  await hand.tapInDialog('radio', words.other)
  await hand.tapInDialog('radio', '不是')
  await hand.sees(words.chosen('不是'))
  await hand.tapInDialog('button', words.settleYes)
  await hand.sees(words.settled('不是'))
})

test('有人请求复核：写一句话答复，对方看得到', async () => {
  const site = stage.site()
  const openid = 'worker-lvdegang'
  await register(site, { openid, name: '吕德刚', stay: 'staying' })
  await site.call(openid, 'entitlement.recheck', {
    seasonId,
    policy: 'ss22-red500',
    note: '我一直在车间上班',
  })
  const { hand, goTo } = await stage.visit(streetOfficer)
  await goTo('deskTasks', season)
  await hand.tap('button', /吕德刚/)
  await hand.sees('我一直在车间上班')
  await hand.tap('button', words.answer)
  await hand.type(words.answerLabel, '核过社保，12月在嵊泗缴了')
  await hand.tapInDialog('button', words.answerYes)
  await hand.sees(words.answered)
  const { entitlements } = await site.call(openid, 'entitlement.mine', season)
  const red = entitlements.find(({ policy }) => policy === 'ss22-red500')
  expect(red?.recheck).toMatchObject({ status: 'done', reply: '核过社保，12月在嵊泗缴了' })
})

test('别人先办了：说清楚，不办第二次', async () => {
  await disagree({ openid: 'worker-fangyu', name: '方玉' })
  const { hand, goTo } = await stage.visit(streetOfficer)
  await goTo('deskTasks', season)
  await hand.tap('button', /方玉/)
  await hand.tap('button', words.settle)
  const { tasks } = await stage.site().call(world.districtOfficer, 'task.queue', season)
  const task = tasks.find(({ subject }) => subject.name === '方玉')
  const { taskId = '', version = 0 } = task ?? {}
  await stage.site().call(world.districtOfficer, 'task.settle', { taskId, version, value: false })
  await hand.tapInDialog('radio', /^是/)
  await hand.tapInDialog('button', words.settleYes)
  await hand.sees(words.conflict)
})

test('自己接下来，十秒内能撤销；再接下，再放回大家', async () => {
  const site = stage.site()
  await disagree({ openid: 'worker-heping', name: '贺萍' })
  const { hand, goTo } = await stage.visit(streetOfficer)
  await goTo('deskTasks', season)
  await hand.tap('button', /贺萍/)
  await hand.sees(words.nobody)
  await hand.tap('button', words.take)
  await hand.sees(words.heldByMe)
  await hand.tap('button', '撤销')
  await hand.sees(words.nobody)
  await hand.tap('button', words.take)
  await hand.sees(words.heldByMe)
  const { tasks } = await site.call(streetOfficer, 'task.queue', { ...season, isMine: true })
  expect(tasks.map(({ subject }) => subject.name)).toContain('贺萍')
  await hand.tap('button', words.release)
  await hand.sees(words.nobody)
})

test('没有辖区的郑远看不到任何一件', async () => {
  const { page, goTo } = await stage.visit(world.strayOfficer)
  await goTo('deskTasks', season)
  await shown(page.getByText(homeWords.noRegion)).waitFor()
})
