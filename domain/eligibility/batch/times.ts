import { periodOf } from '../decide'
import type { Policy } from '../policy-file'
import { columnBits } from './column-planes'
import type { Column, Columns } from './columns'
import type { Bits } from './planes'

/** People for whom dated values of a policy are the same. */
export interface Epoch {
  /** A day of it. */
  readonly on: string
  readonly who: Bits
}
export interface Times {
  readonly inForce: Bits
  /** The first is that of the day of asking. */
  readonly epochs: readonly Epoch[]
}

/** Which day counts for whom: the day of asking, or the day applied where the policy tests that one. */
export function timesOf({
  policy,
  columns,
  asOf,
}: {
  policy: Policy
  columns: Columns
  asOf: string
}): Times {
  const applied = policy.inForce.appliedOn && columns.byFact.get(policy.inForce.appliedOn)
  if (!applied)
    return {
      inForce: sameBits(columns.words, periodOf(policy, asOf) === 'during'),
      epochs: [{ on: asOf, who: sameBits(columns.words, true) }],
    }
  const days = applied.values.map((value, code) => (code === 0 ? asOf : String(value)))
  const during = days.map((on) => periodOf(policy, on) === 'during')
  const starts = startsOf(policy)
  const epochOf = days.map((on) => starts.filter((from) => from <= on).length)
  const epochs = [...new Set(epochOf)].map((epoch) => ({
    on: days[epochOf.indexOf(epoch)]!,
    who: who(applied, (code) => epochOf[code] === epoch),
  }))
  return { inForce: who(applied, (code) => during[code]!), epochs }
}

/** Every day from which some dated value of the policy may be another. */
function startsOf(policy: Policy): string[] {
  const found = new Set<string>()
  JSON.stringify([policy.conditions, policy.amounts], (key, value: unknown) => {
    if (key === 'byDate' && Array.isArray(value))
      value.forEach(({ from }: { from: string }) => found.add(from))
    return value
  })
  return [...found]
}

function sameBits(words: number, set: boolean): Bits {
  return new Int32Array(words).fill(set ? -1 : 0)
}

function who(column: Column, holds: (code: number) => boolean): Bits {
  return columnBits(
    column,
    Uint8Array.from(column.values, (_, code) => Number(holds(code))),
    1,
  )
}
