import { aClaim, aSeason, anEmployer, anOfficer, caiyuan } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 赵敏 = 'openid-zhao-min'
const 沈岚 = 'openid-shen-lan'
const 何静 = 'openid-he-jing'
const claim = {
  creditCode: '91350100M000100Y43',
  name: '嵊泗海工装备有限公司',
  streetCode: caiyuan.streetCode,
  contactName: '赵敏',
}

describe('认领单位，谁能通过', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()] })
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
    await stack.insert(anOfficer({ openid: 何静, level: 'district', regionCode: caiyuan.countyCode }))
  })
  afterEach(() => stack.stop())

  const approve = (officer: string, claimId: string, version = 1) =>
    stack.call(officer, 'claim.decide', { claimId, version, approve: true })

  test('单位在别的街道，填成本街道，本街道经办人员不能通过，区县可以', async () => {
    const elsewhere = anEmployer({ streetCode: '330922101' })
    await stack.insert({ employers: [elsewhere] })
    const { claimId } = await stack.call(赵敏, 'employer.claim', claim)
    await expect(approve(沈岚, claimId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await stack.call(赵敏, 'me.get', {})).employers).toEqual([])
    expect((await approve(何静, claimId)).employerId).toBe(elsewhere._id)
  })

  test('经办人员不能通过自己的认领', async () => {
    const { claimId } = await stack.call(沈岚, 'employer.claim', claim)
    await expect(approve(沈岚, claimId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await approve(何静, claimId)).status).toBe('approved')
  })

  test('管两个地方的经办人员，两边的认领都看得到，授权记在管得到这家单位的那一份上', async () => {
    const two = 'openid-two-regions'
    const grants = ['370211005', caiyuan.streetCode].map((regionCode, index) => {
      const [grant] = anOfficer({ openid: two, level: 'street', regionCode }).grants ?? []
      return { ...grant!, _id: `grant-${index}`, nameSealed: null }
    })
    await stack.insert({ ...anOfficer({ openid: two, level: 'street', regionCode: null }), grants })
    const { claimId } = await stack.call(赵敏, 'employer.claim', claim)
    const queue = await stack.call(two, 'claim.queue', { regionCode: caiyuan.streetCode })
    expect(queue.claims.map((each) => each.claimId)).toEqual([claimId])
    await approve(two, claimId)
    const given = (await stack.all('grants')).find(({ role }) => role === 'employer')
    expect(given?.grantedBy).toBe('grant-1')
  })

  test('授权过期以后，可以重新认领，再由经办人员核对', async () => {
    const { claimId } = await stack.call(赵敏, 'employer.claim', claim)
    await approve(沈岚, claimId)
    expect((await stack.call(赵敏, 'employer.claim', claim)).status).toBe('approved')
    stack.setNow('2028-01-10T03:00:00.000Z')
    await stack.insert(
      anOfficer({ openid: 'openid-new-officer', level: 'street', regionCode: caiyuan.streetCode }),
    )
    expect((await stack.call(赵敏, 'me.get', {})).employers).toEqual([])
    const again = await stack.call(赵敏, 'employer.claim', claim)
    expect(again).toMatchObject({ status: 'pending', employerId: null })
    await approve('openid-new-officer', claimId, again.version)
    expect((await stack.call(赵敏, 'me.get', {})).employers).toHaveLength(1)
  })

  test('旧区划代码下的街道，归到现在的区县，经办人员才看得到', async () => {
    await stack.call(赵敏, 'employer.claim', { ...claim, streetCode: '340824100' })
    const [stored] = await stack.all('claims')
    expect(stored).toMatchObject({ countyCode: '340882', streetCode: '340882100' })
  })

  test('同一个人在别的区县的认领，不算“别人也在认领”', async () => {
    const own = aClaim(赵敏, { _id: 'claim-other-county', countyCode: '370211', streetCode: '370211005' })
    await stack.insert({ claims: [own] })
    await stack.call(赵敏, 'employer.claim', claim)
    const { claims } = await stack.call(沈岚, 'claim.queue', {})
    expect(claims.map(({ rivals }) => rivals)).toEqual([0])
  })
})
