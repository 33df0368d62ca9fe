import { groupedBy } from './planning/grouped-by'
import { isAgreed, withoutContacts } from './proposal-changes'
import type { ProposalDoc } from './store/matching-documents'
import type { Writer } from './store/store'
import { saveProposal } from './repositories/proposals'
import { saveCounts, supplyById } from './repositories/supplies'
import type { CaseScope } from './repositories/shortages'
import type { JobScope } from './scope'

type Ending = 'declined' | 'lapsed' | 'released'

/** Ends proposals nobody came by and gives their people back to where they came from, in the caller's transaction. */
export async function endProposals(
  db: Writer,
  scope: JobScope | CaseScope,
  proposals: readonly ProposalDoc[],
  status: Ending,
): Promise<void> {
  const bySupply = groupedBy(
    proposals.filter(({ supplyId }) => supplyId !== null),
    ({ supplyId }) => supplyId!,
  )
  for (const [supplyId, ended] of bySupply) {
    const supply = await supplyById(db, scope, supplyId)
    if (!supply) continue
    const placed = supply.placed - peopleIn(ended.filter(isAgreed))
    const proposed = supply.proposed - peopleIn(ended.filter((each) => !isAgreed(each)))
    await saveCounts(db, { ...supply, placed, proposed })
  }
  for (const proposal of proposals) await saveProposal(db, withoutContacts({ ...proposal, status }))
}

function peopleIn(proposals: readonly ProposalDoc[]): number {
  return proposals.reduce((sum, { headcount }) => sum + headcount, 0)
}
