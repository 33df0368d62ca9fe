import type { InputOf } from '../../../domain/contracts/registry'
import type { ShortageView } from '../../../domain/contracts/shortage'
import type { Trade } from '../../../domain/terms'
import { words } from './words'

/** One post as it stands on the screen: texts as typed, nothing refused while typing. */
export interface PostDraft {
  postId?: string
  trade: Trade | null
  headcount: string
  neededBy: string
  wageYuan: string
}

export type PostInput = InputOf<'shortage.report'>['posts'][number]
export type PostErrors = Record<string, string>

const headcountLimit = 20_000
const postLimit = 20

/** Dots of an input path mean something else in a selector. */
export function fieldId(path: string): string {
  return path.split('.').join('-')
}

export function emptyPost(neededBy: string): PostDraft {
  return { trade: null, headcount: '', neededBy, wageYuan: '' }
}

export function draftsOf(shortage: ShortageView): PostDraft[] {
  return shortage.posts.map((post) => ({
    postId: post.postId,
    trade: post.trade,
    headcount: String(post.headcount),
    neededBy: post.neededBy,
    wageYuan: post.wageFen === null ? '' : String(post.wageFen / 100),
  }))
}

export function canAddPost(posts: readonly PostDraft[]): boolean {
  return posts.length < postLimit
}

/** People asked for so far; posts without a proper number count as none. */
export function headcountSum(posts: readonly PostDraft[]): number {
  return posts.reduce((sum, post) => sum + (wholeNumber(post.headcount) ?? 0), 0)
}

/** Errors are keyed like the input's own paths: `posts.0.headcount`. */
export function checkPosts(posts: readonly PostDraft[]): PostErrors {
  if (posts.length === 0) return { posts: words.errors.posts }
  return Object.assign({}, ...posts.map(errorsOfPost)) as PostErrors
}

/** Call only with posts that `checkPosts` found nothing wrong with. */
export function postInputs(posts: readonly PostDraft[]): PostInput[] {
  return posts.flatMap((post) => {
    const headcount = wholeNumber(post.headcount)
    if (post.trade === null || headcount === null) return []
    const { postId, trade, neededBy } = post
    return [{ ...(postId && { postId }), trade, headcount, neededBy, wageFen: wageFenOf(post.wageYuan) }]
  })
}

function errorsOfPost(post: PostDraft, place: number): PostErrors {
  const errors: PostErrors = {}
  const headcount = wholeNumber(post.headcount)
  if (post.trade === null) errors[`posts.${place}.trade`] = words.errors.trade
  if (!headcount) errors[`posts.${place}.headcount`] = words.errors.headcount
  if (headcount && headcount > headcountLimit) errors[`posts.${place}.headcount`] = words.errors.headcountMax
  if (!post.neededBy) errors[`posts.${place}.neededBy`] = words.errors.neededBy
  const wage = post.wageYuan.trim()
  if (wage && wholeNumber(wage) === null) errors[`posts.${place}.wageFen`] = words.errors.wage
  return errors
}

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null
}

function wageFenOf(yuan: string): number | null {
  const whole = wholeNumber(yuan)
  return whole === null ? null : whole * 100
}
