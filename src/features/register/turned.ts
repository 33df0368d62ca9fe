import type { OutputOf } from '../../../domain/contracts/registry'
import { words } from './words'

export type Turn = OutputOf<'register.preview'>['turns'][number]

/** How many change in all; groups of one to four are not told apart, so they are named beside the number. */
export function turnedText(turns: readonly Turn[]): string | null {
  if (turns.length === 0) return null
  const known = turns.reduce((sum, { heads }) => sum + (heads ?? 0), 0)
  const hasFew = turns.some(({ heads }) => heads === null)
  if (!hasFew) return known === 0 ? null : words.people(known)
  return known === 0 ? words.onlyFew : words.andFew(words.people(known))
}
