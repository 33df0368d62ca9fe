import type { HandlersOf, ReadContext, WriteContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { proposalContracts } from '../../../domain/contracts/proposal'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { acceptProposal, declineProposal } from '../answer-proposal'
import { filledPost } from '../case-changes'
import { endProposals } from '../end-proposals'
import { pageOf } from '../page-of'
import { isAgreed, openOf, postIn } from '../proposal-changes'
import { outlookOf } from '../repositories/plans'
import {
  isReceiver,
  proposalFor,
  proposalsOf,
  proposalsOfCase,
  receivedProposal,
  saveProposal,
} from '../repositories/proposals'
import { instantIn, seasonById, todayIn } from '../repositories/seasons'
import { shortageIn } from '../repositories/shortages'
import { seekerNameOf, supplyById } from '../repositories/supplies'
import { officerScopes } from '../identity'
import { byEmployer, writeCase } from '../save-case'
import { employerScope, publicScope, type EmployerScope } from '../scope'
import { isNewHere, sideOf, type SideScope } from '../sides'
import type { ShortageDoc } from '../store/documents'
import type { ProposalDoc } from '../store/matching-documents'
import { proposalView } from '../views/proposal-view'
import { shortfallsOf } from '../views/shortfall-view'

const proposals = publicScope('proposals')
type Names = Extract<keyof typeof proposalContracts, `proposal.${string}`>

export const proposalHandlers: HandlersOf<Names> = {
  async 'proposal.mine'({ db, caller, now }, { side, seasonId, direction, cursor, limit = 20 }) {
    const todayOn = todayIn(await seasonById(db, proposals, seasonId), now)
    if (isNewHere(caller, side)) return { proposals: [], next: null }
    const as = sideOf(caller, side)
    const found = await proposalsOf(db, as, { seasonId, direction, after: cursor, limit })
    return { proposals: await viewed(db, found, { as, todayOn }), next: pageOf(found, limit) }
  },

  async 'proposal.answer'(
    { db, caller, now },
    { proposalId, version, side, accept, reason = '', contact = '' },
  ) {
    const scope = sideOf(caller, side)
    const proposal = await proposalFor(db, scope, proposalId)
    const at = instantIn(await seasonById(db, proposals, proposal.seasonId), now)
    const todayOn = shanghaiDay(at)
    if (proposal.status !== 'proposed' || proposal.answerBy < todayOn) throw new AppError('PROPOSAL_CLOSED')
    // The other side's yes makes a new version and changes nothing of what this side answers.
    if (version > proposal.version) throw new AppError('VERSION_CONFLICT')
    const given = { proposal, scope, at, now }
    const answered = await (accept
      ? acceptProposal(db, { ...given, contact })
      : declineProposal(db, { ...given, reason }))
    return proposalView({ proposal: answered, as: scope, todayOn })
  },

  async 'proposal.arrive'({ db, caller, now }, { proposalId, version, arrived }) {
    const { proposal, scope } = await receivedProposal(db, caller.employers, proposalId)
    if (!isAgreed(proposal)) throw new AppError('PROPOSAL_CLOSED')
    if (proposal.version !== version) throw new AppError('VERSION_CONFLICT')
    if (arrived > proposal.headcount)
      throw new AppError('INPUT_INVALID', { arrived: `这条对接最多 ${proposal.headcount} 人` })
    const at = instantIn(await seasonById(db, proposals, proposal.seasonId), now)
    if (arrived !== proposal.arrived) await countArrivals(db, { proposal, scope, arrived, at })
    const status = arrived > 0 ? 'arrived' : 'confirmed'
    const saved = await saveProposal(db, { ...proposal, arrived, status })
    return proposalView({ proposal: saved, as: scope, todayOn: shanghaiDay(at) })
  },

  async 'proposal.ofCase'({ db, caller, now }, { shortageId }) {
    const shortage = await shortageIn(db, [...caller.employers, ...officerScopes(caller)], shortageId)
    const as = caller.employers.find(({ employerId }) => employerId === shortage.employerId) ?? null
    const todayOn = todayIn(await seasonById(db, proposals, shortage.seasonId), now)
    const scope = employerScope(shortage.employerId)
    const found = await proposalsOfCase(db, scope, shortageId)
    const outlook = await outlookOf(db, scope, shortageId)
    return {
      proposals: await viewed(db, found, { as, todayOn }),
      shortfalls: shortfallsOf(shortage, outlook?.posts ?? []),
      plannedAt: outlook?.plannedAt ?? null,
    }
  },
}

/** Stored replies hold no names of persons, so only what is read shows them. */
async function viewed(
  db: ReadContext['db'],
  found: readonly ProposalDoc[],
  { as, todayOn }: { as: SideScope | null; todayOn: string },
) {
  return Promise.all(
    found.map(async (proposal) => {
      const seekerName = as && (await nameFor(db, proposal, as))
      return proposalView({ proposal, as, todayOn, seekerName })
    }),
  )
}

/** The name of a person is for the employer they said yes to, as long as that holds. */
async function nameFor(db: ReadContext['db'], proposal: ProposalDoc, as: SideScope): Promise<string | null> {
  const { giver, supplyId, giverSaidAt, status } = proposal
  const isOver = status !== 'proposed' && !isAgreed(proposal)
  if (giver.kind !== 'worker' || supplyId === null || giverSaidAt === null || isOver) return null
  if (!isReceiver(as, proposal)) return null
  const supply = await supplyById(db, as, supplyId)
  return supply && seekerNameOf(supply)
}

/** The post's filled number moves with those who came; a case that is full lets everyone else asked for it go. */
async function countArrivals(
  db: WriteContext['db'],
  given: { proposal: ProposalDoc; scope: EmployerScope; arrived: number; at: Date },
): Promise<void> {
  const { proposal, scope, arrived, at } = given
  const before = await shortageIn(db, [scope], proposal.shortageId)
  const post = postIn(before, proposal.postId)
  if (before.stage === 'closed' || !post) throw new AppError('SHORTAGE_CLOSED')
  const more = arrived - proposal.arrived
  if (more > openOf(post))
    throw new AppError('INPUT_INVALID', { arrived: `这个岗位只差 ${openOf(post)} 人了，请核对` })
  const filled = Math.max(0, post.filled + more)
  const after = filledPost(before, { postId: post.postId, filled, at })
  const title = more > 0 ? `到岗 ${more} 人` : `到岗人数改少 ${-more} 人`
  const event = { ...byEmployer(title), note: proposal.giverName ?? '求职人员' }
  const shortage = await writeCase(db, { at, before, after, event })
  if (shortage.stage === 'closed') await releaseAsked(db, shortage)
}

async function releaseAsked(db: WriteContext['db'], shortage: ShortageDoc): Promise<void> {
  const scope = employerScope(shortage.employerId)
  const asked = await proposalsOfCase(db, scope, shortage._id)
  await endProposals(
    db,
    scope,
    asked.filter(({ status }) => status === 'proposed'),
    'released',
  )
}
