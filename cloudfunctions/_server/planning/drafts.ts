import type { PlannedProposal } from '../../../domain/matching/planner/plan'
import { drafted, postIn } from '../proposal-changes'
import { proposalIdOf } from '../repositories/proposals'
import type { ShortageDoc } from '../store/documents'
import type { ProposalDoc, SupplyDoc } from '../store/matching-documents'

/**
 * The lines of a plan for one case as proposals. `earlier`: all that was ever proposed for the case, so that a
 * plan made twice gives the same ids, and one proposed anew another.
 */
export function draftsFor(
  shortage: ShortageDoc,
  lines: readonly PlannedProposal[],
  given: { supplies: ReadonlyMap<string, SupplyDoc>; earlier: readonly ProposalDoc[]; at: Date },
): ProposalDoc[] {
  const { supplies, earlier, at } = given
  return lines.flatMap((line) => {
    const post = postIn(shortage, line.postId)
    const supply = supplies.get(line.supplyId)
    return post && supply ? [draftOf({ shortage, post, supply, line, earlier, at })] : []
  })
}

function draftOf(given: {
  shortage: ShortageDoc
  post: ShortageDoc['posts'][number]
  supply: SupplyDoc
  line: PlannedProposal
  earlier: readonly ProposalDoc[]
  at: Date
}): ProposalDoc {
  const { shortage, post, supply, line, earlier, at } = given
  const { supplyId, postId, headcount, cost, reasons } = line
  const serial = earlier.filter((each) => each.supplyId === supplyId && each.postId === postId).length
  const { source, giver, giverName, terms } = supply
  const { seasonId, _id: shortageId } = shortage
  return drafted({
    _id: proposalIdOf({ seasonId, supplyId, shortageId, postId, serial }),
    shortage,
    post,
    supplyId,
    source,
    giver,
    giverName,
    terms,
    headcount,
    fromOn: line.from,
    toOn: line.to,
    cost,
    reasons,
    at,
  })
}
