/** Posts of the board by id: one of a case (`case:post`), or a public-welfare post. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { PublicScope } from '../scope'
import type { PostRecord, RegionCodes, ShortageDoc } from '../store/documents'
import type { WelfarePostDoc } from '../store/matching-documents'
import type { Reader } from '../store/store'

interface MarketPost {
  kind: 'market'
  boardPostId: string
  shortage: ShortageDoc
  post: PostRecord
}
interface WelfarePost {
  kind: 'welfare'
  boardPostId: string
  post: WelfarePostDoc
}
export type FoundPost = MarketPost | WelfarePost

/**
 * Also one that is filled or was taken off: an old picture of its code still leads here. One that its employer never
 * put on the board is nobody else's to see, whoever knows the id of its case.
 */
export async function boardPost(db: Reader, scope: PublicScope, boardPostId: string): Promise<FoundPost> {
  const found = (await boardPostsById(db, scope, [boardPostId])).get(boardPostId)
  if (!found || !wasShown(found)) throw new AppError('NOT_FOUND')
  return found
}

function wasShown(found: FoundPost): boolean {
  return found.kind === 'welfare' || found.post.onBoard || found.post.leftBoard === true
}

/** Several at once, each case read once. Ids that lead nowhere are missing. */
export async function boardPostsById(
  db: Reader,
  _scope: PublicScope,
  boardPostIds: readonly string[],
): Promise<Map<string, FoundPost>> {
  const ids = [...new Set(boardPostIds)]
  const cases = await byId(
    ids.flatMap((id) => partsOf(id)?.shortageId ?? []),
    (id) => db.get('shortages', id),
  )
  const welfare = await byId(
    ids.filter((id) => partsOf(id) === null),
    (id) => db.get('welfarePosts', id),
  )
  const found = ids.flatMap((id) => postOfCase(cases, id) ?? postOfWelfare(welfare, id) ?? [])
  return new Map(found.map((each) => [each.boardPostId, each]))
}

/** null for a public-welfare post, which belongs to no case. */
export function partsOf(boardPostId: string): { shortageId: string; postId: string } | null {
  const at = boardPostId.lastIndexOf(':')
  return at < 1 ? null : { shortageId: boardPostId.slice(0, at), postId: boardPostId.slice(at + 1) }
}

/** The season and the place of a post are those of its record. */
export function recordOf(found: FoundPost): RegionCodes & { seasonId: string } {
  return found.kind === 'market' ? found.shortage : found.post
}

function postOfCase(cases: ReadonlyMap<string, ShortageDoc>, boardPostId: string): MarketPost | null {
  const parts = partsOf(boardPostId)
  const shortage = parts && cases.get(parts.shortageId)
  const post = shortage?.posts.find(({ postId }) => postId === parts?.postId)
  return shortage && post ? { kind: 'market', boardPostId, shortage, post } : null
}

function postOfWelfare(posts: ReadonlyMap<string, WelfarePostDoc>, boardPostId: string): WelfarePost | null {
  const post = posts.get(boardPostId)
  return post ? { kind: 'welfare', boardPostId, post } : null
}

async function byId<T>(
  ids: readonly string[],
  get: (id: string) => Promise<T | null>,
): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  const take = async (id: string) => {
    const record = await get(id)
    if (record) found.set(id, record)
  }
  await Promise.all([...new Set(ids)].map(take))
  return found
}
