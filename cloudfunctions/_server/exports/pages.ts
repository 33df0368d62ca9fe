/** The lines of a file, page by page, so that no more than a page is in memory. */
import { placementsOf } from '../repositories/placements'
import { sharedEntries } from '../repositories/roster'
import { pageOfSlice } from '../repositories/takes'
import { taskQueue } from '../repositories/task-queue'
import type { AgencyScope, EmployerScope, RegionScope } from '../scope'
import type { Reader } from '../store/store'
import { placementLine, rosterLine, staffLine, taskLine } from './lines'
import type { WrittenCell } from '../spreadsheets/cell-xml'

type Page = Readonly<Record<string, WrittenCell>>[]

const perPage = 500

export async function* rosterPages(db: Reader, scope: RegionScope, seasonId: string): AsyncGenerator<Page> {
  let after: string | undefined
  do {
    const slice = { seasonId, siteId: null, employerId: null, after, limit: perPage }
    const { entries, next } = await pageOfSlice(db, scope, slice)
    yield entries.map(rosterLine)
    after = next ?? undefined
  } while (after !== undefined)
}

export async function* taskPages(db: Reader, scope: RegionScope, seasonId: string): AsyncGenerator<Page> {
  let after: string | undefined
  do {
    const tasks = await taskQueue(db, scope, { seasonId, status: 'open', after, limit: perPage })
    yield tasks.map(taskLine)
    after = tasks.length < perPage ? undefined : tasks.at(-1)?.sortKey
  } while (after !== undefined)
}

export async function* staffPages(db: Reader, scope: EmployerScope, seasonId: string): AsyncGenerator<Page> {
  let after: string | undefined
  do {
    const entries = await sharedEntries(db, scope, { seasonId, after, limit: perPage })
    yield entries.map(staffLine)
    after = entries.length < perPage ? undefined : entries.at(-1)?.sortKey
  } while (after !== undefined)
}

export async function* placementPages(
  db: Reader,
  scope: AgencyScope,
  seasonId: string,
): AsyncGenerator<Page> {
  yield (await placementsOf(db, scope, seasonId)).map(placementLine)
}
