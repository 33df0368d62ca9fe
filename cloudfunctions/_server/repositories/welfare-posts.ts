/** 公益性岗位: opened and closed by officers, on the board while they are open. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { PublicScope, RegionScope } from '../scope'
import type { WelfarePostDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'
import { lies } from './region-codes'
import { repostWelfare } from './street-posts'

export async function welfarePostIn(
  db: Reader,
  scopes: readonly RegionScope[],
  boardPostId: string,
): Promise<WelfarePostDoc> {
  const post = await db.get('welfarePosts', boardPostId)
  if (!post || !scopes.some((scope) => lies(post, scope))) throw new AppError('NOT_FOUND')
  return post
}

export async function welfarePostById(
  db: Reader,
  _scope: PublicScope,
  boardPostId: string,
): Promise<WelfarePostDoc> {
  const post = await db.get('welfarePosts', boardPostId)
  if (!post) throw new AppError('NOT_FOUND')
  return post
}

/** Latest first. */
export async function welfarePostsIn(
  db: Reader,
  scope: RegionScope,
  { seasonId, after, limit }: { seasonId: string; after?: string | undefined; limit: number },
): Promise<WelfarePostDoc[]> {
  const equals = { seasonId, [scope.field]: scope.code }
  return db.find('welfarePosts', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

/** Writes the post with one more version, and its place on the street's list. */
export async function saveWelfarePost(
  db: Writer,
  { before, after }: { before: WelfarePostDoc | null; after: WelfarePostDoc },
): Promise<WelfarePostDoc> {
  const { _id, createdAt } = after
  const saved = { ...after, version: (before?.version ?? 0) + 1, sortKey: `${createdAt}#${_id}` }
  await (before ? db.replace('welfarePosts', saved) : db.create('welfarePosts', saved))
  await repostWelfare(db, { before, after: saved })
  return saved
}
