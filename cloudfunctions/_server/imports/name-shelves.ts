/** Long lists are kept by the first letter of the name's hash, so that a comparison reads one letter at a time. */
import type { ImportDoc } from '../store/field-documents'

/** The letters of base64url as the database orders them. */
export const hashLetters = [...'-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz']

const shortList = 2000

/** On how many shelves the people of a list are put: one, or one for each letter. */
export function shelvesOf({ counts }: ImportDoc): number {
  return counts.valid > shortList ? hashLetters.length : 1
}

/** One document for each shelf, empty ones too: which document a letter is in follows from its number alone. */
export function inShelves<T extends { nameIndex: string }>(lines: readonly T[], shelves: number): T[][] {
  const on: T[][] = Array.from({ length: shelves }, () => [])
  for (const line of lines) on[shelfOf(line.nameIndex, shelves)]!.push(line)
  return on
}

/** @param prefix of a name's hash, at least one letter */
export function shelfOf(prefix: string, shelves: number): number {
  return shelves === 1 ? 0 : hashLetters.indexOf(prefix[0] ?? '')
}

/** The next prefix in the order of the database behind all that begin with this one; null behind the last. */
export function prefixAfter(prefix: string): string | null {
  const last = hashLetters.indexOf(prefix.at(-1)!)
  const next = hashLetters[last + 1]
  if (next !== undefined) return prefix.slice(0, -1) + next
  return prefix.length === 1 ? null : prefixAfter(prefix.slice(0, -1))
}
