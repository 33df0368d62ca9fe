import { contracts, type ActionName } from '../../../domain/contracts/registry'
import type { Stack } from '../../support/stack'
import { callers, type CallerName } from './callers'
import { inputs } from './inputs'
import { startWorld } from './world'

const doers: Partial<Record<ActionName, CallerName>> = {
  'stay.declare': 'stranger',
  'stay.change': 'worker',
  'stay.answer': 'worker',
  'stay.withdraw': 'worker',
  'consent.set': 'worker',
  'employer.claim': 'stranger',
  'claim.decide': 'officer',
  'shortage.report': 'employer',
  'shortage.edit': 'employer',
  'shortage.fill': 'employer',
  'shortage.withdraw': 'employer',
  'shortage.accept': 'officer',
  'agency.register': 'stranger',
  'agency.decide': 'cityOfficer',
  'lead.claim': 'agency',
  'lead.drop': 'agency',
  'officer.accept': 'stranger',
  'officer.invite': 'officer',
  'roster.confirm': 'officer',
  'message.read': 'worker',
  'message.allow': 'worker',
  'entitlement.recheck': 'worker',
  'fact.say': 'worker',
  'employer.sayFacts': 'employer',
  'confirmation.save': 'employer',
  'task.settle': 'officer',
  'task.assign': 'officer',
  'site.save': 'officer',
  'site.retire': 'officer',
  'site.addRegion': 'cityOfficer',
  'site.poster': 'officer',
  'staff.handOver': 'officer',
  // Who ends their own post has none to ask again with.
  'staff.end': 'cityOfficer',
  'register.decide': 'cityOfficer',
  'lab.publish': 'cityOfficer',
  'surplus.save': 'employer',
  'wish.save': 'stranger',
  'capacity.save': 'agency',
  'partner.save': 'cityOfficer',
  'supply.withdraw': 'employer',
  'proposal.answer': 'employer',
  'proposal.arrive': 'employer',
  'plan.run': 'officer',
  'seeker.recommend': 'officer',
  'lead.offer': 'agency',
  'ledger.save': 'officer',
  'ledger.note': 'officer',
  'ledger.problem': 'officer',
  'ledger.solve': 'officer',
  'partnership.set': 'cityOfficer',
  'board.show': 'employer',
  'board.renew': 'employer',
  'application.send': 'stranger',
  'application.withdraw': 'worker',
  'application.answer': 'employer',
  'welfare.save': 'officer',
  'welfare.apply': 'stranger',
  'welfare.decide': 'officer',
  'fair.save': 'officer',
  'fair.close': 'officer',
  'field.begin': 'officer',
  'help.declare': 'officer',
  'help.withdraw': 'officer',
}

describe('存储出错、断开、写成了却说没成：不丢、不重、说得清', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startWorld()
  })
  afterEach(() => stack.stop())

  const writes = (Object.keys(contracts) as ActionName[]).filter(
    (action) => contracts[action].write && doers[action],
  )

  test.each(writes)('%s 提交成功却收不到回话，再试一次也只有一份', async (action) => {
    const openid = callers[doers[action]!]
    stack.gateway.faults.add({
      match: { action: 'database.commitTransaction' },
      kind: 'commit-then-error',
      times: 1,
    })
    const once = await stack.call(openid, action, inputs[action], { requestId: 'lost-reply-1' })
    const again = await stack.call(openid, action, inputs[action], { requestId: 'lost-reply-1' })
    expect(again).toEqual(once)
    expect(await stack.all('requests')).toHaveLength(1)
  })

  test('每一次存储调用出错，都要么做完要么没做', async () => {
    for (let nth = 1; nth <= 14; nth++) {
      const requestId = `fault-at-${String(nth).padStart(3, '0')}`
      const openid = `openid-fault-${nth}`
      const calls = stack.gateway.faults
      calls.add({ match: { nth }, kind: 'error', times: 1 })
      await stack
        .call(openid, 'stay.declare', inputs['stay.declare'], { requestId })
        .catch((error: { code: string }) => {
          expect(['BUSY', 'INTERNAL']).toContain(error.code)
        })
      calls.clear()
      await stack.call(openid, 'stay.declare', inputs['stay.declare'], { requestId })
    }
    const people = await stack.all('rosterEntries')
    expect(people).toHaveLength(16)
    const [tally] = await stack.all('tallies')
    expect(tally?.stays.staying).toBe(14)
  })
})
