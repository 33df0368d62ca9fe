/** The one list of an officer: by place and urgency, of one season and of none. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { TaskKind } from '../../../domain/terms'
import type { JobScope, RegionScope } from '../scope'
import type { TaskDoc } from '../store/standing-documents'
import type { Query, Reader } from '../store/store'
import { lies } from './region-codes'
import { everySeason } from './tasks'

export interface TaskFilter {
  seasonId: string
  status: TaskDoc['status']
  kind?: TaskKind
  after?: string
  limit: number
}

/** The most urgent first, then the nearest day, then the longest waiting. */
export async function taskQueue(db: Reader, scope: RegionScope, filter: TaskFilter): Promise<TaskDoc[]> {
  return merged(db, filter, [{ [scope.field]: scope.code }])
}

/** What was given to these grants of one officer, wherever it lies. */
export async function tasksHeldBy(
  db: Reader,
  _scopes: readonly RegionScope[],
  { grantIds, ...filter }: TaskFilter & { grantIds: readonly string[] },
): Promise<TaskDoc[]> {
  return merged(
    db,
    filter,
    grantIds.map((assignedTo) => ({ assignedTo })),
  )
}

/** Open tasks of one officer, of every season: what they leave behind. */
export async function openTasksHeldBy(
  db: Reader,
  _scope: RegionScope,
  { grantId, limit }: { grantId: string; limit: number },
): Promise<TaskDoc[]> {
  const order = { field: 'sortKey', direction: 'asc' } as const
  return db.find('tasks', { equals: { assignedTo: grantId, status: 'open' }, order, limit })
}

export async function taskInRegion(
  db: Reader,
  scopes: readonly RegionScope[],
  taskId: string,
): Promise<TaskDoc> {
  const task = await db.get('tasks', taskId)
  if (!task || !scopes.some((scope) => lies(task, scope))) throw new AppError('NOT_FOUND')
  return task
}

async function merged(
  db: Reader,
  { seasonId, status, kind, after, limit }: TaskFilter,
  places: readonly Query['equals'][],
): Promise<TaskDoc[]> {
  const order = { field: 'sortKey', direction: 'asc', after } as const
  const ofKind: Query['equals'] = kind === undefined ? {} : { kind }
  const queries = places.flatMap((place) =>
    [seasonId, everySeason].map((of) => ({ seasonId: of, ...place, status, ...ofKind })),
  )
  const queues = await Promise.all(queries.map((equals) => db.find('tasks', { equals, order, limit })))
  return queues
    .flat()
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    .slice(0, limit)
}

/** All open ones of a kind, wherever they lie: for what the timer itself opens, one a place. */
export async function openTasksOfKind(
  db: Reader,
  _scope: JobScope,
  { seasonId, kind }: { seasonId: string; kind: TaskKind },
): Promise<TaskDoc[]> {
  const found: TaskDoc[] = []
  for (;;) {
    const order = { field: 'sortKey', direction: 'asc', after: found.at(-1)?.sortKey } as const
    const page = await db.find('tasks', { equals: { seasonId, kind, status: 'open' }, order, limit: 500 })
    found.push(...page)
    if (page.length < 500) return found
  }
}
