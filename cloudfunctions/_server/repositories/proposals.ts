/** 对接建议: one line of a plan, answered by who gives and who receives. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { ProposalStatus } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import { seal, unseal } from '../platform/seal'
import type { EmployerScope, JobScope } from '../scope'
import { giverKeyOf, giverOf, type SideScope } from '../sides'
import type { ProposalDoc } from '../store/matching-documents'
import type { Query, Reader, Writer } from '../store/store'
import type { CaseScope } from './shortages'

const perPage = 1000

/** The same people for the same post have the same id, however often a plan is made; `serial` counts the earlier ones. */
export function proposalIdOf(of: {
  seasonId: string
  supplyId: string
  shortageId: string
  postId: string
  serial: number
}): string {
  const { seasonId, supplyId, shortageId, postId, serial } = of
  return keyedHash('proposal', seasonId, supplyId, shortageId, postId, String(serial)).slice(0, 22)
}

export function isGiver(scope: SideScope, proposal: ProposalDoc): boolean {
  return giverKeyOf(giverOf(scope)) === proposal.giverKey
}

export function isReceiver(scope: SideScope, proposal: ProposalDoc): boolean {
  return scope.kind === 'employer' && scope.employerId === proposal.employerId
}

/** The words are the same for what does not exist and what concerns others. */
export async function proposalFor(db: Reader, scope: SideScope, proposalId: string): Promise<ProposalDoc> {
  const proposal = await db.get('proposals', proposalId)
  if (!proposal || !(isGiver(scope, proposal) || isReceiver(scope, proposal))) throw new AppError('NOT_FOUND')
  return proposal
}

/** One that people would come by to one of these employers. */
export async function receivedProposal(
  db: Reader,
  scopes: readonly EmployerScope[],
  proposalId: string,
): Promise<{ proposal: ProposalDoc; scope: EmployerScope }> {
  const proposal = await db.get('proposals', proposalId)
  const scope = proposal && scopes.find((each) => isReceiver(each, proposal))
  if (!proposal || !scope) throw new AppError('NOT_FOUND')
  return { proposal, scope }
}

export async function proposalById(
  db: Reader,
  _scope: JobScope | CaseScope,
  proposalId: string,
): Promise<ProposalDoc | null> {
  return db.get('proposals', proposalId)
}

/** Latest first: to an employer, or out of what a side gives. */
export async function proposalsOf(
  db: Reader,
  scope: SideScope,
  {
    seasonId,
    direction,
    after,
    limit,
  }: { seasonId: string; direction: 'incoming' | 'outgoing'; after?: string; limit: number },
): Promise<ProposalDoc[]> {
  const equals: Query['equals'] = { seasonId }
  if (direction === 'incoming' && scope.kind === 'employer') equals.employerId = scope.employerId
  else equals.giverKey = giverKeyOf(giverOf(scope))
  return db.find('proposals', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

/** All that was ever proposed for a case, latest first: a large one is asked for a thousand people one by one. */
export async function proposalsOfCase(
  db: Reader,
  _scope: CaseScope | JobScope,
  shortageId: string,
): Promise<ProposalDoc[]> {
  const found: ProposalDoc[] = []
  for (;;) {
    const order = { field: 'sortKey', direction: 'desc', after: found.at(-1)?.sortKey } as const
    const page = await db.find('proposals', { equals: { shortageId }, order, limit: perPage })
    found.push(...page)
    if (page.length < perPage) return found
  }
}

/** What of a supply waits for an answer. */
export async function waitingOf(
  db: Reader,
  _scope: SideScope | JobScope,
  supplyId: string,
): Promise<ProposalDoc[]> {
  return db.find('proposals', { equals: { supplyId, status: 'proposed' }, limit: 1000 })
}

export async function proposalsIn(
  db: Reader,
  _scope: JobScope | CaseScope,
  { seasonId, cityCode, status }: { seasonId: string; cityCode: string; status: ProposalStatus },
): Promise<ProposalDoc[]> {
  const found: ProposalDoc[] = []
  for (;;) {
    const order = { field: 'sortKey', direction: 'asc', after: found.at(-1)?.sortKey } as const
    const page = await db.find('proposals', {
      equals: { seasonId, cityCode, status },
      order,
      limit: perPage,
    })
    found.push(...page)
    if (page.length < perPage) return found
  }
}

/** Unanswered beyond their last day, the longest first. */
export async function overdueProposals(
  db: Reader,
  _scope: JobScope,
  { seasonId, todayOn, limit }: { seasonId: string; todayOn: string; limit: number },
): Promise<ProposalDoc[]> {
  const order = { field: 'answerBy', direction: 'asc' } as const
  const first = await db.find('proposals', { equals: { seasonId, status: 'proposed' }, order, limit })
  return first.filter(({ answerBy }) => answerBy < todayOn)
}

export async function saveProposal(db: Writer, proposal: ProposalDoc): Promise<ProposalDoc> {
  const saved = {
    ...proposal,
    version: proposal.version + 1,
    sortKey: `${proposal.proposedAt}#${proposal._id}`,
  }
  await (proposal.version === 0 ? db.create('proposals', saved) : db.replace('proposals', saved))
  return saved
}

const reasonAt = (id: string) => ({ collection: 'proposals', id, field: 'reason' })
export const sealReason = (proposalId: string, reason: string) => seal(reason, reasonAt(proposalId))
export const reasonOf = ({ _id, reasonSealed }: ProposalDoc) =>
  reasonSealed === null ? '' : unseal(reasonSealed, reasonAt(_id))

const contactAt = (id: string, side: 'giver' | 'receiver') => ({
  collection: 'proposals',
  id,
  field: `${side}Contact`,
})
export const sealContact = (id: string, side: 'giver' | 'receiver', contact: string) =>
  seal(contact, contactAt(id, side))
export function contactOf(proposal: ProposalDoc, side: 'giver' | 'receiver'): string {
  const sealed = proposal[`${side}ContactSealed`]
  return sealed === null ? '' : unseal(sealed, contactAt(proposal._id, side))
}
