import { daysBetween } from '../../../domain/calendar/day'
import { needOf, stillComing } from '../../../domain/matching/coming'
import { planMatching, type MatchingPlan, type PlannedProposal } from '../../../domain/matching/planner/plan'
import type { Offer, OpenPost, Refusal, Standing } from '../../../domain/matching/planner/records'
import { comingTo, isAgreed, isLeft, openOf, postIn } from '../proposal-changes'
import { freeOf } from '../repositories/supplies'
import type { ShortageDoc } from '../store/documents'
import type { ProposalDoc, SupplyDoc } from '../store/matching-documents'
import { groupedBy } from './grouped-by'
import type { PlanRecords } from './records'

export interface RecordsPlan extends MatchingPlan {
  /** What is to be proposed and was not so far. */
  added: PlannedProposal[]
  /** What nobody can agree to any more, what a better plan has no use for, and what a case that ended left behind. */
  released: ProposalDoc[]
  /** Asked before and still asked. */
  kept: ProposalDoc[]
}

/**
 * Confirmed and half-answered proposals stand. `isWhole`: those nobody answered yet are planned anew, and kept as
 * they are where the plan asks the same again; otherwise they stand as well, and the plan only adds.
 */
export function planRecords(
  records: PlanRecords,
  { todayOn, isWhole }: { todayOn: string; isWhole: boolean },
): RecordsPlan {
  const asked = records.proposals.filter(({ status }) => status === 'proposed')
  const fits = fitting(records, todayOn)
  const over = asked.filter((proposal) => !fits(proposal))
  const good = asked.filter(fits)
  const movable = isWhole ? good.filter(isUntouched) : []
  const fixed = isWhole ? good.filter((proposal) => !isUntouched(proposal)) : good
  const caseOf = new Map(records.cases.map((shortage) => [shortage._id, shortage]))
  const isOver = (each: ProposalDoc) => isLeft(each, caseOf.get(each.shortageId))
  const left = records.proposals.filter(isOver)
  const agreed = records.proposals.filter((each) => isAgreed(each) && !isOver(each))
  const standing = [
    ...fixed.map((proposal) => standingOf(proposal, proposal.headcount)),
    ...agreed.map((proposal) => standingOf(proposal, stillComing(proposal, todayOn))),
  ]
  const plan = planMatching({
    posts: records.cases.flatMap((shortage) => postsOf(shortage, todayOn)),
    offers: offersOf(records.supplies, { standing, givenBack: [...over, ...left, ...movable], todayOn }),
    standing,
    refusals: refusalsIn(records.proposals),
  })
  const { same, added, dropped } = compared(movable, plan.proposals)
  return { ...plan, added, released: [...over, ...left, ...dropped], kept: [...fixed, ...same] }
}

function isUntouched({ giverSaidAt, receiverSaidAt }: ProposalDoc): boolean {
  return giverSaidAt === null && receiverSaidAt === null
}

/** A no is not asked again; nor is a job-seeker a third time who did not answer twice. */
function refusalsIn(proposals: readonly ProposalDoc[]): Refusal[] {
  const of = (each: ProposalDoc) => JSON.stringify([each.supplyId, each.shortageId, each.postId])
  const lapsed = groupedBy(
    proposals.filter(({ status, giver }) => status === 'lapsed' && giver.kind === 'worker'),
    of,
  )
  return proposals.flatMap((proposal) => {
    const { supplyId, shortageId, postId, status } = proposal
    const isOver = status === 'declined' || (lapsed.get(of(proposal))?.length ?? 0) >= 2
    return supplyId !== null && isOver ? [{ supplyId, shortageId, postId }] : []
  })
}

/** Whether both sides could still agree: the post is there, with room beside what is agreed. */
function fitting({ cases, supplies, proposals }: PlanRecords, todayOn: string) {
  const caseOf = new Map(cases.map((shortage) => [shortage._id, shortage]))
  const supplyIds = new Set(supplies.map(({ _id }) => _id))
  const byCase = groupedBy(proposals.filter(isAgreed), ({ shortageId }) => shortageId)
  return ({ shortageId, postId, supplyId, trade, headcount }: ProposalDoc): boolean => {
    const shortage = caseOf.get(shortageId)
    const post = shortage && postIn(shortage, postId)
    if (post?.trade !== trade) return false
    if (supplyId !== null && !supplyIds.has(supplyId)) return false
    return openOf(post) - comingTo(post, byCase.get(shortageId) ?? [], todayOn).agreed >= headcount
  }
}

/** An offer made for this post alone has no supply behind it; its people hold their places all the same. */
function standingOf({ _id, supplyId, shortageId, postId }: ProposalDoc, headcount: number): Standing {
  return { supplyId: supplyId ?? `offer:${_id}`, shortageId, postId, headcount }
}

function postsOf(shortage: ShortageDoc, todayOn: string): OpenPost[] {
  const { _id: shortageId, employerId, countyCode, tierNow, tierAtReport, isKey, reportedOn } = shortage
  return shortage.posts
    .filter((post) => openOf(post) > 0)
    .map((post) => {
      const { from, until } = needOf(post, todayOn)
      return {
        shortageId,
        postId: post.postId,
        employerId,
        trade: post.trade,
        countyCode,
        headcount: openOf(post),
        neededBy: from,
        until,
        tier: tierNow ?? tierAtReport,
        isKeyEmployer: isKey,
        waitingDays: Math.max(0, daysBetween(reportedOn, todayOn)),
      }
    })
}

/** Nobody comes before today, and nobody is counted who was placed and has come. */
function offersOf(
  supplies: readonly SupplyDoc[],
  given: { standing: readonly Standing[]; givenBack: readonly ProposalDoc[]; todayOn: string },
): Offer[] {
  const { standing, givenBack, todayOn } = given
  const back = new Map<string, number>()
  for (const { supplyId, headcount } of [...standing, ...givenBack])
    if (supplyId !== null) back.set(supplyId, (back.get(supplyId) ?? 0) + headcount)
  return supplies.flatMap((supply) => {
    const headcount = freeOf(supply) + (back.get(supply._id) ?? 0)
    if (headcount === 0 || supply.toOn < todayOn) return []
    return [
      {
        supplyId: supply._id,
        source: supply.source,
        giverId: supply.giver.id,
        trade: supply.trade,
        regionCode: supply.originCode,
        headcount,
        from: supply.fromOn > todayOn ? supply.fromOn : todayOn,
        to: supply.toOn,
      },
    ]
  })
}

type Line = { supplyId: string | null; shortageId: string; postId: string; headcount: number }
const lineOf = ({ supplyId, shortageId, postId, headcount }: Line) =>
  JSON.stringify([supplyId, shortageId, postId, headcount])

/** The same people for the same post, as many as before, are the same proposal. */
function compared(movable: readonly ProposalDoc[], planned: readonly PlannedProposal[]) {
  const wanted = new Set(planned.map(lineOf))
  const same = movable.filter((proposal) => wanted.has(lineOf(proposal)))
  const standing = new Set(same.map(lineOf))
  return {
    same,
    added: planned.filter((proposal) => !standing.has(lineOf(proposal))),
    dropped: movable.filter((proposal) => !wanted.has(lineOf(proposal))),
  }
}
