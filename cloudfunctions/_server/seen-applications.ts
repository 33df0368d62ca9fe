/** Applications as somebody sees them: with their posts as they are now, on the day of their season. */
import { boardPostsById } from './repositories/board-posts'
import { seasonById, todayIn } from './repositories/seasons'
import { publicScope } from './scope'
import type { ApplicationDoc } from './store/matching-documents'
import type { Reader } from './store/store'
import type { ApplicationSeen } from './views/application-view'

interface Seeing<T> {
  now: Date
  as: (given: ApplicationSeen) => T
}

const applications = publicScope('applications')

export async function seen<T>(
  db: Reader,
  found: readonly ApplicationDoc[],
  { now, as }: Seeing<T>,
): Promise<T[]> {
  const posts = await boardPostsById(
    db,
    applications,
    found.map(({ boardPostId }) => boardPostId),
  )
  const days = new Map<string, string>()
  for (const seasonId of new Set(found.map((application) => application.seasonId)))
    days.set(seasonId, todayIn(await seasonById(db, applications, seasonId), now))
  return found.map((application) =>
    as({
      application,
      found: posts.get(application.boardPostId),
      todayOn: days.get(application.seasonId) ?? '',
    }),
  )
}

export async function seenOne<T>(db: Reader, application: ApplicationDoc, given: Seeing<T>): Promise<T> {
  const [only] = await seen(db, [application], given)
  return only!
}
