/** How a proposal comes into being and changes: pure steps, and the case beside it. */
import { addWorkingDays } from '../../domain/calendar/working-days'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import { stillComing } from '../../domain/matching/coming'
import type { SupplySource } from '../../domain/terms'
import { served } from './case-changes'
import type { PostRecord, ShortageDoc } from './store/documents'
import type { Giver, ProposalDoc } from './store/matching-documents'

/** Time for both sides to talk to the people concerned. */
const answerDays = 2

export interface Draft {
  _id: string
  shortage: ShortageDoc
  post: PostRecord
  supplyId: string | null
  source: SupplySource
  giver: Giver
  giverName: string | null
  terms: string
  headcount: number
  fromOn: string
  toOn: string
  cost: number
  reasons: readonly string[]
  at: Date
  /** Who offers people of their own accord has said yes with it. */
  isOffered?: boolean
}

export function drafted(draft: Draft): ProposalDoc {
  const { shortage, post, at, isOffered = false, ...rest } = draft
  const { seasonId, employerId, employerName, isKey } = shortage
  const { cityCode, countyCode, streetCode, communityCode } = shortage
  return {
    ...rest,
    reasons: [...draft.reasons],
    giverKey: `${draft.giver.kind}:${draft.giver.id}`,
    seasonId,
    shortageId: shortage._id,
    postId: post.postId,
    employerId,
    employerName,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
    trade: post.trade,
    wageFen: post.wageFen,
    status: 'proposed',
    giverSaidAt: isOffered ? at.toISOString() : null,
    receiverSaidAt: null,
    reasonSealed: null,
    giverContactSealed: null,
    receiverContactSealed: null,
    answerBy: addWorkingDays({ from: shanghaiDay(at), days: answerDays }).on,
    arrived: 0,
    isKey,
    proposedAt: at.toISOString(),
    sortKey: '',
    version: 0,
  }
}

/** Nothing comes of it: neither side keeps the other's number. */
export function withoutContacts(proposal: ProposalDoc): ProposalDoc {
  return { ...proposal, giverContactSealed: null, receiverContactSealed: null }
}

export function isAgreed({ status }: ProposalDoc): boolean {
  return status === 'confirmed' || status === 'arrived'
}

/** Both sides agreed, nobody came, and the case has ended or the post was taken out: these people are free again. */
export function isLeft({ status, postId }: ProposalDoc, shortage: ShortageDoc | null | undefined): boolean {
  const stands = shortage && shortage.stage !== 'closed' && postIn(shortage, postId)
  return status === 'confirmed' && !stands
}

/** People who hold places of a post: agreed and still coming, or asked and not answered. */
export function comingTo(post: PostRecord, proposals: readonly ProposalDoc[], todayOn: string) {
  const here = proposals.filter(({ postId }) => postId === post.postId)
  const sum = (of: readonly ProposalDoc[], count: (proposal: ProposalDoc) => number) =>
    of.reduce((total, proposal) => total + count(proposal), 0)
  return {
    agreed: sum(here.filter(isAgreed), (proposal) => stillComing(proposal, todayOn)),
    asked: sum(
      here.filter(({ status }) => status === 'proposed'),
      ({ headcount }) => headcount,
    ),
  }
}

export function postIn(shortage: ShortageDoc, postId: string): PostRecord | null {
  return shortage.posts.find((post) => post.postId === postId) ?? null
}

export function openOf({ headcount, filled }: PostRecord): number {
  return Math.max(0, headcount - filled)
}

/** The first people were recommended: that promise is kept. A case nobody accepted yet stays in the queue. */
export function recommendedTo(shortage: ShortageDoc, at: Date): ShortageDoc {
  const next = served(shortage, 'recommended', at)
  return shortage.stage === 'waiting' ? { ...next, status: shortage.status } : next
}
