import fc from 'fast-check'
import {
  besideOf,
  conflictsIn,
  seenIn,
  standingOf,
  withCheck,
  type Registers,
  type SaidInCheck,
} from '../../../domain/field/merge'

function said(checkId: string, presence: 'here' | 'left' | 'not-found', after: string[] = []): SaidInCheck {
  return { checkId, says: { presence }, after: { presence: after } }
}

function merged(checks: readonly SaidInCheck[], registers: Registers = {}): Registers {
  return checks.reduce<Registers>(withCheck, registers)
}

/** Officers who each have seen some of the words said before: never a word that comes later. */
const histories = fc
  .array(
    fc.record({
      value: fc.constantFrom('here' as const, 'left' as const, 'not-found' as const),
      seen: fc.array(fc.nat(30)),
    }),
    { maxLength: 12 },
  )
  .map((words) =>
    words.map(({ value, seen }, at) =>
      said(
        `check-${at}`,
        value,
        seen.filter((earlier) => earlier < at).map((earlier) => `check-${earlier}`),
      ),
    ),
  )

const idsIn = (registers: Registers) =>
  (registers.presence?.standing ?? []).map(({ checkId }) => checkId).sort()

describe('两位经办人员说同一个人', () => {
  test('后来的话盖过它看过的话', () => {
    const registers = merged([said('a', 'here'), said('b', 'left', ['a'])])
    expect(standingOf(registers.presence)?.value).toBe('left')
    expect(conflictsIn(registers)).toEqual([])
  })

  test('没看过对方、说得不一样，两句并排，先到的算数', () => {
    const registers = merged([said('a', 'here'), said('b', 'left')])
    expect(standingOf(registers.presence)?.value).toBe('here')
    expect(besideOf(registers.presence)).toEqual([{ checkId: 'b', value: 'left' }])
    expect(conflictsIn(registers)).toEqual(['presence'])
  })

  test('没看过对方、说得一样，不算分歧', () => {
    expect(conflictsIn(merged([said('a', 'here'), said('b', 'here')]))).toEqual([])
  })

  test('看过并排的两句再说一句，两句都盖过', () => {
    const before = merged([said('a', 'here'), said('b', 'left')])
    const after = seenIn(before, { presence: 'left' })
    const registers = merged([{ checkId: 'c', says: { presence: 'left' }, after }], before)
    expect(registers.presence?.standing).toEqual([{ checkId: 'c', value: 'left' }])
  })

  test('被盖过的话晚到，也不再站起来', () => {
    expect(standingOf(merged([said('b', 'left', ['a']), said('a', 'here')]).presence)?.value).toBe('left')
  })

  test('不同的栏目互不影响', () => {
    const registers = merged([
      said('a', 'here'),
      { checkId: 'b', says: { stay: 'leaving', leavingOn: '2027-01-30' }, after: {} },
    ])
    expect(standingOf(registers.presence)?.value).toBe('here')
    expect(standingOf(registers.stay)?.value).toBe('leaving')
    expect(conflictsIn(registers)).toEqual([])
  })

  test('任何次序、重复多少遍，站着的话是同一批', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (checks, choices) => {
        const again = checks.flatMap((check) =>
          Array<SaidInCheck>((choices.next().value % 3) + 1).fill(check),
        )
        const shuffled = [...again]
        for (let at = shuffled.length - 1; at > 0; at--) {
          const other = choices.next().value % (at + 1)
          ;[shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!]
        }
        expect(idsIn(merged(shuffled))).toEqual(idsIn(merged(checks)))
      }),
      { numRuns: 500 },
    )
  })

  test('一句话只有被看过它的人才盖得过', () => {
    fc.assert(
      fc.property(histories, (checks) => {
        const standing = idsIn(merged(checks))
        for (const { checkId } of checks) {
          const isReplaced = checks.some(({ after }) => after.presence?.includes(checkId))
          expect(standing.includes(checkId)).toBe(!isReplaced)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('没人说过时什么都不站着', () => {
    expect(standingOf(undefined)).toBeUndefined()
    expect(besideOf({ standing: [], replaced: [] })).toEqual([])
  })
})
