/** What an employer does with its posts on the board: pure steps from one stored case to the next. */
import { AppError } from '../../domain/contracts/error-codes'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { ShortageDoc } from './store/documents'

/** Whoever shows a post says that it holds today. @throws AppError NOT_FOUND without such a post */
export function withPostShown(
  shortage: ShortageDoc,
  { postId, isShown, at }: { postId: string; isShown: boolean; at: Date },
): ShortageDoc {
  if (!shortage.posts.some((post) => post.postId === postId)) throw new AppError('NOT_FOUND')
  const posts = shortage.posts.map((post) => {
    if (post.postId !== postId) return post
    if (isShown) return { ...post, onBoard: true, freshOn: shanghaiDay(at) }
    return { ...post, onBoard: false, ...(post.onBoard && { leftBoard: true as const }) }
  })
  return { ...shortage, posts }
}

export function renewed(shortage: ShortageDoc, at: Date): ShortageDoc {
  const freshOn = shanghaiDay(at)
  return { ...shortage, posts: shortage.posts.map((post) => ({ ...post, freshOn })) }
}

/** Its posts were at a fair that was held: the first one counts as the service the notice names. */
export function servedByFair(shortage: ShortageDoc, at: Date): ShortageDoc {
  return { ...shortage, served: { 'job-fair': at.toISOString(), ...shortage.served } }
}
