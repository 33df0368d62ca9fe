import type { ProposalView } from '../../../domain/contracts/proposal'
import { isAgreed } from '../proposal-changes'
import { contactOf, isGiver, isReceiver, reasonOf } from '../repositories/proposals'
import type { SideScope } from '../sides'
import type { ProposalDoc } from '../store/matching-documents'
import { regionView } from './region-view'

interface Seen {
  proposal: ProposalDoc
  /** Who looks; null for officers, who only look. */
  as: SideScope | null
  /** The season's day. */
  todayOn: string
  /** A job-seeker's name, where the one who looks may know it. */
  seekerName?: string | null
}

export function proposalView({ proposal, as, todayOn, seekerName = null }: Seen): ProposalView {
  const { _id, shortageId, postId, supplyId, source, giverName, employerName, streetCode } = proposal
  const { trade, headcount, fromOn, toOn, wageFen, terms, reasons, status, answerBy } = proposal
  return {
    proposalId: _id,
    shortageId,
    postId,
    supplyId,
    source,
    giverName: giverName ?? seekerName,
    receiverName: employerName,
    region: regionView(streetCode),
    trade,
    headcount,
    from: fromOn,
    to: toOn,
    wageFen,
    terms,
    reasons,
    status,
    giverSaidYes: proposal.giverSaidAt !== null,
    receiverSaidYes: proposal.receiverSaidAt !== null,
    reason: reasonOf(proposal),
    contact: as && isAgreed(proposal) ? contactFor(as, proposal) : '',
    answerBy,
    arrived: proposal.arrived,
    proposedAt: proposal.proposedAt,
    can: as ? mayDo(proposal, as, todayOn) : [],
    version: proposal.version,
  }
}

/** The other side's. */
function contactFor(as: SideScope, proposal: ProposalDoc): string {
  return contactOf(proposal, isGiver(as, proposal) ? 'receiver' : 'giver')
}

function mayDo(proposal: ProposalDoc, as: SideScope, todayOn: string): ProposalView['can'] {
  if (isAgreed(proposal)) return isReceiver(as, proposal) ? ['arrive'] : []
  if (proposal.status !== 'proposed' || proposal.answerBy < todayOn) return []
  return saidYes(proposal, as) ? ['decline'] : ['accept', 'decline']
}

function saidYes(proposal: ProposalDoc, as: SideScope): boolean {
  return (isGiver(as, proposal) ? proposal.giverSaidAt : proposal.receiverSaidAt) !== null
}
