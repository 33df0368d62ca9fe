import { trades } from '../../../domain/terms'
import type { Stack } from '../../support/stack'
import { anEmployer, anEmployerPerson } from '../../support/builders'
import { employerId, haigong, people, phoneOf, reportWelders, startShengsi } from './shengsi'

jest.setTimeout(60_000)

/** 东海船舶 has welders to spare; 钱进 acts for it. */
const lender = {
  openid: 'openid-qian-jin',
  employerId: 'EmployerDonghai0000001',
  name: '嵊泗东海船舶有限公司',
}

let stack: Stack
beforeEach(async () => {
  stack = await startShengsi()
  await stack.insert({
    employers: [anEmployer({ _id: lender.employerId, name: lender.name, creditCode: '9144030071526726XG' })],
  })
  await stack.insert(anEmployerPerson({ openid: lender.openid, employerId: lender.employerId }))
})
afterEach(() => stack.stop())

test('报缺工、借富余、给建议、双方同意、到岗：缺口补满，办件自己结了', async () => {
  const giver = await phoneOf(stack, lender.openid, { openedAt: '/employer/surplus/index?seasonId=2022' })
  await giver.waitFor('还没有登记过。')
  await giver.tap('登记一批')
  await giver.pick('什么工种', Object.keys(trades).indexOf('welder'))
  await giver.type('多少人', '8')
  await giver.pick('到哪天为止', '2022-04-30')
  await giver.tap('登记')
  await giver.waitFor('焊工 8 人')
  await giver.waitFor('还可安排 8 人')

  const { shortageId } = await reportWelders(stack, 8)
  const asked = `/employer/shortage/index?shortageId=${encodeURIComponent(shortageId)}`
  const receiver = await phoneOf(stack, people.boss, { openedAt: asked })
  await receiver.waitFor('还缺 8 人，眼下能找到 8 人。')
  await stack.call(people.streetOfficer, 'plan.run', { shortageId })

  await receiver.tap('看看推荐来的人')
  await receiver.waitForPage('employer/proposals/index')
  await receiver.waitFor(`来自：${lender.name}`)
  await receiver.waitFor('· 同工种')
  await receiver.tap('同意')
  await receiver.waitFor('同意这条对接？')
  await receiver.type('怎么联系您（可以不填）', '周启明 厂门口')
  await receiver.tap('确定同意')
  await receiver.waitFor('已记下同意')
  await receiver.waitFor('等对方答复')

  const answering = await phoneOf(stack, lender.openid, {
    openedAt: '/employer/proposals/index?seasonId=2022&direction=outgoing',
  })
  await answering.waitFor(`去：${haigong}（菜园镇）`)
  await answering.tap('同意')
  await answering.waitFor('同意这条对接？')
  await answering.tap('确定同意')
  await answering.waitFor('双方都同意了。对方联系方式：周启明 厂门口')

  const arriving = await phoneOf(stack, people.boss, {
    openedAt: '/employer/proposals/index?seasonId=2022',
  })
  await arriving.tap('记下到岗几人')
  await arriving.tap('全部到岗')
  await arriving.waitFor('已到岗 8 人，共 8 人')
  const closed = await stack.call(people.boss, 'shortage.get', { shortageId })
  expect(closed).toMatchObject({ status: 'filled', headcountOpen: 0, tierNow: null })
  const home = await phoneOf(stack, people.boss, {
    openedAt: `/employer/home/index?employerId=${employerId}`,
  })
  await home.waitFor('现在没有正在办的缺工。')
  for (const phone of [giver, receiver, answering, arriving, home]) expect(phone.problems).toEqual([])
})
