/**
 * What officers said of one field of one person, as a register that may hold several values: a later word replaces
 * those its author had seen, and words that had not seen each other stand side by side. The same checks in any
 * order, with repeats, leave the same words standing.
 */
import type { Check, CheckField } from '../contracts/field'

export const checkFields = ['presence', 'stay', 'leavingOn'] as const satisfies readonly CheckField[]

export interface FieldWord {
  checkId: string
  value: string
}

export interface Register<W extends FieldWord = FieldWord> {
  /** What stands, the first received first. */
  standing: W[]
  /** Replaced words, as ids alone: one that arrives late must not stand up again. */
  replaced: string[]
}

export type Registers<W extends FieldWord = FieldWord> = Partial<Record<CheckField, Register<W>>>

/** The register once a word has arrived. Said again, it changes nothing. */
export function withWord<W extends FieldWord>(
  register: Register<W> | undefined,
  word: W,
  after: readonly string[],
): Register<W> {
  const { standing, replaced: before } = register ?? { standing: [], replaced: [] }
  const replaced = [...new Set([...before, ...after.filter((id) => id !== word.checkId)])]
  const isKnown = standing.some(({ checkId }) => checkId === word.checkId)
  const all = isKnown ? standing : [...standing, word]
  return { standing: all.filter(({ checkId }) => !replaced.includes(checkId)), replaced }
}

/** All that a check says, each field by itself. */
export function withCheck(registers: Registers, check: SaidInCheck): Registers {
  return withCheckAs(registers, check, (value) => ({ checkId: check.checkId, value }))
}

/** As `withCheck`, with what else is to be kept of each word. */
export function withCheckAs<W extends FieldWord>(
  registers: Registers<W>,
  { says, after }: SaidInCheck,
  wordOf: (value: string) => W,
): Registers<W> {
  const merged: Registers<W> = { ...registers }
  for (const key of checkFields) {
    const value = says[key]
    if (value !== undefined) merged[key] = withWord(registers[key], wordOf(value), after[key] ?? [])
  }
  return merged
}

export type SaidInCheck = Pick<Check, 'checkId' | 'says' | 'after'>

/** The first word received stands until an officer settles it; undefined where nobody said anything. */
export function standingOf<W extends FieldWord>(register: Register<W> | undefined): W | undefined {
  return register?.standing[0]
}

/** The words beside the standing one that say something else. */
export function besideOf<W extends FieldWord>(register: Register<W> | undefined): W[] {
  const [first, ...others] = register?.standing ?? []
  return others.filter(({ value }) => value !== first?.value)
}

/** The fields in which officers differ. */
export function conflictsIn(registers: Registers): CheckField[] {
  return checkFields.filter((key) => besideOf(registers[key]).length > 0)
}

/** What a next word would replace: every word the officer can see now, so that it settles them all. */
export function seenIn(registers: Registers, says: Check['says']): Check['after'] {
  const after: Check['after'] = {}
  for (const key of checkFields) {
    if (says[key] === undefined) continue
    after[key] = (registers[key]?.standing ?? []).map(({ checkId }) => checkId)
  }
  return after
}
