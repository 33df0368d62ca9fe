/** Whom or what a task is about, with the records as they stand. */
import type { ReadContext } from './context'
import { employerById } from './repositories/employers'
import { entryWithin } from './repositories/roster'
import { shortageIn } from './repositories/shortages'
import { caseIdIn, employerIdIn } from './repositories/tasks'
import { publicScope, type RegionScope } from './scope'
import type { EmployerDoc, RosterEntryDoc, ShortageDoc } from './store/documents'
import type { TaskDoc } from './store/standing-documents'

export type Subject =
  /** `other` is who registered and may be the same person. */
  | { kind: 'worker'; entry: RosterEntryDoc; other: RosterEntryDoc | null }
  | { kind: 'employer'; employer: EmployerDoc }
  | { kind: 'case'; shortage: ShortageDoc }
  | { kind: 'region' }

/** null where it has gone from this region meanwhile. */
export async function subjectOf(
  db: ReadContext['db'],
  scope: RegionScope,
  task: TaskDoc,
): Promise<Subject | null> {
  switch (task.subject) {
    case 'worker': {
      const [entry, other] = await Promise.all([
        entryWithin(db, scope, task.subjectId),
        task.kind === 'duplicate' && task.about !== null ? entryWithin(db, scope, task.about) : null,
      ])
      return entry && { kind: 'worker', entry, other }
    }
    case 'employer': {
      const employer = await employerById(db, publicScope('tasks'), employerIdIn(task))
      return employer && { kind: 'employer', employer }
    }
    case 'case':
      return { kind: 'case', shortage: await shortageIn(db, [scope], caseIdIn(task)) }
    case 'region':
      return { kind: 'region' }
  }
}

/** Nobody settles what is said of themself, or of an employer they act for. */
export function concerns({ caller }: Pick<ReadContext, 'caller'>, subject: Subject): boolean {
  const actsFor = (id: string) => caller.employers.some(({ employerId }) => employerId === id)
  switch (subject.kind) {
    case 'worker':
      return [subject.entry, subject.other].some((entry) => entry?.personId === caller.personId)
    case 'employer':
      return actsFor(subject.employer._id)
    case 'case':
      return actsFor(subject.shortage.employerId)
    case 'region':
      return false
  }
}
