/** A record after one side has spoken: its words taken in beside those of the others, or taken back. */
import type { Spoken } from './checked-facts'
import { saidOfEmployer, saidOfWorker, withSaidOfEmployer, withSaidOfWorker } from './known-facts'
import { say, takeBack } from './said'
import type { EmployerDoc, Known, RosterEntryDoc, Word } from './store/documents'

/** Whose words they are, and when they were said. */
export type Speaking = Omit<Word, 'value'>

export function entryHearing(entry: RosterEntryDoc, spoken: readonly Spoken[], as: Speaking): RosterEntryDoc {
  return spoken.reduce(
    (heard, [path, value]) => withSaidOfWorker(heard, path, worded(saidOfWorker(heard).get(path), value, as)),
    entry,
  )
}

export function employerHearing(employer: EmployerDoc, spoken: readonly Spoken[], as: Speaking): EmployerDoc {
  return spoken.reduce(
    (heard, [path, value]) =>
      withSaidOfEmployer(heard, path, worded(saidOfEmployer(heard).get(path), value, as)),
    employer,
  )
}

function worded(known: Known<unknown> | undefined, value: unknown, as: Speaking): Known<unknown> | undefined {
  return value === null ? takeBack(known, as.evidence) : say(known, { ...as, value })
}
