import { chengYuanzhou, demoPeople, wangXiulan } from '../../../local/demo/people'
import { isCreditCode } from '../../../domain/identifiers/credit-code'
import { startStack, type Stack } from '../../support/stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ demo: true, now: '2026-11-21T03:00:00.000Z' })
}, 120_000)
afterAll(() => stack.stop())

describe('青岛，2021年2月', () => {
  test('683家单位，26000个岗位，48家在100人以上', async () => {
    const shortages = await stack.all('shortages')
    const qingdao = shortages.filter(({ seasonId, cityCode }) => seasonId === '2021' && cityCode === '370200')
    const sizes = qingdao.map(({ headcountAtReport }) => headcountAtReport)
    expect(new Set(qingdao.map(({ employerId }) => employerId)).size).toBe(683)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(26_000)
    expect(sizes.filter((size) => size >= 100)).toHaveLength(48)
    expect(new Set(qingdao.map(({ countyCode }) => countyCode)).size).toBe(10)
    for (const { posts, headcountAtReport } of qingdao) {
      expect(posts.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(headcountAtReport)
      expect(Math.min(...posts.map(({ headcount }) => headcount))).toBeGreaterThan(0)
    }
  })

  test('市级经办人员看到的，就是这26000个', async () => {
    const home = await stack.call('demo-officer-city-370200', 'officer.home', { seasonId: '2021' })
    expect(home.shortages.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(26_000)
    expect(home.shortages.reduce((sum, { cases }) => sum + cases, 0)).toBe(683)
    expect(home.shortages.find(({ tier }) => tier === 3)?.cases).toBe(48)
    expect(home.children).toHaveLength(10)
    expect(home.stays.staying).toBeGreaterThan(home.stays.leaving)
    expect(home.waitingLongest).toHaveLength(5)
  })
})

describe('名册', () => {
  test('有几千名务工人员，各种打算、各级证据都有', async () => {
    const entries = await stack.all('rosterEntries')
    expect(entries.length).toBeGreaterThan(3000)
    expect(new Set(entries.map(({ stay }) => stay))).toEqual(
      new Set(['staying', 'leaving', 'undecided', 'unregistered']),
    )
    expect(new Set(entries.map(({ stayEvidence }) => stayEvidence))).toEqual(
      new Set(['self', 'employer', 'officer', null]),
    )
    const hukou = entries.flatMap(({ answers }) => (answers.hukou ? [answers.hukou.value.slice(0, 2)] : []))
    expect(new Set(hukou).size).toBeGreaterThan(20)
  })

  test('社区、街道和区县的计数，等于逐条数出来的', async () => {
    const [entries, tallies] = [await stack.all('rosterEntries'), await stack.all('tallies')]
    const streets = tallies.filter(({ level }) => level === 'street')
    const all = ({ staying, leaving, undecided, unregistered }: (typeof streets)[number]['stays']) =>
      staying + leaving + undecided + unregistered
    const counted = streets.reduce((sum, { stays }) => sum + all(stays), 0)
    expect(counted).toBe(entries.length)
    const donghai = tallies.find(({ _id }) => _id === '2022:330922100001')
    const there = entries.filter(
      ({ seasonId, communityCode }) => seasonId === '2022' && communityCode === '330922100001',
    )
    expect(donghai?.stays.staying).toBe(there.filter(({ stay }) => stay === 'staying').length)
  })
})

describe('演示身份', () => {
  test('王秀兰在2022年嵊泗已经登记，能看到留嵊红包', async () => {
    const { mine } = await stack.call(wangXiulan, 'stay.get', { seasonId: '2022' })
    expect(mine?.stay).toBe('staying')
    expect(mine?.employer?.name).toBe('嵊泗海工装备有限公司')
    const { entitlements } = await stack.call(wangXiulan, 'entitlement.mine', { seasonId: '2022' })
    expect(entitlements.map(({ policy }) => policy)).toContain('ss22-red500')
  })

  test('李建国什么都没填过', async () => {
    const me = await stack.call('demo-worker-lijianguo', 'me.get', {})
    expect(me).toMatchObject({ stays: [], employers: [], officer: [] })
  })

  test('没有辖区、已收回、已到期的经办人员什么都看不到', async () => {
    for (const openid of [
      'demo-officer-street-none',
      'demo-officer-street-330922102',
      'demo-officer-street-330922101',
    ])
      await expect(stack.call(openid, 'officer.home', { seasonId: '2022' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
  })

  test('其余经办人员看得到自己的辖区', async () => {
    const officers = demoPeople.filter(({ role, can }) => role === 'officer' && !can.includes('什么都看不到'))
    expect(officers.length).toBeGreaterThanOrEqual(7)
    for (const { openid, regionCode } of officers) {
      const home = await stack.call(openid, 'officer.home', { seasonId: '2022' })
      expect(home.region.code).toBe(regionCode)
    }
  })

  test('海工的周启明可以上报缺工，孙立还在等核对', async () => {
    const { employers } = await stack.call('demo-employer-zhouqiming', 'employer.mine', {})
    expect(employers).toHaveLength(1)
    const mine = await stack.call('demo-employer-zhouqiming', 'shortage.mine', {
      employerId: employers[0]!.employerId,
      seasonId: '2022',
    })
    expect(mine.shortages).toEqual([])
    const pending = await stack.call('demo-employer-sunli', 'employer.mine', {})
    expect(pending).toMatchObject({ employers: [], claims: [{ status: 'pending' }] })
    const queue = await stack.call('demo-officer-district-370211', 'claim.queue', {})
    expect(queue.claims.map(({ contactName }) => contactName)).toEqual(['孙立'])
  })

  test('程远舟替青岛港城人力认领了几件，黄岛有一家机构等核对', async () => {
    const { agencies } = await stack.call(chengYuanzhou, 'me.get', {})
    expect(agencies.map(({ name }) => name)).toEqual(['青岛港城人力资源有限公司'])
    const of = { agencyId: agencies[0]!.agencyId, seasonId: '2021' }
    const { leads: mine } = await stack.call(chengYuanzhou, 'lead.mine', of)
    expect(mine).toHaveLength(6)
    const { leads } = await stack.call(chengYuanzhou, 'lead.list', of)
    expect(leads.some(({ isClaimed }) => !isClaimed)).toBe(true)
    const queue = await stack.call('demo-officer-district-370211', 'agency.queue', {})
    expect(queue.agencies.map(({ name }) => name)).toEqual(['青岛顺合劳务派遣有限公司'])
  })

  test('黄岛区的罗怀远还能受理缺工：手上没联系过的不满5件', async () => {
    const huangdao = 'demo-officer-district-370211'
    const { shortages } = await stack.call(huangdao, 'shortage.queue', { seasonId: '2021' })
    const { shortageId, version } = shortages[0]!
    const accepted = await stack.call(huangdao, 'shortage.accept', { shortageId, version })
    expect(accepted.specialist).toContain('罗怀远')
  })

  test('周启明要给12个同意告诉单位的人确认，单位自己的情况说了一半', async () => {
    const { employers } = await stack.call('demo-employer-zhouqiming', 'employer.mine', {})
    const { employerId } = employers[0]!
    const list = await stack.call('demo-employer-zhouqiming', 'confirmation.list', {
      seasonId: '2022',
      employerId,
    })
    expect(list.people).toHaveLength(12)
    expect(list.window).toEqual({ from: '2022-01-26', to: '2022-02-10' })
    const confirmed = list.people.filter(({ facts }) =>
      facts.every(({ evidence }) => evidence === 'employer'),
    )
    expect(confirmed).toHaveLength(3)
    const own = await stack.call('demo-employer-zhouqiming', 'employer.facts', { employerId })
    const open = own.facts.filter(({ value }) => value === null)
    expect([open.length > 0, open.length < own.questions.length]).toEqual([true, true])
  })

  test('沈岚的事一样都有几件，今天要办的在最前，有一件已经交给她', async () => {
    const { tasks } = await stack.call('demo-officer-street-330922100', 'task.queue', { seasonId: '2022' })
    expect(tasks[0]).toMatchObject({ kind: 'need', urgency: 'now', assigned: { name: '沈岚', isMe: true } })
    expect(tasks.map(({ kind }) => kind).sort()).toEqual([
      'conflict',
      'conflict',
      'contradiction',
      'contradiction',
      'duplicate',
      'need',
      'need',
      'presence',
      'recheck',
      'unregistered',
    ])
  })

  test('定时器第一次跑：海工的人睡着的结果醒来，王秀兰看到一条消息和变在哪里', async () => {
    expect(await stack.call(wangXiulan, 'message.list', {})).toEqual({ messages: [], unread: 0 })
    expect(await stack.tick()).toEqual({ ok: true })
    const { messages } = await stack.call(wangXiulan, 'message.list', {})
    expect(messages).toMatchObject([{ title: '留嵊红包', policy: 'ss22-red500', isRead: false }])
    expect(messages[0]!.text).toMatch(/^现在可以判断了，还差/)
    const { entitlements } = await stack.call(wangXiulan, 'entitlement.mine', { seasonId: '2022' })
    const { changes } = entitlements.find(({ policy }) => policy === 'ss22-red500')!
    expect(changes).toMatchObject([{ cause: '到了2022年2月12日' }])
    const waiting = (await stack.all('verdicts')).filter(({ verdicts }) =>
      verdicts.some(({ caps }) => caps.includes('pending-rules')),
    )
    expect(waiting.length).toBeGreaterThanOrEqual(3)
  })

  test('宋佩兰的单位有一件缺工在办', async () => {
    const { employers } = await stack.call('demo-employer-songpeilan', 'employer.mine', {})
    const mine = await stack.call('demo-employer-songpeilan', 'shortage.mine', {
      employerId: employers[0]!.employerId,
      seasonId: '2021',
    })
    expect(mine.shortages).toHaveLength(1)
  })
})

test('海报的短码都能认出来，只有演示季有固定的日子', async () => {
  for (const { shortCode, _id } of await stack.all('posters')) {
    const place = await stack.call(null, 'place.resolve', { token: shortCode })
    expect(place.token).toBe(_id)
    if (!place.season.isDemo) expect(place.season.todayOn).toBe('2026-11-21')
  }
  const { seasons } = await stack.call(null, 'season.list', {})
  expect(seasons.map(({ seasonId, isDemo, todayOn }) => [seasonId, isDemo, todayOn])).toEqual([
    ['2027', false, '2026-11-21'],
    ['2022', true, '2022-02-12'],
    ['2021', true, '2021-02-20'],
  ])
})

test('单位代码都过得了校验，单位名称不重复', async () => {
  const employers = await stack.all('employers')
  expect(employers.filter(({ creditCode }) => !isCreditCode(creditCode))).toEqual([])
  expect(new Set(employers.map(({ name }) => name)).size).toBe(employers.length)
})
