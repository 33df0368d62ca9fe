import { anOfficer } from '../../support/builders'
import { examplePapers } from '../../../src/features/lab/example'
import type { Stack } from '../../support/stack'
import {
  employerId,
  haigong,
  people,
  phoneOf,
  registerWorker,
  shareWithEmployer,
  startShengsi,
} from './shengsi'

jest.setTimeout(60_000)

let stack: Stack
beforeEach(async () => {
  stack = await startShengsi()
})
afterEach(() => stack.stop())

const season = { seasonId: '2022' }
const cityOfficer = 'openid-fang-zhou'
const city = { code: '330900', name: '舟山市' }

async function frontline() {
  const { people: shown } = await stack.call(people.boss, 'confirmation.list', { ...season, employerId })
  return shown[0]?.facts.find(({ fact }) => fact === 'worker.frontline')
}

test('周启明确认王秀兰在一线、每天都在岗，十秒内能撤销', async () => {
  await shareWithEmployer(stack)
  const phone = await phoneOf(stack, people.boss, { openedAt: '/employer/home/index?seasonId=2022' })
  await phone.waitFor('确认员工情况')
  await phone.tap('确认员工情况')
  await phone.waitForPage('employer/confirm/index')
  await phone.waitFor('王秀兰')
  await phone.tap('全部都是一线')
  await phone.tap('春节前后的到岗日期')
  await phone.tap('全部每天都在')
  await phone.waitFor('要存：16 天都在')
  await phone.tap('王秀兰')
  await phone.tap('2月1日')
  await phone.tap('就这样')
  await phone.waitFor('要存：在 15 天，共 16 天')
  await phone.tap('保存 1 人')
  await phone.waitFor('已保存 1 人')
  expect(await frontline()).toMatchObject({ value: true, evidence: 'employer' })
  await phone.tap('撤销')
  await phone.waitFor('已经撤销，您填的还在')
  expect(await frontline()).toMatchObject({ evidence: null })
  expect(phone.problems).toEqual([])
})

test('还没有人同意，页面说怎样才会有人', async () => {
  const phone = await phoneOf(stack, people.boss, { openedAt: '/employer/confirm/index?seasonId=2022' })
  await phone.waitFor('还没有人同意告诉您')
  expect(phone.problems).toEqual([])
})

test('点过没存就离开，回来时还在', async () => {
  await shareWithEmployer(stack)
  const storage = new Map<string, string>()
  const openedAt = '/employer/confirm/index?seasonId=2022'
  const before = await phoneOf(stack, people.boss, { openedAt, storage })
  await before.waitFor('王秀兰')
  await before.tap('全部不是一线')
  await new Promise((resolve) => setTimeout(resolve, 400))
  const after = await phoneOf(stack, people.boss, { openedAt, storage })
  await after.waitFor('上次没保存的内容还在')
  await after.waitFor('保存 1 人')
})

test('单位情况点开就答，记成单位说的', async () => {
  const phone = await phoneOf(stack, people.boss, { openedAt: '/employer/facts/index?seasonId=2022' })
  await phone.waitFor('单位受疫情影响严重吗？')
  await phone.tap('单位受疫情影响严重吗？')
  await phone.tap('不是')
  await phone.waitFor('已记下')
  await phone.waitFor('现在：不是（单位说的）')
  expect(phone.problems).toEqual([])
})

test('王秀兰说一线，单位说不是：沈岚接下来、来定，定了就是现场核验', async () => {
  await shareWithEmployer(stack)
  const mine = await stack.call(people.worker, 'stay.get', season)
  await stack.call(people.worker, 'stay.answer', {
    ...season,
    version: mine.mine?.version ?? 0,
    answers: { frontline: true },
  })
  const { people: shown } = await stack.call(people.boss, 'confirmation.list', { ...season, employerId })
  const { entryId = '', version = 0 } = shown[0] ?? {}
  const lines = [{ entryId, version, facts: { 'worker.frontline': false } }]
  await stack.call(people.boss, 'confirmation.save', { ...season, employerId, lines })

  const phone = await phoneOf(stack, people.streetOfficer, { openedAt: '/officer/home/index?seasonId=2022' })
  await phone.waitFor('1 件等着')
  await phone.tap('要您看一眼的事')
  await phone.waitForPage('desk/tasks/index')
  await phone.waitFor('急的在前，同样急的按日子。')
  await phone.tap('王秀兰')
  await phone.waitForPage('desk/task/index')
  await phone.waitFor(`企业确认（${haigong}）`)
  await phone.tap('我来办')
  await phone.waitFor('您来办')
  await phone.tap('来定')
  await phone.tap('就这样定')
  await phone.waitFor('请选以哪个为准')
  await phone.tap('是')
  await phone.tap('就这样定')
  await phone.waitFor('已定：是')
  const [task] = await stack.all('tasks')
  expect(task).toMatchObject({ status: 'done', assigned: { title: '菜园镇经办人员' } })
  expect(await frontline()).toMatchObject({ value: true, evidence: 'officer' })
  expect(phone.problems).toEqual([])
})

describe('市里的方舟', () => {
  beforeEach(async () => {
    await stack.insert(anOfficer({ openid: cityOfficer, level: 'city', regionCode: city.code, name: '方舟' }))
    await registerWorker(stack)
  })

  test('先看口径影响谁，再定，写得清从哪天起', async () => {
    const phone = await phoneOf(stack, cityOfficer, { openedAt: '/officer/home/index?seasonId=2022' })
    await phone.waitFor('口径登记')
    await phone.tap('口径登记')
    await phone.waitForPage('officer/register/index')
    await phone.waitFor('要到岗几天才算')
    await phone.tap('要到岗几天才算')
    await phone.waitFor('不同读法，差多少')
    await phone.tap('十六天都到岗才算')
    await phone.waitFor('没有人的结论会变')
    await phone.type('为什么这样定', '县里细则写明')
    await phone.tap('就这样定')
    await phone.waitFor('没有人的结论会变')
    await phone.tap('确定')
    await phone.waitFor('已定：十六天都到岗才算')
    await phone.waitFor('县里细则写明')
    expect(phone.problems).toEqual([])
  })

  test('从聊天里选草稿和样例，试算，发布，访客看得到', async () => {
    const { draft, cases } = examplePapers(city, 2022)
    const picks = [
      { name: 'bad.json', text: '{"id": “red”}' },
      { name: 'stay.json', text: draft },
      { name: 'stay.cases.json', text: cases },
    ]
    const phone = await phoneOf(stack, cityOfficer, {
      openedAt: '/officer/lab/index?seasonId=2022',
      picks,
    })
    await phone.waitFor('政策草稿')
    await phone.tap('选政策草稿文件')
    await phone.waitFor('bad.json')
    await phone.tap('试一试')
    await phone.waitFor('请先放样例')
    await phone.tap('选政策草稿文件')
    await phone.waitFor('stay.json')
    await phone.tap('选样例文件')
    await phone.waitFor('stay.cases.json')
    await phone.tap('试一试')
    await phone.waitFor('5 个样例都对')
    await phone.type('为什么发布', '市里新出的办法')
    await phone.tap('发布')
    await phone.tap('确定发布')
    await phone.waitFor('已发布：留岗补助（例子） 第 1 版')
    expect(phone.problems).toEqual([])
    expect(phone.largestSetData).toBeLessThan(64 * 1024)

    const { entitlements } = await stack.call(people.newcomer, 'entitlement.explore', {
      ...season,
      facts: {},
    })
    expect(entitlements.map(({ title }) => title)).toContain('留岗补助（例子）')
  })

  test('草稿坏在哪里，按位置一条条说', async () => {
    const phone = await phoneOf(stack, cityOfficer, { openedAt: '/officer/lab/index?seasonId=2022' })
    await phone.waitFor('政策草稿')
    await phone.tap('把政策草稿贴进来')
    await phone.type('政策草稿', '{"id": "red500"}')
    await phone.tap('把样例贴进来')
    await phone.type('样例', '{}')
    await phone.tap('试一试')
    await phone.waitFor('处要改')
    await phone.waitFor('source')
    expect(phone.lines()).not.toContain('发布')
    expect(phone.problems).toEqual([])
  })
})
