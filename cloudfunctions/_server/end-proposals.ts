import type { ProposalDoc } from './store/matching-documents'
import type { Writer } from './store/store'
import { saveProposal } from './repositories/proposals'
import { saveCounts, supplyById } from './repositories/supplies'
import type { CaseScope } from './repositories/shortages'
import type { JobScope } from './scope'

type Ending = 'declined' | 'lapsed' | 'released'

/** Ends what nobody confirmed yet and gives its people back to where they came from, in the caller's transaction. */
export async function endProposals(
  db: Writer,
  scope: JobScope | CaseScope,
  proposals: readonly ProposalDoc[],
  status: Ending,
): Promise<void> {
  const givenBack = new Map<string, number>()
  for (const { supplyId, headcount } of proposals)
    if (supplyId !== null) givenBack.set(supplyId, (givenBack.get(supplyId) ?? 0) + headcount)
  for (const [supplyId, headcount] of givenBack) {
    const supply = await supplyById(db, scope, supplyId)
    if (supply) await saveCounts(db, { ...supply, proposed: supply.proposed - headcount })
  }
  for (const proposal of proposals) await saveProposal(db, { ...proposal, status })
}
