/** People who stand on a list twice. */
import type { ListedPerson } from './judge-row'
import { employerKey } from './same-words'

/**
 * What tells one person from another, the strongest first: the ID number, else name and phone, else name, employer and
 * place. A weaker one says nothing of two who both have a stronger one.
 */
export function personKeys(person: ListedPerson): string[] {
  const { name, idNumber, phone, employer, place } = person
  const keys: (string | null)[] = [
    idNumber && `id:${idNumber}`,
    phone && `phone:${name}:${phone}`,
    `place:${name}:${employerKey(employer)}:${place ?? ''}`,
  ]
  return keys.filter((key) => key !== null)
}

export interface Repeats {
  /** The row that this person already stands in, or null; then they are known from now on. */
  rowOf(row: number, keys: readonly string[]): number | null
}

/**
 * Remembers who was seen. `seen` maps what was said of earlier rows to their numbers: `=key` for what tells a person
 * apart best, `~key` for what else they have.
 */
export function repeatsIn(seen: Map<string, number>): Repeats {
  return {
    rowOf(row, keys) {
      const [best = '', ...others] = keys
      const again = [`=${best}`, `~${best}`, ...others.map((key) => `=${key}`)]
      const found = again.map((key) => seen.get(key)).find((number) => number !== undefined)
      if (found !== undefined) return found
      seen.set(`=${best}`, row)
      for (const key of others) if (!seen.has(`~${key}`)) seen.set(`~${key}`, row)
      return null
    },
  }
}
