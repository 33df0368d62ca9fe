import type { Stack } from '../../support/stack'
import { haigong, people, phoneOf, registerWorker, reportWelders, startShengsi } from './shengsi'

jest.setTimeout(30_000)

let stack: Stack
beforeEach(async () => {
  stack = await startShengsi()
})
afterEach(() => stack.stop())

test('沈岚在宿舍核对王秀兰：花名册上点一下就记下', async () => {
  await registerWorker(stack)
  const phone = await phoneOf(stack, people.streetOfficer, { openedAt: '/officer/home/index?seasonId=2022' })
  await phone.waitFor('过年去向')
  await phone.tap('花名册')
  await phone.waitFor('王秀兰')
  const tapsBefore = phone.taps
  await phone.tap('确认无误：王秀兰')
  await phone.waitFor('已核对：王秀兰')
  expect(phone.taps - tapsBefore).toBeLessThanOrEqual(2)
  expect((await stack.all('rosterEntries'))[0]).toMatchObject({ checked: true, stayEvidence: 'officer' })
  expect(phone.problems).toEqual([])
})

test('当面发现要返乡，现场改正，证据变成现场核验，还能撤销', async () => {
  await registerWorker(stack)
  const phone = await phoneOf(stack, people.streetOfficer, {
    openedAt: '/officer/roster/index?seasonId=2022',
  })
  await phone.waitFor('王秀兰')
  await phone.tap('王秀兰')
  await phone.waitForPage('officer/person/index')
  await phone.waitFor('本人自报')
  await phone.tap('现场改正')
  await phone.tap('返乡过年')
  await phone.tap('自己走')
  await phone.tap('保存改正')
  await phone.waitFor('已改好')
  await phone.waitFor('现场核验')
  expect((await stack.all('rosterEntries'))[0]).toMatchObject({ stay: 'leaving' })
  await phone.tap('撤销')
  await phone.waitFor('返乡过年 → 留岗过年')
  expect((await stack.all('rosterEntries'))[0]).toMatchObject({ stay: 'staying' })
  expect(phone.problems).toEqual([])
})

test('本人刚改过，先给沈岚看改了什么', async () => {
  const mine = await registerWorker(stack)
  const phone = await phoneOf(stack, people.streetOfficer, {
    openedAt: '/officer/roster/index?seasonId=2022',
  })
  await phone.waitFor('王秀兰')
  await phone.tap('王秀兰')
  await phone.waitForPage('officer/person/index')
  await phone.waitFor('确认无误')
  await stack.call(people.worker, 'stay.change', { seasonId: '2022', version: mine.version, stay: 'leaving' })
  await phone.tap('确认无误')
  await phone.waitFor('刚才有人改过这个人')
  await phone.waitFor('留岗过年 → 返乡过年')
  await phone.tap('确认无误')
  await phone.waitFor('已核对：王秀兰')
  expect(phone.problems).toEqual([])
})

test('按姓名查人，查不到时说换个条件', async () => {
  await registerWorker(stack)
  const phone = await phoneOf(stack, people.streetOfficer, {
    openedAt: '/officer/roster/index?seasonId=2022',
  })
  await phone.waitFor('王秀兰')
  await phone.tap('查人，或按条件找')
  await phone.type('查姓名或回执号', '李建国')
  await phone.tap('查')
  await phone.waitFor('没有这样的人。')
  await phone.type('查姓名或回执号', '王秀兰')
  await phone.tap('查')
  await phone.waitFor('嵊泗海工宿舍一号楼')
})

test('沈岚受理缺工，记一次服务，单位看到同样的经过', async () => {
  const { shortageId } = await reportWelders(stack, 30)
  const phone = await phoneOf(stack, people.streetOfficer, { openedAt: '/officer/queue/index?seasonId=2022' })
  await phone.waitFor(haigong)
  await phone.tap(haigong)
  await phone.waitForPage('officer/case/index')
  await phone.tap('我来受理')
  await phone.waitFor('经办人')
  await phone.tap('记一次服务')
  await phone.tap('记下来')
  await phone.waitFor('请写一句经过')
  await phone.tap('电话联系')
  await phone.type('写一句经过', '已联系，明天上门')
  await phone.tap('记下来')
  await phone.waitFor('已记下来')
  expect(phone.problems).toEqual([])

  const boss = await phoneOf(stack, people.boss, {
    openedAt: `/employer/shortage/index?shortageId=${encodeURIComponent(shortageId)}`,
  })
  await boss.waitFor('已联系，明天上门')
  await boss.waitFor('沈岚')
})

test('认领不通过要写原因；通过以后对方就能上报', async () => {
  const claim = { name: '嵊泗海上风电运维有限公司', streetCode: '330922100', contactName: '林晓' }
  await stack.call(people.newcomer, 'employer.claim', { ...claim, creditCode: '91330100799655058B' })
  const phone = await phoneOf(stack, people.streetOfficer, { openedAt: '/officer/claims/index' })
  await phone.waitFor(claim.name)
  await phone.tap(`不通过：${claim.name}`)
  await phone.tap('确定不通过')
  await phone.waitFor('请写一句原因，对方好改')
  await phone.tap('先不处理')
  await phone.tap(`通过：${claim.name}`)
  await phone.tap('核对过了，通过')
  await phone.waitFor('没有等待核对的单位。')
  expect(phone.problems).toEqual([])

  const newcomer = await phoneOf(stack, people.newcomer, { openedAt: '/employer/home/index' })
  await newcomer.waitFor(claim.name)
  await newcomer.waitFor('上报缺工')
})

test('何海洋邀请菜园镇同事，林晓扫码接受后有了自己的辖区', async () => {
  const phone = await phoneOf(stack, people.districtOfficer, { openedAt: '/officer/invite/index' })
  await phone.waitFor('管哪个地区')
  await phone.pick('管哪个地区', 0)
  await phone.tap('生成邀请')
  await phone.waitFor('邀请码')
  const lines = phone.lines()
  const token = lines[lines.indexOf('邀请码') + 1] ?? ''
  expect(token).toMatch(/^[0-9A-Za-z_-]{6,32}$/)
  expect(phone.problems).toEqual([])

  const newcomer = await phoneOf(stack, people.newcomer, { openedAt: `/pages/scan/index?scene=${token}` })
  await newcomer.waitFor('请您当经办人员')
  await newcomer.type('您的姓名', '林晓')
  await newcomer.tap('接受邀请')
  await newcomer.waitFor('好了，您可以开始办事了')
  await newcomer.tap('去我的辖区')
  await newcomer.waitForPage('officer/home/index')
  await newcomer.waitFor('过年去向')
  expect(newcomer.problems).toEqual([])
})

test('没有辖区的人什么也看不到，只看到该怎么做', async () => {
  await registerWorker(stack)
  const phone = await phoneOf(stack, people.newcomer, { openedAt: '/officer/roster/index?seasonId=2022' })
  await phone.waitFor('还没有辖区')
  expect(phone.lines().join('\n')).not.toContain('王秀兰')
  expect(phone.problems).toEqual([])
})
