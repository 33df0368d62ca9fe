import fc from 'fast-check'
import type { Check } from '../../../domain/contracts/field'
import { batchSize, nextBatch } from '../../../domain/field/batch'
import {
  attentionReasons,
  countsOf,
  outboxAfter,
  unsent,
  type Outbox,
  type OutboxEvent,
} from '../../../domain/field/outbox'

const at = '2027-02-01T02:00:00.000Z'

function checkOf(seq: number, more: Partial<Check> = {}): Check {
  const checkId = `check-${String(seq).padStart(16, '0')}`
  return {
    checkId,
    entryId: `2027:p${seq}`,
    says: { presence: 'here' },
    after: {},
    seq,
    deviceAt: at,
    ...more,
  }
}

function noted(seq: number, more: Partial<Check> = {}) {
  return {
    event: 'queued',
    noted: { check: checkOf(seq, more), seasonId: '2027', who: '王秀兰 305室' },
  } as const
}

function after(...events: OutboxEvent[]): Outbox {
  return events.reduce(outboxAfter, [] as Outbox)
}

const idOf = (seq: number) => checkOf(seq).checkId
const stateAt = (outbox: Outbox, seq: number) => outbox.find(({ check }) => check.seq === seq)?.state
const accepted = (seq: number) => ({
  checkId: idOf(seq),
  outcome: 'accepted' as const,
  code: null,
  message: null,
})
const refused = (seq: number, code: string) => ({
  ...accepted(seq),
  outcome: 'refused' as const,
  code,
  message: '没有找到',
})

describe('待传的每一条', () => {
  test('记下、取走、收到：待传变已传', () => {
    const outbox = after(
      noted(1),
      { event: 'taken', ids: [idOf(1)] },
      { event: 'answered', outcomes: [accepted(1)], at },
    )
    expect(stateAt(outbox, 1)).toEqual({ is: 'sent', receivedAt: at, differs: false })
  })

  test('断线或重启，正在传的回到待传', () => {
    for (const event of ['connection-lost', 'phone-restarted'] as const) {
      const outbox = after(noted(1), { event: 'taken', ids: [idOf(1)] }, { event })
      expect(stateAt(outbox, 1)).toEqual({ is: 'waiting' })
    }
  })

  test('一条被拒，其余照收', () => {
    const outbox = after(
      noted(1),
      noted(2),
      { event: 'taken', ids: [idOf(1), idOf(2)] },
      { event: 'answered', outcomes: [refused(1, 'NOT_FOUND'), accepted(2)], at },
    )
    expect(stateAt(outbox, 1)).toEqual({ is: 'attention', reason: 'refused', message: '没有找到' })
    expect(stateAt(outbox, 2)).toMatchObject({ is: 'sent' })
    expect(
      stateAt(after(...[noted(1)], { event: 'answered', outcomes: [refused(1, 'BUSY')], at }), 1),
    ).toEqual({
      is: 'waiting',
    })
  })

  test('手机存不下的那条要处理，能传照样传，断线也不改口说存好了', () => {
    const outbox = after(noted(1), { event: 'storage-refused', id: idOf(1) })
    expect(stateAt(outbox, 1)).toMatchObject({ is: 'attention', reason: 'storage' })
    expect(nextBatch(outbox, { sentAt: at })?.checks).toHaveLength(1)
    const cut = [{ event: 'taken', ids: [idOf(1)] }, { event: 'connection-lost' }] as const
    expect(stateAt(cut.reduce(outboxAfter, outbox), 1)).toMatchObject({ reason: 'storage' })
    expect(stateAt(outboxAfter(outbox, { event: 'stored-after-all', id: idOf(1) }), 1)).toEqual({
      is: 'waiting',
    })
  })

  test('授权到期：姓名和备注删掉，条数还在；登记新人的那条不能再传', () => {
    const added = { regionCode: '330922001', name: '李建国' }
    const outbox = after(
      noted(1, { note: '家里老人病了' }),
      noted(2, { entryId: undefined, addedId: 'made-on-this-phone', added }),
      { event: 'grant-ended' },
    )
    expect(JSON.stringify(outbox)).not.toMatch(/王秀兰|李建国|老人/)
    expect(unsent(outbox)).toHaveLength(2)
    const retried = [1, 2].reduce(
      (list, seq) => outboxAfter(list, { event: 'tried-again', id: idOf(seq) }),
      outbox,
    )
    expect(stateAt(retried, 1)).toEqual({ is: 'waiting' })
    expect(stateAt(retried, 2)).toMatchObject({ is: 'attention', reason: 'cleared' })
  })

  test('只有经办人员能移走，正在传的移不走', () => {
    const outbox = after(noted(1), noted(2), { event: 'taken', ids: [idOf(2)] })
    const removed = [1, 2].reduce(
      (list, seq) => outboxAfter(list, { event: 'removed', id: idOf(seq) }),
      outbox,
    )
    expect(removed.map(({ check }) => check.seq)).toEqual([2])
  })

  const events = fc.oneof(
    fc.nat(8).map((seq): OutboxEvent => noted(seq + 1)),
    fc.nat(8).map((seq): OutboxEvent => ({ event: 'storage-refused', id: idOf(seq + 1) })),
    fc
      .array(fc.nat(8))
      .map((seqs): OutboxEvent => ({ event: 'taken', ids: seqs.map((seq) => idOf(seq + 1)) })),
    fc.nat(8).map((seq): OutboxEvent => ({ event: 'answered', outcomes: [accepted(seq + 1)], at })),
    fc
      .nat(8)
      .map((seq): OutboxEvent => ({ event: 'answered', outcomes: [refused(seq + 1, 'NOT_FOUND')], at })),
    fc.constantFrom<OutboxEvent>(
      { event: 'connection-lost' },
      { event: 'phone-restarted' },
      { event: 'grant-ended' },
    ),
    fc.nat(8).map((seq): OutboxEvent => ({ event: 'tried-again', id: idOf(seq + 1) })),
  )

  test('无论发生什么，没有移走就一条不少，已传的不会倒退，数目对得上', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (happened) => {
        let outbox: Outbox = []
        for (const event of happened) {
          const next = outboxAfter(outbox, event)
          const kept = new Set(next.map(({ check }) => check.checkId))
          expect(outbox.every(({ check }) => kept.has(check.checkId))).toBe(true)
          for (const item of outbox.filter(({ state }) => state.is === 'sent'))
            expect(next.find(({ check }) => check.checkId === item.check.checkId)?.state).toEqual(item.state)
          const { waiting, sent, attention } = countsOf(next)
          expect(waiting + sent + attention).toBe(next.length)
          outbox = next
        }
      }),
      { numRuns: 500 },
    )
  })

  test('每种要处理的原因都有说法', () => {
    expect(Object.values(attentionReasons).every((text) => text.length > 0)).toBe(true)
  })
})

describe('一批', () => {
  const many = after(...Array.from({ length: 45 }, (_, at) => noted(45 - at)))

  test('最多二十条，先记的先走，还能撤回的等一等', () => {
    const batch = nextBatch(many, { sentAt: at, held: [idOf(1)] })!
    expect(batch.checks.map(({ seq }) => seq)).toEqual(Array.from({ length: batchSize }, (_, i) => i + 2))
  })

  test('同一批内容编号相同，换一条就不同', () => {
    const first = nextBatch(many, { sentAt: at })!
    expect(nextBatch(many, { sentAt: at })!.requestId).toBe(first.requestId)
    expect(first.requestId).toMatch(/^[0-9A-Za-z_-]{8,64}$/)
    expect(nextBatch(many, { sentAt: at, held: [idOf(3)] })!.requestId).not.toBe(first.requestId)
  })

  test('没有可传的就没有批', () => {
    expect(nextBatch([], { sentAt: at })).toBeNull()
  })
})
