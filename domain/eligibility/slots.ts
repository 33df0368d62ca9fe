/** A setting of a policy is a plain value, what a reading or a parameter says, or the value in force on a day. */
import * as z from 'zod/mini'
import { day } from './facts'

export function slot<T extends z.ZodMiniType>(value: T) {
  return z.union([
    value,
    z.strictObject({ reading: z.string() }),
    z.strictObject({ param: z.string() }),
    z.strictObject({ byDate: z.array(z.strictObject({ from: day, value })).check(z.minLength(1)) }),
  ])
}

/** The reading chosen for each question of understanding, by reading id. */
export type Choices = Readonly<Record<string, string | number>>
export interface SlotContext {
  choices: Choices
  /** What each parameter of the policy stands at, by name. */
  params: ReadonlyMap<string, number>
  /** The day that dated values are taken for. */
  on: string
}

/** The plain value behind a slot; before the first dated value the first one counts. */
export function resolved(written: unknown, { choices, params, on }: SlotContext): unknown {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return written
  if ('reading' in written) return choices[String(written.reading)]
  if ('param' in written) return params.get(String(written.param))
  if ('byDate' in written) return valueOn(written.byDate as { from: string; value: unknown }[], on)
  return written
}

function valueOn(dated: readonly { from: string; value: unknown }[], on: string): unknown {
  const sorted = [...dated].sort((a, b) => (a.from < b.from ? -1 : 1))
  const started = sorted.filter((entry) => entry.from <= on)
  return (started.at(-1) ?? sorted[0])?.value
}

/** Ids of the readings that a setting leans on. */
export function readingOf(written: unknown): string | null {
  const leans = typeof written === 'object' && written !== null && 'reading' in written
  return leans ? String(written.reading) : null
}

/** The parameter that a setting leans on. */
export function paramOf(written: unknown): string | null {
  const leans = typeof written === 'object' && written !== null && 'param' in written
  return leans ? String(written.param) : null
}
