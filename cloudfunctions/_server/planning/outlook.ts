import type { Shortfall } from '../../../domain/matching/planner/plan'
import { comingTo, postIn } from '../proposal-changes'
import type { ShortageDoc } from '../store/documents'
import type { OutlookDoc, ProposalDoc } from '../store/matching-documents'

/**
 * What a plan leaves of one case. Asked and agreed people are told apart by what they are, not by what the run kept
 * fixed, so that a whole plan and one that only adds say the same.
 */
export function outlookLines(
  shortage: ShortageDoc,
  shortfalls: readonly Shortfall[],
  { proposals, todayOn }: { proposals: readonly ProposalDoc[]; todayOn: string },
): OutlookDoc['posts'] {
  return shortfalls.flatMap(({ postId, open, proposed, standing, unmet, reasons }) => {
    const post = postIn(shortage, postId)
    if (!post) return []
    const agreed = Math.min(standing, comingTo(post, proposals, todayOn).agreed)
    return [{ postId, open, proposed: proposed + standing - agreed, standing: agreed, unmet, reasons }]
  })
}
