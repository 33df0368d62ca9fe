import type { Stack } from '../../support/stack'
import { codes, haigong, people, phoneOf, reportWelders, startShengsi } from './shengsi'

jest.setTimeout(30_000)

let stack: Stack
beforeEach(async () => {
  stack = await startShengsi()
})
afterEach(() => stack.stop())

const atWall = { openedAt: `/pages/scan/index?scene=${codes.employer}` }

test('周启明扫码上报缺工：6 次点按、4 个数字以内看到对接层级', async () => {
  const phone = await phoneOf(stack, people.boss, atWall)
  await phone.waitFor(haigong)
  await phone.tap('上报缺工')
  await phone.waitForPage('employer/report/index')
  await phone.tap('焊工')
  await phone.type('缺几个人', '30')
  await phone.waitFor('一共缺 30 人 · 30-100人')
  await phone.waitFor('正好 30 人，两档的服务都给')
  await phone.tap('提交')
  await phone.waitForPage('employer/shortage/index')
  await phone.waitFor('已经报上去了')
  expect(phone.taps).toBeLessThanOrEqual(6)
  const page = phone.lines().join('\n')
  for (const service of ['举办专场招聘', '对接人力资源服务机构', '向劳务合作联盟城市集中发布'])
    expect(page).toContain(service)
  expect(page).toContain('对用工需求30-100人的，协助企业与人力资源服务机构对接')
  expect(phone.problems).toEqual([])
})

test('没填好就提交，每一处都说清楚，填过的还在', async () => {
  const phone = await phoneOf(stack, people.boss, { openedAt: '/employer/report/index?seasonId=2022' })
  await phone.waitFor('岗位 1')
  await phone.type('缺几个人', '0')
  await phone.tap('提交')
  await phone.waitFor('还有 2 处要改')
  await phone.tap('焊工')
  await phone.type('缺几个人', '12')
  await phone.tap('提交')
  await phone.waitFor('已经报上去了')
  expect(phone.problems).toEqual([])
})

test('没提交就离开，回来时岗位还在', async () => {
  const storage = new Map<string, string>()
  const openedAt = '/employer/report/index?seasonId=2022'
  const before = await phoneOf(stack, people.boss, { openedAt, storage })
  await before.waitFor('岗位 1')
  await before.tap('厨师')
  await before.type('缺几个人', '7')
  await new Promise((resolve) => setTimeout(resolve, 400))
  const after = await phoneOf(stack, people.boss, { openedAt, storage })
  await after.waitFor('上次没提交的内容还在')
  await after.waitFor('一共缺 7 人')
})

test('记下招到几人，层级降下来，10 秒内可以撤销', async () => {
  const { shortageId } = await reportWelders(stack, 40)
  const phone = await phoneOf(stack, people.boss, {
    openedAt: `/employer/shortage/index?shortageId=${encodeURIComponent(shortageId)}`,
  })
  await phone.waitFor('还缺 40 人')
  await phone.tap('记下招到几人')
  await phone.type('到现在一共招到几人', '15')
  await phone.tap('记下来')
  await phone.waitFor('已招 15 人，共 40 人')
  await phone.waitFor('上报时的档')
  expect(phone.lines().join('\n')).toContain('30人以下')
  await phone.tap('撤销')
  await phone.waitFor('已招 0 人，共 40 人')
  expect(phone.problems).toEqual([])
})

test('修改人数，再撤回，办理经过都记着', async () => {
  await reportWelders(stack, 12)
  const phone = await phoneOf(stack, people.boss, { openedAt: '/employer/home/index?seasonId=2022' })
  await phone.waitFor('正在办的缺工')
  await phone.tap('修改人数和岗位')
  await phone.waitForPage('employer/report/index')
  await phone.type('缺几个人', '130')
  await phone.waitFor('一共缺 130 人 · 100人以上')
  await phone.waitFor('请机构从外地成批带人来。')
  await phone.tap('保存修改')
  await phone.waitFor('还缺 130 人')
  await phone.tap('撤回')
  await phone.waitFor('撤回这件缺工？')
  await phone.tap('确定撤回')
  await phone.waitFor('已撤回')
  expect(phone.lines()).not.toContain('修改人数和岗位')
  expect(phone.problems).toEqual([])
})

test('林晓认领单位，代码错一位当场就说，交了以后等待核对', async () => {
  const phone = await phoneOf(stack, people.newcomer, atWall)
  await phone.waitFor('您还没有认领单位')
  await phone.tap('认领单位')
  await phone.waitFor('菜园镇')
  await phone.type('统一社会信用代码', '91330100799655058A')
  await phone.waitFor('统一社会信用代码校验不通过，请逐位核对')
  await phone.type('统一社会信用代码', '91330100799655058B')
  await phone.waitFor('代码没有填错')
  await phone.type('单位全称', '嵊泗海上风电运维有限公司')
  await phone.type('您的姓名', '林晓')
  await phone.tap('提交核对')
  await phone.waitFor('已提交，等待核对')
  await phone.tap('回到我的单位')
  await phone.waitFor('等待核对')
  expect(phone.problems).toEqual([])
})
