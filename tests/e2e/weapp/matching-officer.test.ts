import { consentVersion } from '../../../domain/terms'
import type { Stack } from '../../support/stack'
import { people, phoneOf, reportWelders, startShengsi } from './shengsi'

jest.setTimeout(60_000)

let stack: Stack
beforeEach(async () => {
  stack = await startShengsi()
})
afterEach(() => stack.stop())

test('沈岚受理、现在找人、推荐求职人员、写明原因交回', async () => {
  await stack.call(people.worker, 'wish.save', {
    seasonId: '2022',
    trade: 'welder',
    from: '2022-02-01',
    to: '2022-12-31',
    regionCode: '330922',
    consent: { kind: 'job-matching', version: consentVersion },
  })
  const { shortageId } = await reportWelders(stack, 8)
  const phone = await phoneOf(stack, people.streetOfficer, {
    openedAt: `/officer/case/index?shortageId=${encodeURIComponent(shortageId)}`,
  })
  await phone.waitFor('我来受理')
  await phone.tap('我来受理')
  await phone.waitFor('已受理')
  await phone.tap('现在找人')
  await phone.waitFor('已问 1 人，等各方答复。')
  await phone.waitFor('一位求职人员，同意后告诉您姓名')
  await phone.tap('焊工，还缺 8 人')
  await phone.waitFor('已问过')

  await phone.tap('交回这件')
  await phone.tap('确定交回')
  await phone.waitFor('请写一句原因，同事好接手')
  await phone.type('为什么交回', '下周休假，请同事接手')
  await phone.tap('确定交回')
  await phone.waitFor('还没有人受理')
  expect(phone.problems).toEqual([])
  expect((await stack.all('shortages'))[0]).toMatchObject({ stage: 'waiting' })
})
