/**
 * What officers said of one field of one person, as a register that may hold several values: a later word replaces
 * those its author had seen, and words that had not seen each other stand side by side. The same checks in any
 * order, with repeats, leave the same words standing.
 */
import type { Check, CheckField } from '../contracts/field'

export const checkFields = ['presence', 'stay', 'leavingOn'] as const satisfies readonly CheckField[]

export interface FieldWord {
  /** The check that said it. */
  id: string
  value: string
}

export interface Register {
  /** What stands, the first received first. */
  standing: FieldWord[]
  /** Replaced words, as ids alone: one that arrives late must not stand up again. */
  replaced: string[]
}

export type Registers = Partial<Record<CheckField, Register>>

export const emptyRegister: Register = { standing: [], replaced: [] }

/** The register once a word has arrived. Said again, it changes nothing. */
export function withWord(register: Register, word: FieldWord, after: readonly string[]): Register {
  const replaced = [...new Set([...register.replaced, ...after.filter((id) => id !== word.id)])]
  const isKnown = register.standing.some(({ id }) => id === word.id)
  const all = isKnown ? register.standing : [...register.standing, word]
  return { standing: all.filter(({ id }) => !replaced.includes(id)), replaced }
}

/** All that a check says, each field by itself. */
export function withCheck(registers: Registers, { checkId, says, after }: SaidInCheck): Registers {
  const merged: Registers = { ...registers }
  for (const key of checkFields) {
    const value = says[key]
    if (value === undefined) continue
    merged[key] = withWord(registers[key] ?? emptyRegister, { id: checkId, value }, after[key] ?? [])
  }
  return merged
}

export type SaidInCheck = Pick<Check, 'checkId' | 'says' | 'after'>

/** The first word received stands until an officer settles it; undefined where nobody said anything. */
export function standingOf(register: Register | undefined): FieldWord | undefined {
  return register?.standing[0]
}

/** The words beside the standing one that say something else. */
export function besideOf(register: Register | undefined): FieldWord[] {
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
    after[key] = (registers[key]?.standing ?? []).map(({ id }) => id)
  }
  return after
}
