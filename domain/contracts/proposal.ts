import * as z from 'zod/mini'
import { codesOf, proposalStatuses, supplySources } from '../terms'
import { contract } from './contract'
import {
  headcount,
  id,
  note,
  page,
  region,
  regionCode,
  season,
  seasonId,
  tier,
  trade,
  version,
} from './shapes'
import { side } from './supply'

const source = z.enum(codesOf(supplySources))
const people = z.number()

export const proposalView = z.object({
  proposalId: z.string(),
  shortageId: z.string(),
  postId: z.string(),
  supplyId: z.nullable(z.string()),
  source,
  /** Who would send: an organisation's name; a person's only after that person said yes. */
  giverName: z.nullable(z.string()),
  receiverName: z.string(),
  region,
  trade,
  headcount: people,
  from: z.string(),
  to: z.string(),
  wageFen: z.nullable(z.number()),
  terms: z.string(),
  /** 同工种、同区县、晚到 3 天. */
  reasons: z.array(z.string()),
  status: z.enum(codesOf(proposalStatuses)),
  giverSaidYes: z.boolean(),
  receiverSaidYes: z.boolean(),
  /** Why it ended, in the words of who declined; '' otherwise. */
  reason: z.string(),
  /** How to reach the other side, once both said yes; '' before, and where none was given. */
  contact: z.string(),
  /** Last day to answer. */
  answerBy: z.string(),
  /** People who came, once the receiver said so. */
  arrived: people,
  proposedAt: z.string(),
  /** What the caller may do now. */
  can: z.array(z.enum(['accept', 'decline', 'arrive'])),
  version: z.number(),
})
export type ProposalView = z.infer<typeof proposalView>

/** Why a post is not filled up by the plan. */
export const shortfallView = z.object({
  shortageId: z.string(),
  postId: z.string(),
  employerName: z.string(),
  region,
  trade,
  tier,
  open: people,
  proposed: people,
  standing: people,
  unmet: people,
  reasons: z.array(z.string()),
})
export type ShortfallView = z.infer<typeof shortfallView>

const totals = z.object({
  open: people,
  proposed: people,
  standing: people,
  unmet: people,
  bySource: z.array(z.object({ source, headcount: people })),
})

/** Proposals, and the plan that makes them. Nobody is placed without a yes of each side. */
export const proposalContracts = {
  'proposal.mine': contract({
    roles: ['worker'],
    write: false,
    /** `incoming`: people who would come to an employer. Any other side only ever gives: both directions are its own people. */
    input: z.strictObject({ side, seasonId, direction: z.enum(['incoming', 'outgoing']), ...page }),
    output: z.object({ proposals: z.array(proposalView), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'proposal.answer': contract({
    roles: ['worker'],
    write: true,
    /** The other side's yes in the meantime makes a new version, and no conflict. */
    input: z.strictObject({
      proposalId: id,
      version,
      side,
      accept: z.boolean(),
      reason: z.optional(note),
      /** With a yes: how the other side reaches this one, shown once both said yes. */
      contact: z.optional(z.string().check(z.trim(), z.maxLength(40, '最多写 40 个字'))),
    }),
    output: proposalView,
    errors: ['NOT_FOUND', 'PROPOSAL_CLOSED', 'VERSION_CONFLICT'],
  }),
  'proposal.arrive': contract({
    roles: ['employer'],
    write: true,
    /** People who came so far, not an increment; the post's filled number moves with it. */
    input: z.strictObject({
      proposalId: id,
      version,
      arrived: z.number().check(z.int(), z.minimum(0), z.maximum(20000)),
    }),
    output: proposalView,
    errors: ['NOT_FOUND', 'INPUT_INVALID', 'PROPOSAL_CLOSED', 'VERSION_CONFLICT', 'SHORTAGE_CLOSED'],
  }),
  'proposal.ofCase': contract({
    roles: ['employer', 'officer'],
    write: false,
    input: z.strictObject({ shortageId: id }),
    output: z.object({
      proposals: z.array(proposalView),
      /** As the last plan left it; empty before the first. */
      shortfalls: z.array(shortfallView),
      plannedAt: z.nullable(z.string()),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** Who could fill this case right now, worked out on the spot, without asking anyone yet. */
  'plan.outlook': contract({
    roles: ['employer', 'officer'],
    write: false,
    input: z.strictObject({ shortageId: id }),
    output: z.object({ totals, shortfalls: z.array(shortfallView) }),
    errors: ['NOT_FOUND'],
  }),
  /** The whole plan as it would be made now, written nowhere. */
  'plan.preview': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ seasonId, cityCode: z.optional(regionCode) }),
    output: z.object({
      season,
      region,
      totals,
      cost: z.number(),
      /** 0: proven to be the best there is. */
      gap: z.number(),
      /** The largest first, at most 200; `more` are left out. */
      proposals: z.array(
        z.object({
          source,
          giverName: z.nullable(z.string()),
          employerName: z.string(),
          region,
          trade,
          headcount: people,
          reasons: z.array(z.string()),
        }),
      ),
      more: z.number(),
      /** Posts left open, the largest first, at most 200. */
      shortfalls: z.array(shortfallView),
      lastRunAt: z.nullable(z.string()),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  /** Makes the proposals: of one case at once, of a whole city within minutes by the timer. */
  'plan.run': contract({
    roles: ['officer'],
    write: true,
    input: z.union([z.strictObject({ shortageId: id }), z.strictObject({ seasonId, cityCode: regionCode })]),
    output: z.object({ sent: people, isQueued: z.boolean() }),
    errors: ['NOT_FOUND', 'FORBIDDEN', 'SEASON_UNKNOWN', 'SHORTAGE_CLOSED'],
  }),
  /** Job-seekers for one post, best first, with reasons. Names show only to the officers of their region. */
  'seeker.shortList': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ shortageId: id, postId: id }),
    output: z.object({
      seekers: z.array(
        z.object({
          supplyId: z.string(),
          region,
          trade,
          from: z.string(),
          reasons: z.array(z.string()),
          isAsked: z.boolean(),
        }),
      ),
    }),
    errors: ['NOT_FOUND'],
  }),
  'seeker.recommend': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ shortageId: id, postId: id, supplyId: id }),
    output: proposalView,
    /** POST_CLOSED: everyone the post wants is agreed on. SUPPLY_BOUND: this person was asked for it, or is placed. */
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'POST_CLOSED', 'SUPPLY_CLOSED', 'SUPPLY_BOUND'],
  }),
  /** An agency offers people for a post of a case it has claimed; the employer answers. */
  'lead.offer': contract({
    roles: ['agency'],
    write: true,
    input: z.strictObject({ agencyId: id, shortageId: id, postId: id, headcount, terms: z.optional(note) }),
    output: proposalView,
    /** INPUT_INVALID: more people than the post still wants. */
    errors: ['NOT_FOUND', 'INPUT_INVALID', 'SHORTAGE_CLOSED'],
  }),
}
