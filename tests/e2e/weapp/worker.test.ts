import { routes } from '../../../src/routes'
import { hotlines } from '../../../src/features/help/words'
import { functionContext } from '../../../local/functions/context'
import { aPoster, aSeason, anEmployer } from '../../support/builders'
import { startStack, type Stack } from '../../support/stack'
import { compiledFolder } from './compiled'
import { Phone } from './harness/phone'
import type { PhoneSettings } from './harness/wx'

const 王秀兰 = 'openid-wang-xiulan'
const officerSays = { evidence: 'officer', by: '菜园镇经办人员' } as const
const haigong = anEmployer({
  facts: {
    kinds: { value: ['industrial-above-scale'], ...officerSays },
    efficiencyGrade2020: { value: 'B', ...officerSays },
  },
})
const dormitory = aPoster({ employerId: haigong._id, employerName: haigong.name })
const station = aPoster({ _id: 'Wk3vGq8Zt5Yb1Nd7Rc2Xs8', shortCode: 'ZHAN2222', siteName: '嵊泗客运中心' })
const scanPage = `/${routes.scan.path}?scene=${dormitory._id}`

describe('王秀兰在编译好的小程序里', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], posters: [dormitory, station], employers: [haigong] })
  })
  afterEach(() => stack.stop())

  const pickUp = (settings: PhoneSettings & { openid?: string | null } = {}) => {
    const { openid = 王秀兰, ...rest } = settings
    const origin = { functionName: 'api', openid, trigger: 'wx_client' } as const
    return Phone.start(compiledFolder(), {
      cloud: (request) => stack.raw(request, functionContext(origin)),
      ...rest,
    })
  }
  const registered = async (choice: '留岗过年' | '返乡过年' | '还没定' = '留岗过年') => {
    const phone = await pickUp({ openedAt: scanPage })
    await phone.waitFor('这个春节，您怎么过？')
    phone.taps = 0
    await phone.tap(choice)
    await phone.waitFor('请先看这几句话')
    await phone.tap('同意并登记')
    await phone.waitForPage(routes.receipt.path)
    await phone.waitFor('接下来')
    return phone
  }
  const mine = async () => (await stack.call(王秀兰, 'stay.get', { seasonId: '2022' })).mine

  test('扫码到回执两下，连小问题一共七下，只打一个名字', async () => {
    const phone = await registered()
    expect(phone.taps).toBe(2)
    expect(phone.lines().join()).toContain((await mine())!.number)

    await phone.tap('继续，几个小问题')
    await phone.waitFor('户口在哪里？')
    for (const region of ['四川省', '成都市']) {
      await phone.waitFor(region)
      await phone.tap(region)
    }
    await phone.waitFor('是在一线生产岗位吗？')
    await phone.tap('是，在一线')
    await phone.waitFor('怎么称呼您？')
    await phone.type('姓名', '王秀兰')
    await phone.tap('完成')
    await phone.waitForPage(routes.answers.path)
    await phone.waitFor('四川省成都市')

    expect(phone.taps).toBe(7)
    expect((await mine())!.answers).toMatchObject({
      employerId: haigong._id,
      hukou: '510100',
      frontline: true,
      name: '王秀兰',
    })
    expect(phone.problems).toEqual([])
  }, 30_000)

  test('没点同意，就什么也没登记', async () => {
    const phone = await pickUp({ openedAt: scanPage })
    await phone.waitFor('这个春节，您怎么过？')
    await phone.tap('返乡过年')
    await phone.waitFor('登记是自愿的，不登记也能看政策。')
    expect(await stack.all('rosterEntries')).toEqual([])
    await phone.back()
    await phone.waitFor('这个春节，您怎么过？')
    expect(phone.problems).toEqual([])
  })

  test('返乡：动身、回来、结伴，每题一点就往下走', async () => {
    const phone = await registered('返乡过年')
    await phone.tap('继续，几个小问题')
    await phone.waitFor('哪天动身回家？')
    await phone.tap('明天 2月13日 周日')
    await phone.waitFor('节后还回来吗？哪天回？')
    await phone.tap('节后回来')
    await phone.tap('2月16日 周三')
    await phone.waitFor('一个人走，还是结伴走？')
    await phone.tap('和别人一起走')
    await phone.waitFor('怎么称呼您？')
    await phone.tap('跳过这题')
    await phone.waitForPage(routes.answers.path)
    expect((await mine())!.answers).toMatchObject({
      leavingOn: '2022-02-13',
      returning: 'yes',
      returnOn: '2022-02-16',
      travel: 'together',
    })
    expect(phone.problems).toEqual([])
  }, 30_000)

  test('返回一下，回到上一题，不丢答案', async () => {
    const phone = await registered('返乡过年')
    await phone.tap('继续，几个小问题')
    await phone.waitFor('哪天动身回家？')
    await phone.tap('今天 2月12日 周六')
    await phone.waitFor('节后还回来吗？哪天回？')
    await phone.back()
    await phone.waitFor('哪天动身回家？')
    expect((await mine())!.answers.leavingOn).toBe('2022-02-12')
  })

  test('改主意：首页起两下，十秒内能撤销', async () => {
    await registered()
    const phone = await pickUp()
    await phone.waitFor('改主意')
    phone.taps = 0
    await phone.tap('改主意')
    await phone.waitFor('想改成哪一个？')
    await phone.tap('返乡过年')
    await phone.waitFor('已从“留岗过年”改成“返乡过年”')
    expect(phone.taps).toBe(2)
    expect((await mine())!.stay).toBe('leaving')

    await phone.tap('撤销')
    await phone.waitFor('已改回“留岗过年”')
    expect((await mine())!.stay).toBe('staying')
    expect(phone.problems).toEqual([])
  })

  test('别处刚改过，说清楚，换上最新的，不覆盖', async () => {
    await registered()
    const phone = await pickUp({ openedAt: `/${routes.stay.path}?seasonId=2022` })
    await phone.waitFor('想改成哪一个？')
    await stack.call(王秀兰, 'stay.change', { seasonId: '2022', version: 1, stay: 'undecided' })
    await phone.tap('返乡过年')
    await phone.waitFor('刚才有人改过')
    expect((await mine())!.stay).toBe('undecided')
    await phone.tap('返乡过年')
    await phone.waitFor('改成“返乡过年”')
    expect((await mine())!.stay).toBe('leaving')
  })

  test('撤回：首页起三下，先说删什么，删完一条不剩', async () => {
    await registered()
    const phone = await pickUp()
    await phone.waitFor('我填的内容')
    phone.taps = 0
    await phone.tap('我填的内容')
    await phone.waitFor('撤回登记')
    await phone.tap('撤回登记')
    await phone.waitFor('会删除您的选择和回执号。')
    await phone.tap('撤回并删除')
    await phone.waitFor('已经撤回')
    expect(phone.taps).toBe(3)
    expect(await stack.all('rosterEntries')).toEqual([])
    expect(phone.problems).toEqual([])
  })

  test('告诉单位要单独同意，没点就不告诉', async () => {
    await registered()
    expect((await mine())!.consents).toEqual(['stay-registration'])
    const phone = await pickUp({ openedAt: `/${routes.answers.path}?seasonId=2022` })
    await phone.waitFor('告诉我的单位')
    await phone.tap('告诉我的单位')
    await phone.waitFor('已同意告诉单位')
    expect((await mine())!.consents).toContain('share-with-employer')
  })

  test('没登录也能先看看：两下看到理由和条款原文', async () => {
    const phone = await pickUp({ openid: null })
    await phone.waitFor('先看看我能享受什么')
    await phone.tap('先看看我能享受什么')
    await phone.waitFor('留嵊红包')
    await phone.tap('留嵊红包')
    await phone.waitForPage(routes.reasons.path)
    await phone.waitFor('嵊人社发〔2022〕4号')
    expect(phone.taps).toBe(2)
    expect(phone.lines().join()).toContain('非我县户籍员工')
    expect(await stack.all('rosterEntries')).toEqual([])
    expect(phone.problems).toEqual([])
  })

  test('短码也行；写错了，上面和格子旁说同一句话', async () => {
    const phone = await pickUp({ openedAt: `/${routes.scan.path}` })
    await phone.type('短码', 'XXXX2222')
    await phone.tap('查这个码')
    await phone.waitFor('这个码认不出来')
    expect(phone.lines().filter((line) => line.includes('这个码认不出来'))).toHaveLength(2)
    await phone.type('短码', station.shortCode)
    await phone.tap('查这个码')
    await phone.waitFor('嵊泗客运中心')
    expect(phone.path).toBe(routes.stay.path)
    expect(phone.problems).toEqual([])
  })

  test('名字打到一半关掉，再打开还在', async () => {
    await registered()
    const storage = new Map<string, string>()
    const question = `/${routes.questions.path}?seasonId=2022&key=name`
    const phone = await pickUp({ storage, openedAt: question })
    await phone.waitFor('怎么称呼您？')
    await phone.type('姓名', '王秀')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const again = await pickUp({ storage, openedAt: question })
    await again.waitFor('怎么称呼您？')
    await again.tap('完成')
    await again.waitForPage(routes.answers.path)
    expect((await mine())!.answers.name).toBe('王秀')
  })

  test('找人帮忙不用登录，四个电话都在', async () => {
    const phone = await pickUp({ openid: null })
    await phone.waitFor('找人帮忙')
    await phone.tap('找人帮忙')
    for (const { number } of hotlines) await phone.waitFor(number)
    expect(phone.problems).toEqual([])
  })
})
