/** A post as everyone sees it: no contact data, no specialist. */
import type { BoardPost } from '../../../domain/contracts/board'
import type { OutputOf } from '../../../domain/contracts/registry'
import { isExpired, isStale } from '../board-search'
import type { FoundPost } from '../repositories/board-posts'
import { openPostsOf, openWelfarePostOf } from '../repositories/street-post-delta'
import type { StreetPost, WelfarePostDoc } from '../store/matching-documents'
import { regionView } from './region-view'

type Shown = Omit<StreetPost, 'tier' | 'onBoard' | 'employerId'> & { streetCode: string }

export function boardPostView(post: Shown, todayOn: string): BoardPost {
  const { boardPostId, kind, employerName, trade, headcount, wageFen, neededBy, freshOn, streetCode } = post
  return {
    boardPostId,
    kind,
    employerName,
    region: regionView(placeCode(streetCode)),
    trade,
    headcount,
    wageFen,
    neededBy,
    freshOn,
    isStale: isStale(freshOn, todayOn),
  }
}

export function isOpenOn(found: FoundPost, todayOn: string): boolean {
  const open = openNow(found)
  return open?.onBoard === true && !isExpired(open.neededBy, todayOn)
}

/** One that is filled or not on the board asks for nobody any more. */
export function foundPostView(found: FoundPost, todayOn: string): BoardPost {
  const { streetCode } = found.kind === 'market' ? found.shortage : found.post
  const headcount = isOpenOn(found, todayOn) ? (openNow(found)?.headcount ?? 0) : 0
  const { trade, wageFen, neededBy, freshOn } = found.post
  const { boardPostId, kind } = found
  const employerName = found.kind === 'market' ? found.shortage.employerName : found.post.employerName
  const post = { boardPostId, kind, employerName, trade, headcount, wageFen, neededBy, freshOn, streetCode }
  return boardPostView(post, todayOn)
}

function openNow(found: FoundPost): StreetPost | undefined {
  if (found.kind === 'welfare') return openWelfarePostOf(found.post)[0]
  return openPostsOf(found.shortage).find(({ boardPostId }) => boardPostId === found.boardPostId)
}

/** A public-welfare post as its officers see it: the people still wanted also where it is closed. */
export function welfarePostView(
  post: WelfarePostDoc,
  todayOn: string,
): OutputOf<'welfare.list'>['posts'][number] {
  const { _id: boardPostId, isOpen, filled, version } = post
  const headcount = post.headcount - filled
  const view = boardPostView({ ...post, boardPostId, kind: 'welfare', headcount }, todayOn)
  return { post: view, isOpen, filled, version }
}

/** What lies in a county as a whole has a street code that ends in zeros. */
export function placeCode(finest: string): string {
  return finest.length === 9 && finest.endsWith('000') ? finest.slice(0, 6) : finest
}
