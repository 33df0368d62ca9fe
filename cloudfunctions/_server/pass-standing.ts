/** A pass holds while what it says holds: somebody of this name stays, here. */
import { surnameOf } from '../../domain/identifiers/surname'
import { revoke } from './repositories/passes'
import { nameOf } from './repositories/roster'
import type { RosterEntryDoc } from './store/documents'
import type { Writer } from './store/store'

/** What a pass of this entry says; null where there is none to have. */
export function passSays(entry: RosterEntryDoc): { surname: string; countyCode: string } | null {
  const name = entry.stay === 'staying' ? nameOf(entry) : null
  return name === null ? null : { surname: surnameOf(name), countyCode: entry.countyCode }
}

/** Called with every change of an entry, in its transaction. Where its pass no longer holds, that one ends and the next will be another. */
export async function followPass(
  db: Writer,
  { before, after, now }: { before: RosterEntryDoc | null; after: RosterEntryDoc; now: Date },
): Promise<RosterEntryDoc> {
  const said = before && passSays(before)
  const says = passSays(after)
  if (!said || (says?.surname === said.surname && says.countyCode === said.countyCode)) return after
  await revoke(db, before, now)
  return { ...after, passSerial: (before.passSerial ?? 0) + 1 }
}

/** The entry goes, and with it any pass of it. */
export async function endPass(db: Writer, entry: RosterEntryDoc, now: Date): Promise<void> {
  if (passSays(entry)) await revoke(db, entry, now)
}
