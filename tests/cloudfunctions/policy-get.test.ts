import { anEmployer, aPerson, aRosterEntry, aSeason } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 王秀兰 = 'openid-wang-xiulan'
const self = { evidence: 'self', by: null } as const
const officerSays = { evidence: 'officer', by: '菜园镇经办人员' } as const

describe('一项政策，不带任何人', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
  })
  afterEach(() => stack.stop())

  const policy = (id: string) => stack.call(null, 'policy.get', { policy: id })

  test('不登录也看得到条件、条款、办理部门，写明是往年的', async () => {
    const found = await policy('ss22-red500')
    expect(found).toMatchObject({ title: '留嵊红包', audience: 'worker', isReference: true })
    expect(found.conditions.map(({ label }) => label)).toContain('户口在嵊泗县以外')
    expect(found.source.document).toBe('嵊人社发〔2022〕4号')
  })

  test.each([
    ['ss22-red500', ['嵊泗县出500元，给本人。']],
    ['aq21-yingjiang', ['迎江区出2,000元，给本人。', '单位出500元，给本人。']],
    ['jl21-stay-emp', ['每人300元，最高300,000元。', '政府（没写哪级）出，给单位。']],
    ['jl21-worktrain', ['每人每月500元，最多6个月。', '政府（没写哪级）出，给单位。']],
    [
      'jl21-hragency',
      [
        '满30人，10,000元。',
        '满50人，20,000元。',
        '满100人，40,000元。',
        '满200人，80,000元。',
        '政府（没写哪级）出，给人力资源机构。',
      ],
    ],
    ['nat21-emp-redpacket', []],
  ])('%s 写着多少钱，谁出，给谁', async (id, amounts) => {
    expect((await policy(id)).amounts).toEqual(amounts)
  })

  test('没有的政策，说没有', async () => {
    await expect(policy('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('两种读法，怎样就不一样', () => {
  test('只到岗三天：说有几种读法、谁来定；也说怎样就不一样', async () => {
    const stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    const haigong = anEmployer({
      facts: {
        kinds: { value: ['industrial-above-scale'], ...officerSays },
        efficiencyGrade2020: { value: 'B', ...officerSays },
      },
    })
    const entry = aRosterEntry(王秀兰, {
      employerId: haigong._id,
      employerName: haigong.name,
      answers: { hukou: { value: '510104', ...self }, frontline: { value: true, ...self } },
    })
    await stack.insert({ seasons: [aSeason()], employers: [haigong], rosterEntries: [entry] })
    await stack.insert(aPerson(王秀兰))
    const facts = {
      'worker.workedDays': ['2022-01-26', '2022-01-27', '2022-01-28'],
      'worker.insurance': [{ month: '2021-12', region: '330922' }],
    }
    const { entitlements } = await stack.call(王秀兰, 'entitlement.mine', { seasonId: '2022', facts })
    const found = entitlements.find(({ policy }) => policy === 'ss22-red500')!
    expect(found.verdict).toBe('review')
    expect(found.readings).toEqual([
      '“坚持工作”要到岗几天才算？',
      '到岗一天就算：条件都符合。',
      '十六天都到岗才算：不符合。',
      '由制定发放细则的县里部门来定。',
    ])
    expect(found.whatIf.length).toBeGreaterThan(0)
    await stack.stop()
  })
})
