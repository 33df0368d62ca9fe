/** What a comparison found in a region is one task there for each kind of difference. */
import { rosterSources, type DifferenceKind, type TaskKind } from '../../../domain/terms'
import { codesWithin } from '../repositories/imports'
import { openTask } from '../repositories/tasks'
import type { ImportDoc } from '../store/field-documents'
import type { Writer } from '../store/store'
import type { StepContext } from './budget'

const tasksPerStep = 15

const kindOf: Readonly<Record<DifferenceKind, TaskKind>> = {
  'missing-here': 'missing-here',
  'missing-there': 'missing-there',
  differing: 'differing',
  // Who is who is looked at together with what differs.
  namesake: 'differing',
}

/** @returns true when every region has its tasks; `cursor` remembers how far it came */
export async function openTasksOf(
  db: Writer,
  {
    entry,
    cursor,
    step,
  }: { entry: ImportDoc; cursor: { found: Record<string, number>; opened: number }; step: StepContext },
): Promise<boolean> {
  const wanted = [...peopleByTask(cursor.found)].sort(([a], [b]) => (a < b ? -1 : 1))
  const some = wanted.slice(cursor.opened, cursor.opened + tasksPerStep)
  for (const [task, { regionCode, kind, people, namesakes }] of some)
    await openTask(db, {
      _id: `listed:${entry._id}:${task}`,
      kind,
      subject: 'region',
      subjectId: `region:${regionCode}`,
      about: entry._id,
      seasonId: entry.seasonId,
      people,
      ...taskPlace(regionCode),
      note: noteFor(entry, namesakes),
      at: step.at,
    })
  cursor.opened += some.length
  return cursor.opened >= wanted.length
}

function noteFor({ source }: ImportDoc, namesakes: number): string {
  const also = namesakes > 0 ? `，其中${namesakes}人同名分不清` : ''
  return `来自${rosterSources[source]}的比对${also}`
}

interface RegionTask {
  regionCode: string
  kind: TaskKind
  people: number
  namesakes: number
}

function peopleByTask(found: Record<string, number>): Map<string, RegionTask> {
  const tasks = new Map<string, RegionTask>()
  for (const [group, count] of Object.entries(found)) {
    const [regionCode = '', difference = ''] = group.split(':')
    const kind = kindOf[difference as DifferenceKind]
    const task = tasks.get(`${regionCode}:${kind}`) ?? { regionCode, kind, people: 0, namesakes: 0 }
    task.people += count
    if (difference === 'namesake') task.namesakes += count
    tasks.set(`${regionCode}:${kind}`, task)
  }
  return tasks
}

/** A task of a whole district or city lies in no street: only who reaches that far sees it. */
function taskPlace(regionCode: string) {
  const { cityCode, countyCode, streetCode, communityCode } = codesWithin(regionCode)
  return {
    cityCode,
    countyCode: countyCode ?? cityCode,
    streetCode: streetCode ?? countyCode ?? cityCode,
    communityCode,
  }
}
