/** What one case or public-welfare post adds to its street: open posts, and people by day. Pure: the demo city uses it too. */
import type { RegionCodes, ShortageDoc } from '../store/documents'
import type { StreetPost, StreetPostsDoc, WelfarePostDoc } from '../store/matching-documents'

export type DayCounts = StreetPostsDoc['days'][string]

export function boardPostIdOf(shortageId: string, postId: string): string {
  return `${shortageId}:${postId}`
}

/** The open posts of a case, whether the board shows them or not. */
export function openPostsOf(shortage: ShortageDoc): StreetPost[] {
  const { tierNow: tier } = shortage
  if (shortage.stage === 'closed' || tier === null) return []
  return shortage.posts.flatMap((post) => {
    const headcount = post.headcount - post.filled
    if (headcount <= 0) return []
    const { trade, wageFen, neededBy, freshOn, onBoard } = post
    return {
      boardPostId: boardPostIdOf(shortage._id, post.postId),
      kind: 'market' as const,
      employerId: shortage.employerId,
      employerName: shortage.employerName,
      trade,
      tier,
      headcount,
      wageFen,
      neededBy,
      freshOn,
      onBoard,
    }
  })
}

/** Tiers are for shortages; a public-welfare post stands in the lowest. */
export function openWelfarePostOf(post: WelfarePostDoc): StreetPost[] {
  const headcount = post.headcount - post.filled
  if (!post.isOpen || headcount <= 0) return []
  const { _id: boardPostId, employerName, trade, wageFen, neededBy, freshOn } = post
  const kept = { kind: 'welfare', employerId: null, tier: 1, onBoard: true } as const
  return [{ boardPostId, employerName, trade, headcount, wageFen, neededBy, freshOn, ...kept }]
}

/**
 * People this change reported, filled, and took away unfilled (withdrawn, or asked for no longer): what is open after
 * it is what was open before + reported - filled - closed, whatever the change was.
 */
export function dayCountsOf(before: ShortageDoc | null, after: ShortageDoc): DayCounts {
  const stood = new Map(before?.posts.map((post) => [post.postId, post]))
  let [reported, filled] = [0, 0]
  for (const post of after.posts) {
    const known = stood.get(post.postId)
    reported += Math.max(0, post.headcount - (known?.headcount ?? 0))
    filled += post.filled - (known?.filled ?? 0)
  }
  return { reported, filled, closed: openIn(before) + reported - filled - openIn(after) }
}

function openIn(shortage: ShortageDoc | null): number {
  return shortage === null || shortage.stage === 'closed' ? 0 : shortage.headcountOpen
}

export function emptyStreet(seasonId: string, codes: RegionCodes): StreetPostsDoc {
  const { cityCode, countyCode, streetCode } = codes
  return { _id: `${seasonId}:${streetCode}`, seasonId, cityCode, countyCode, streetCode, posts: [], days: {} }
}

/** The street with some posts taken out and others put in, in the order of their ids. */
export function withPosts(
  street: StreetPostsDoc,
  change: { out: readonly StreetPost[]; in: readonly StreetPost[] },
): StreetPostsDoc {
  const gone = new Set([...change.out, ...change.in].map(({ boardPostId }) => boardPostId))
  const posts = [...street.posts.filter(({ boardPostId }) => !gone.has(boardPostId)), ...change.in]
  return { ...street, posts: posts.sort((a, b) => (a.boardPostId < b.boardPostId ? -1 : 1)) }
}

export function withDay(street: StreetPostsDoc, on: string, counts: DayCounts): StreetPostsDoc {
  const { reported, filled, closed } = street.days[on] ?? { reported: 0, filled: 0, closed: 0 }
  const sum = {
    reported: reported + counts.reported,
    filled: filled + counts.filled,
    closed: closed + counts.closed,
  }
  return { ...street, days: { ...street.days, [on]: sum } }
}
