import { aSeason, anOfficer } from './builders'
import { startStack, type Stack } from './stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.stop())

test('写进去的原样读得出来', async () => {
  await stack.insert({ seasons: [aSeason()] })
  await stack.insert(anOfficer({ openid: 'officer-shenlan', level: 'street', regionCode: '330922100' }))
  expect(await stack.stored('seasons', '2022')).toEqual(aSeason())
  expect(await stack.all('grants')).toHaveLength(1)
})
