import { linesOf } from '../../cloudfunctions/_server/repositories/differences'
import type { Check } from '../../domain/contracts/field'
import { aPerson, caiyuan } from '../support/builders'
import { seasonId, startEvidenceWorld, 沈岚, 王秀兰, type EvidenceWorld } from '../support/evidence-world'
import { startRosterFileWorld, 名单 } from '../support/roster-file-world'

const deviceAt = '2026-11-21T03:00:00.000Z'

/** At the door somebody was added who is 王秀兰 herself, and something was written down of her. */
const atTheDoor: Check = {
  checkId: 'check-at-the-door-01',
  addedId: 'added-on-the-phone',
  added: { regionCode: caiyuan.streetCode, name: '王秀兰' },
  says: { presence: 'here' },
  after: {},
  needs: [{ kind: 'medical' }],
  note: '住三楼，怀着孕',
  seq: 1,
  deviceAt,
}

describe('撤回登记以后', () => {
  let world: EvidenceWorld
  beforeEach(async () => {
    world = await startEvidenceWorld()
    const sending = { seasonId, device: 'device-of-shen-lan', sentAt: deviceAt, checks: [atTheDoor] }
    await world.stack.call(沈岚, 'field.sync', sending)
  })
  afterEach(() => world.stack.stop())

  const duplicate = async () =>
    (await world.stack.all('tasks')).find(({ kind, status }) => kind === 'duplicate' && status === 'open')

  test('合并进来的那条的核查，也一起删掉', async () => {
    const { _id: taskId, version } = (await duplicate())!
    await world.stack.call(沈岚, 'task.settle', { taskId, version, value: 'same' })
    const registered = await world.entryOf()
    expect(await world.stack.all('checks')).toMatchObject([{ entryId: registered._id }])
    await world.stack.call(王秀兰, 'stay.withdraw', { seasonId })
    expect(await world.stack.all('checks')).toEqual([])
  })

  test('“可能是同一个人”不再问，别处也不再提到她', async () => {
    const { _id } = await world.entryOf()
    await world.stack.call(王秀兰, 'stay.withdraw', { seasonId })
    expect(await duplicate()).toBeUndefined()
    const left = JSON.stringify([await world.stack.all('tasks'), await world.stack.all('mentions')])
    expect(left).not.toContain(_id)
  })
})

test('比对结果里不另存登记人的姓名和单位：人撤回了，就没有了', async () => {
  const { stack, compared } = await startRosterFileWorld()
  try {
    const { importId } = await compared(名单)
    const kind = 'differing'
    const { lines } = await stack.call(沈岚, 'import.differences', { importId, kind })
    expect(lines).toMatchObject([{ name: '王秀兰', employerName: '嵊泗海工重工有限公司' }])
    await stack.insert(aPerson('openid-wang'))
    await stack.call('openid-wang', 'stay.withdraw', { seasonId })
    const kept = (await stack.all('differences')).flatMap(linesOf)
    expect(kept.filter(({ entryId }) => entryId !== null)).not.toEqual([])
    for (const line of kept.filter(({ entryId }) => entryId !== null))
      expect(line).toMatchObject({ name: null, employer: null })
  } finally {
    await stack.stop()
  }
})
