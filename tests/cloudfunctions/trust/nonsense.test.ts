import fc from 'fast-check'
import type { ErrorCode } from '../../../domain/contracts/error-codes'
import { contracts, type ActionName } from '../../../domain/contracts/registry'
import type { Refused, Stack } from '../../support/stack'
import { nonsenseFor } from './nonsense'
import { callers, type CallerName } from './callers'
import { inputs } from './inputs'
import { startWorld } from './world'

/** What any action may answer before its own work begins. */
const general: readonly ErrorCode[] = [
  ...(['INPUT_INVALID', 'INPUT_TOO_LARGE', 'LOGIN_REQUIRED', 'FORBIDDEN', 'BUSY'] as const),
  ...(['REQUEST_ID_REQUIRED', 'REQUEST_REUSED'] as const),
]

describe('看着像样、其实不通的内容：说得清哪里不对，从不说系统出错', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startWorld()
  })
  afterEach(() => stack.stop())

  const known = Object.values(inputs).flatMap((input) =>
    Object.values(input).filter((value): value is string => typeof value === 'string'),
  )

  test.each(Object.keys(contracts) as ActionName[])('%s', async (action) => {
    const declared = new Set<string>([...general, ...contracts[action].errors])
    const caller = fc.constantFrom(...callersOf(action))
    await fc.assert(
      fc.asyncProperty(
        caller,
        nonsenseFor(action, { sensible: inputs[action], known }),
        async (name, input) => {
          const code = await stack.call(callers[name], action, input as never).then(
            () => 'OK',
            (refused: Refused) => refused.code,
          )
          expect(code === 'OK' || declared.has(code) ? [] : [action, code]).toEqual([])
        },
      ),
      { seed: 20_261_121, numRuns: 80 },
    )
  })

  test('套了几万层的内容，说太多了', async () => {
    const input = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown
    expect(await stack.raw({ action: 'me.get', input })).toMatchObject({ error: { code: 'INPUT_TOO_LARGE' } })
  })
})

/** Mostly those who get past the role check, so that the input itself is what is looked at. */
function callersOf(action: ActionName): CallerName[] {
  const [role] = contracts[action].roles
  if (role === 'officer') return ['officer', 'otherOfficer', 'cityOfficer']
  if (role === 'agency') return ['agency', 'otherAgency']
  return role === 'employer' ? ['employer', 'otherEmployer'] : ['worker', 'stranger', 'officer']
}
