/** What follows when a side says yes or no. */
import { AppError } from '../../domain/contracts/error-codes'
import { dayOfYearText } from '../../domain/calendar/day-text'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import { supplySources, trades } from '../../domain/terms'
import { endProposals } from './end-proposals'
import { comingTo, openOf, postIn, withoutContacts } from './proposal-changes'
import { queuePlan } from './repositories/plans'
import { isGiver, proposalsOfCase, saveProposal, sealContact, sealReason } from './repositories/proposals'
import { shortageIn } from './repositories/shortages'
import { saveCounts, supplyById } from './repositories/supplies'
import { writeCase } from './save-case'
import { employerScope } from './scope'
import type { SideScope } from './sides'
import type { ShortageDoc } from './store/documents'
import type { ProposalDoc } from './store/matching-documents'
import type { Writer } from './store/store'
import { tellSeeker } from './tell-seeker'

interface Answering {
  proposal: ProposalDoc
  scope: SideScope
  /** The instant within the season, and the real one. */
  at: Date
  now: Date
}

/** @throws AppError PROPOSAL_CLOSED when this side has said yes before, or the post has no room for them any more */
export async function acceptProposal(
  db: Writer,
  given: Answering & { contact: string },
): Promise<ProposalDoc> {
  const { proposal, scope, at, contact } = given
  const side = isGiver(scope, proposal) ? 'giver' : 'receiver'
  if (proposal[`${side}SaidAt`] !== null) throw new AppError('PROPOSAL_CLOSED')
  const employer = employerScope(proposal.employerId)
  const shortage = await shortageIn(db, [employer], proposal.shortageId)
  const others = (await proposalsOfCase(db, employer, shortage._id)).filter(({ _id }) => _id !== proposal._id)
  if (!hasRoom({ shortage, proposal, others, at })) throw new AppError('PROPOSAL_CLOSED')
  const sealed = contact === '' ? null : sealContact(proposal._id, side, contact)
  const said = { ...proposal, [`${side}SaidAt`]: at.toISOString(), [`${side}ContactSealed`]: sealed }
  if (said.giverSaidAt === null || said.receiverSaidAt === null) return saveProposal(db, said)
  return confirm(db, { ...given, proposal: said, shortage })
}

/** Gives its people back, and the city is planned again. */
export async function declineProposal(
  db: Writer,
  { proposal, at, reason }: Answering & { reason: string },
): Promise<ProposalDoc> {
  const reasonSealed = reason === '' ? null : sealReason(proposal._id, reason)
  const declined = withoutContacts({ ...proposal, reasonSealed })
  await endProposals(db, employerScope(proposal.employerId), [declined], 'declined')
  const { seasonId, cityCode } = proposal
  await queuePlan(db, { seasonId, cityCode, at: at.toISOString() })
  return { ...declined, status: 'declined', version: proposal.version + 1 }
}

/** Others may have filled the post since; those only asked do not count. */
function hasRoom(given: {
  shortage: ShortageDoc
  proposal: ProposalDoc
  others: readonly ProposalDoc[]
  at: Date
}): boolean {
  const { shortage, proposal, others, at } = given
  const post = postIn(shortage, proposal.postId)
  if (shortage.stage === 'closed' || post?.trade !== proposal.trade) return false
  return openOf(post) - comingTo(post, others, shanghaiDay(at)).agreed >= proposal.headcount
}

/** Both said yes. The case is written too, so that two confirmations for one post meet. */
async function confirm(
  db: Writer,
  { proposal, shortage, at, now }: Answering & { shortage: ShortageDoc },
): Promise<ProposalDoc> {
  const { supplyId, headcount, giverName, source, fromOn, employerId } = proposal
  if (supplyId !== null) {
    const supply = await supplyById(db, employerScope(employerId), supplyId)
    if (supply) {
      const { placed, proposed } = supply
      await saveCounts(db, { ...supply, placed: placed + headcount, proposed: proposed - headcount })
    }
  }
  const note = `${giverName ?? supplySources[source]}，${dayOfYearText(fromOn)}起`
  const event = { title: `双方同意 ${headcount} 人`, by: '稳岗通', note, action: null }
  await writeCase(db, { at, before: shortage, after: shortage, event })
  await tellSeeker(db, proposal, {
    occasion: 'proposal-confirmed',
    title: '岗位说定了',
    text: `${proposal.employerName}和您都同意了：${trades[proposal.trade]}，${dayOfYearText(fromOn)}起。`,
    at: at.toISOString(),
    now,
  })
  return saveProposal(db, { ...proposal, status: 'confirmed' })
}
