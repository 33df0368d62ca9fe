import type { Check } from '../../domain/contracts/field'
import { aRosterEntry, aSeason, anOfficer, caiyuan } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 沈岚 = 'openid-shen-lan'
const seasonId = '2022'
const now = '2026-11-21T03:00:00.000Z'
/** More store calls than a batch of two makes. */
const mostCalls = 50

function aCheck(checkId: string, over: Partial<Check>): Check {
  return {
    checkId,
    says: { presence: 'left' },
    after: {},
    sawStay: 'staying',
    seq: 1,
    deviceAt: now,
    ...over,
  }
}

/** Somebody on the list with a need, and somebody added. */
function batchOf(at: number): Check[] {
  const mark = String(at).padStart(16, '0')
  const added = { regionCode: caiyuan.streetCode }
  return [
    aCheck(`check-a-${mark}`, { entryId: `${seasonId}:p${at}`, needs: [{ kind: 'medical' }] }),
    aCheck(`check-b-${mark}`, { addedId: `added-${mark}`, added, seq: 2 }),
  ]
}

describe.each(['error', 'commit-then-error'] as const)('函数在每一次存储调用上被打断（%s）', (kind) => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now })
    await stack.insert({
      seasons: [aSeason()],
      rosterEntries: Array.from({ length: mostCalls + 1 }, (_, at) =>
        aRosterEntry(`openid-p${at}`, { _id: `${seasonId}:p${at}`, name: `张${at}` }),
      ),
    })
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
  })
  afterEach(() => stack.stop())

  const send = (checks: Check[]) =>
    stack.call(沈岚, 'field.sync', { seasonId, device: 'device-of-shen-lan', sentAt: now, checks })

  test('再传一遍：每条恰好一次，跟着的事一件不多一件不少', async () => {
    for (let nth = 1; nth <= mostCalls; nth++) {
      stack.gateway.faults.add({ match: { nth }, kind, times: 1 })
      await send(batchOf(nth)).catch((error: { code: string }) => {
        expect(['BUSY', 'INTERNAL']).toContain(error.code)
      })
      stack.gateway.faults.clear()
      const { outcomes } = await send(batchOf(nth))
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
    }
    expect(await stack.all('checks')).toHaveLength(2 * mostCalls)
    const versions = (await stack.all('rosterEntries')).map(({ version }) => version)
    const count = (of: number) => versions.filter((version) => version === of).length
    expect([count(1), count(2), versions.length]).toEqual([mostCalls + 1, mostCalls, 2 * mostCalls + 1])
    const kinds = (await stack.all('tasks')).map((task) => task.kind)
    for (const wanted of ['need', 'presence', 'unregistered'] as const)
      expect(kinds.filter((each) => each === wanted)).toHaveLength(mostCalls)
    const tally = await stack.stored('tallies', `${seasonId}:${caiyuan.streetCode}`)
    expect(tally?.stays.unregistered).toBe(mostCalls)
  })
})
