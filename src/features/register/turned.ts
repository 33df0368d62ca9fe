import type { OutputOf } from '../../../domain/contracts/registry'
import { words } from './words'

export type Turn = OutputOf<'register.preview'>['turns'][number]

/** How many change in all; groups of one to four are not told apart, so they are named beside the number. */
export function turnedText(turns: readonly Turn[]): string | null {
  if (turns.length === 0) return null
  const known = turns.reduce((sum, { heads }) => sum + (heads ?? 0), 0)
  const groups = turns.filter(({ heads }) => heads === null).length
  if (groups === 0) return known === 0 ? null : words.people(known)
  const few = groups === 1 ? words.few : words.fewGroups(groups)
  return known === 0 ? few : words.and(words.people(known), few)
}
