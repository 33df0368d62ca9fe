import { routes } from '../../../src/routes'
import { functionContext } from '../../../local/functions/context'
import {
  aPerson,
  aSeason,
  anEmployer,
  anEmployerPerson,
  anOfficer,
  aRosterEntry,
} from '../../support/builders'
import { startStack, type Stack } from '../../support/stack'
import { compiledFolder } from './compiled'
import { Phone } from './harness/phone'
import type { PhoneSettings } from './harness/wx'

const 王秀兰 = 'openid-wang-xiulan'
const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const officerSays = { evidence: 'officer', by: '菜园镇经办人员' } as const
const self = { evidence: 'self', by: null } as const
const haigong = anEmployer({
  facts: {
    kinds: { value: ['industrial-above-scale'], ...officerSays },
    efficiencyGrade2020: { value: 'B', ...officerSays },
  },
})
const entry = aRosterEntry(王秀兰, {
  name: '王秀兰',
  employerId: haigong._id,
  employerName: haigong.name,
  answers: { hukou: { value: '510104', ...self }, frontline: { value: true, ...self } },
})
const inSeason = { seasonId: '2022' }
const addressOf = (route: keyof typeof routes, params: Record<string, string>) =>
  `/${routes[route].path}?${new URLSearchParams(params).toString()}`

describe('在编译好的小程序里看待遇', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], employers: [haigong], rosterEntries: [entry] })
    await stack.insert(aPerson(王秀兰))
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: '330922100' }))
  })
  afterEach(() => stack.stop())

  const pickUp = (openid: string | null, settings: PhoneSettings) => {
    const origin = { functionName: 'api', openid, trigger: 'wx_client' } as const
    return Phone.start(compiledFolder(), {
      cloud: (request) => stack.raw(request, functionContext(origin)),
      ...settings,
    })
  }
  const answerAll = async (phone: Phone) => {
    await phone.waitFor('哪几天在岗上班？')
    await phone.tap('哪几天在岗上班？')
    await phone.tap('这些天都在岗')
    await phone.waitFor('哪几个月在哪里缴了社保？')
    await phone.tap('2021年12月缴了')
    for (const region of ['浙江省', '舟山市', '嵊泗县']) {
      await phone.waitFor(region)
      await phone.tap(region)
    }
    await phone.waitFor('500元')
  }

  test('补答几题，看到五百元，也看到为什么不打包票；没点记下来，就没有存', async () => {
    const phone = await pickUp(王秀兰, { openedAt: addressOf('entitlements', inSeason) })
    await answerAll(phone)
    await phone.waitFor('各项分开看，不相加')
    await phone.tap('留嵊红包')
    await phone.waitForPage(routes.reasons.path)
    await phone.waitFor('发放细则还没出')
    expect((await stack.all('rosterEntries'))[0]).toMatchObject({ version: 1, answers: entry.answers })
    expect(phone.problems).toEqual([])
  }, 30_000)

  test('找人复核：四下以内有号码，再来看还在', async () => {
    const phone = await pickUp(王秀兰, { openedAt: addressOf('entitlements', inSeason) })
    await phone.waitFor('留嵊红包')
    await phone.tap('留嵊红包')
    await phone.waitFor('找人复核')
    await phone.tap('找人复核')
    await phone.type('想补充什么（可以不写）', '我在一线上班')
    await phone.tap('请人复核')
    await phone.waitFor('已请人复核，号码')
    expect(phone.taps).toBeLessThanOrEqual(4)
    const [task] = await stack.all('tasks')
    expect(phone.lines().join()).toContain(task!.number)
    const again = await pickUp(王秀兰, {
      openedAt: addressOf('reasons', { as: 'mine', ...inSeason, policy: 'ss22-red500' }),
    })
    await again.waitFor(task!.number)
    expect(phone.problems).toEqual([])
  })

  test('点一条，看原文、凭什么、谁说的', async () => {
    const phone = await pickUp(王秀兰, {
      openedAt: addressOf('reasons', { as: 'mine', ...inSeason, policy: 'ss22-red500' }),
    })
    await phone.waitFor('一条一条对')
    const condition = phone.lines().find((line) => line.includes('户口'))
    await phone.tap(condition!)
    await phone.waitFor('非我县户籍员工')
    await phone.waitFor('凭这个：户口本或身份证')
    await phone.waitFor('本人自报：四川省成都市锦江区')
    await phone.tap('点这里拨 12333')
    expect(phone.lines().join()).not.toContain('请用电话拨')
    expect(phone.problems).toEqual([])
  })

  test('转给别人：卡片上只有政策和结果，回执页转的是“先看看”', async () => {
    const phone = await pickUp(王秀兰, {
      openedAt: addressOf('reasons', { as: 'mine', ...inSeason, policy: 'ss22-red500' }),
    })
    await phone.waitFor('转给别人看')
    expect(phone.shared()).toEqual({
      title: '留嵊红包：还差几项才能判断',
      path: `/${routes.policy.path}?policy=ss22-red500&verdict=unknown`,
    })
    const receipt = await pickUp(王秀兰, { openedAt: addressOf('receipt', inSeason) })
    await receipt.waitFor('转给工友')
    expect(receipt.shared()?.path).toBe(`/${routes.explore.path}`)
  })

  test('有结果时提醒我：在微信里点了同意，才记一次', async () => {
    const phone = await pickUp(王秀兰, {
      openedAt: addressOf('reasons', { as: 'mine', ...inSeason, policy: 'ss22-red500' }),
    })
    await phone.waitFor('有结果时提醒我')
    await phone.tap('有结果时提醒我')
    await phone.waitFor('好的，有结果时在微信里告诉您。')
    expect((await stack.all('reminders')).map(({ allowed }) => allowed)).toEqual([1])
    expect(phone.problems).toEqual([])
  })

  test('别人转来的卡片：没有登录也看得到条款，再去看自己', async () => {
    const phone = await pickUp(null, {
      openedAt: addressOf('policy', { policy: 'ss22-red500', verdict: 'likely' }),
    })
    await phone.waitFor('留嵊红包')
    await phone.waitFor('转给您的人：条件都符合，还要等核定')
    await phone.tap('看看我符不符合')
    await phone.waitForPage(routes.explore.path)
    await phone.waitFor('留嵊红包')
    expect(phone.problems).toEqual([])
  })

  test('单位、机构、经办人员各看各的', async () => {
    const employer = await pickUp(周启明, {
      openedAt: addressOf('employerEntitlements', { ...inSeason, employerId: haigong._id }),
    })
    await employer.waitFor('留工培训补助')
    const officer = await pickUp(沈岚, { openedAt: addressOf('officerPerson', { entryId: entry._id }) })
    await officer.waitFor('看这个人的待遇')
    await officer.tap('看这个人的待遇')
    await officer.waitForPage(routes.officerEntitlements.path)
    await officer.waitFor('留嵊红包')
    expect(officer.lines().join()).not.toContain('再答一题')
    const agency = await pickUp(null, { openedAt: `/${routes.agencyEntitlements.path}` })
    await agency.waitFor('一次性就业创业服务补助')
    for (const phone of [employer, officer, agency]) expect(phone.problems).toEqual([])
  })
})
