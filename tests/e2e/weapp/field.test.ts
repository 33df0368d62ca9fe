import { needKinds, presences } from '../../../domain/terms'
import { words as helpWords } from '../../../src/features/help-desk/words'
import { words } from '../../../src/features/round/words'
import { aRosterEntry } from '../../support/builders'
import { aSite } from '../../support/field-builders'
import type { Stack } from '../../support/stack'
import type { Phone } from './harness/phone'
import type { PhoneSettings } from './harness/wx'
import { people, phoneOf, startShengsi } from './shengsi'

jest.setTimeout(60_000)

/** An undo is offered so long; until then a check waits on the phone. */
const undoIsOverMs = 10_500
const mostTaps = 2
const building = aSite()
const residents = [...'王李张刘陈杨赵黄周吴徐孙'].flatMap((surname) => [`${surname}秀兰`, `${surname}建国`])

let stack: Stack
beforeEach(async () => {
  stack = await startShengsi()
  const rosterEntries = residents.map((name, at) =>
    aRosterEntry(`openid-dormitory-${at}`, { name, siteId: building._id, room: `${101 + at} 室` }),
  )
  await stack.insert({ sites: [building], rosterEntries })
})
afterEach(() => stack.stop())

function officerPhone(settings: PhoneSettings): Promise<Phone> {
  return phoneOf(stack, people.streetOfficer, {
    openedAt: '/field/home/index?seasonId=2022',
    ...settings,
  })
}

async function takeBuilding(settings: PhoneSettings): Promise<Phone> {
  const phone = await officerPhone(settings)
  await phone.waitFor(words.takeNote)
  await phone.pick(words.site, 1)
  await phone.tap(words.take)
  await phone.waitFor(words.grantEndsNote)
  return phone
}

async function startRound(phone: Phone): Promise<void> {
  await phone.tap(words.start)
  await phone.waitForPage('field/round/index')
  await phone.waitFor(words.add)
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('断网查二十个人，每人最多两次点击；手机中途关了再开，一条没少；有网后每条只到一次', async () => {
  const storage = new Map<string, string>()
  const phone = await takeBuilding({ storage })
  await phone.connect(false)
  await startRound(phone)
  await phone.waitFor(words.offline)
  for (const [at, name] of residents.slice(0, 20).entries()) {
    const before = phone.taps
    if (at % 5 === 4) {
      await phone.tap(words.actOf(words.other, name))
      await phone.tap(at % 10 === 4 ? presences.left : needKinds.medical)
    } else await phone.tap(words.actOf(words.here, name))
    expect(phone.taps - before).toBeLessThanOrEqual(mostTaps)
  }
  await phone.waitFor(words.progress(20, 24))
  await phone.tap(words.add)
  await phone.waitForPage('field/add/index')
  await phone.type(words.name, '郑小山')
  await phone.type(words.placeText, '地下室')
  await phone.tap(words.addSave)
  await phone.waitForPage('field/round/index')
  await phone.waitFor(words.waiting(21))
  expect(phone.problems).toEqual([])

  const again = await officerPhone({ storage, isOffline: true, openedAt: '/field/round/index' })
  await again.waitFor(words.progress(21, 25))
  await again.waitFor(words.waiting(21))
  await again.connect(true)
  await again.waitFor(words.allSent)
  const checks = await stack.all('checks')
  expect(checks).toHaveLength(21)
  const found = checks.map(({ presence }) => presence)
  expect(found.filter((presence) => presence === 'left')).toHaveLength(2)
  expect(await stack.all('rosterEntries')).toHaveLength(25)
  await wait(undoIsOverMs)
  expect(await stack.all('checks')).toHaveLength(21)
  expect([...phone.problems, ...again.problems]).toEqual([])
})

test('微信清了加密存储：说清哪几条没了，重取以后说出是谁', async () => {
  const storage = new Map<string, string>()
  const phone = await takeBuilding({ storage })
  await startRound(phone)
  await phone.connect(false)
  await phone.tap(words.actOf(words.here, '王秀兰'))
  await phone.waitFor(words.waiting(1))
  for (const [key, text] of [...storage]) if (text.startsWith('sealed:')) storage.delete(key)

  const again = await officerPhone({ storage })
  await again.waitFor('还没传的 1 条也没了')
  await again.waitFor(words.takeNote)
  await again.tap(words.take)
  await again.waitFor(`${words.lostPeople}：王秀兰`)
  expect(await stack.all('checks')).toEqual([])
  expect([...phone.problems, ...again.problems]).toEqual([])
})

test('手机存不下了：记下的不丢，说清先别关页面', async () => {
  const storage = new Map<string, string>()
  const phone = await takeBuilding({ storage })
  await startRound(phone)
  await phone.connect(false)
  storage.set('elsewhere', `sealed:${'x'.repeat(7_099_000)}`)
  await phone.tap(words.actOf(words.here, '王秀兰'))
  await phone.waitFor(words.needsYou(1))
  await phone.tap(words.outboxDoor)
  await phone.waitFor(words.cannotKeep)
  await phone.waitFor(words.notKept)
  expect(phone.problems).toEqual([])
})

test('代人登记：念过同意，给回执号；下一位从头开始，手机里没有上一位', async () => {
  const storage = new Map<string, string>()
  const phone = await officerPhone({ storage, openedAt: '/field/help/index?seasonId=2022' })
  await phone.waitFor(helpWords.consentTitle)
  await phone.tap(helpWords.agreed)
  await phone.tap('留岗过年')
  await phone.waitFor(helpWords.whoTitle)
  await phone.type(helpWords.name, '钱阿婆')
  await phone.tap(helpWords.next)
  await phone.tap(helpWords.enough)
  await phone.tap(helpWords.declare)
  await phone.waitFor(helpWords.numberNote)
  const entry = (await stack.all('rosterEntries')).find(({ isHelped }) => isHelped)
  expect(entry).toMatchObject({ stay: 'staying' })
  await phone.waitFor(entry?.number ?? '')
  await phone.tap(helpWords.nextPerson)
  await phone.waitFor(helpWords.consentTitle)
  expect([...storage.values()].join()).not.toContain('钱阿婆')
  expect(phone.problems).toEqual([])
})
