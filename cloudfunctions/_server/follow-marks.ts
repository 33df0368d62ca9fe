/** Where checks differ from each other, or from what was declared, an officer has to look: tasks open and close with it. */
import { isDeepStrictEqual } from 'node:util'
import type { CheckField } from '../../domain/contracts/field'
import { presenceContradiction, presenceContradictionTexts } from '../../domain/field/contradiction'
import { checkFields, conflictsIn, standingOf } from '../../domain/field/merge'
import type { Presence } from '../../domain/terms'
import { conflictIdOf, presenceIdOf } from './repositories/task-ids'
import { closeTask, openTask, renewTask, workerSubject } from './repositories/tasks'
import type { RosterEntryDoc } from './store/documents'
import type { Writer } from './store/store'

/**
 * Opens what is new in question and closes what is not any more. What an officer settled stays settled until somebody
 * says something new.
 * @param on the day within the season
 */
export async function followMarks(
  db: Writer,
  given: { before: RosterEntryDoc | null; after: RosterEntryDoc; on: string; at: Date },
): Promise<void> {
  const { before, after, on, at } = given
  if (before?.field === undefined && after.field === undefined) return
  await followConflicts(db, given)
  const [was, is] = [before && contradictionOf(before, on), contradictionOf(after, on)]
  if (was === is) return
  const _id = presenceIdOf(after._id)
  if (is === null) return closeTask(db, { _id, at })
  const note = presenceContradictionTexts[is]
  await openTask(db, { _id, ...workerSubject(after), kind: 'presence', about: is, note, at })
}

async function followConflicts(
  db: Writer,
  { before, after, at }: { before: RosterEntryDoc | null; after: RosterEntryDoc; at: Date },
): Promise<void> {
  const stood = conflictsIn(before?.field ?? {})
  const standing = conflictsIn(after.field ?? {})
  for (const field of checkFields) {
    const _id = conflictIdOf(after._id, field)
    if (standing.includes(field) && !stood.includes(field))
      await openTask(db, { _id, ...workerSubject(after), kind: 'conflict', about: field, note: null, at })
    if (stood.includes(field) && !standing.includes(field)) await closeTask(db, { _id, at })
    const isOther = !isDeepStrictEqual(idsOf(before, field), idsOf(after, field))
    if (stood.includes(field) && standing.includes(field) && isOther) await renewTask(db, _id)
  }
}

function idsOf(entry: RosterEntryDoc | null, field: CheckField): string[] {
  return (entry?.field?.[field]?.standing ?? []).map(({ checkId }) => checkId)
}

function contradictionOf({ field, stay, answers }: RosterEntryDoc, on: string) {
  const presence = standingOf(field?.presence)?.value as Presence | undefined
  const leavingOn = answers.leavingOn?.value ?? null
  return presence === undefined ? null : presenceContradiction(presence, { stay, leavingOn }, on)
}
