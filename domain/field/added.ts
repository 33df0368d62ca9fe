/** Somebody met who is on no list: the phone makes an id, and the entry's own follows from it before the server is asked. */
import type { Check } from '../contracts/field'

/** No other person's id begins so. */
export function addedPersonId(addedId: string): string {
  return `added-${addedId}`
}

/** The roster entry a check is about. */
export function entryIdOf(
  seasonId: string,
  { entryId, addedId }: Pick<Check, 'entryId' | 'addedId'>,
): string {
  return entryId ?? `${seasonId}:${addedPersonId(addedId ?? '')}`
}
