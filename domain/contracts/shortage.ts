import * as z from 'zod/mini'
import { contract } from './contract'
import {
  caseStatus,
  day,
  headcount,
  id,
  nextStep,
  note,
  page,
  region,
  regionCode,
  season,
  seasonId,
  serviceAction,
  tier,
  trade,
  version,
  wageFen,
} from './shapes'

export const postInput = z.strictObject({
  /** Present when an existing post is edited. */
  postId: z.optional(id),
  trade,
  headcount,
  neededBy: day,
  /** Monthly wage in fen. */
  wageFen: z.optional(z.nullable(wageFen)),
})
const posts = z.array(postInput).check(z.minLength(1, '至少填一个岗位'), z.maxLength(20, '最多填 20 个岗位'))

export const post = z.object({
  postId: z.string(),
  trade,
  headcount: z.number(),
  filled: z.number(),
  neededBy: z.string(),
  wageFen: z.nullable(z.number()),
  /** Shown on the job board. */
  onBoard: z.boolean(),
  /** The day the employer last said that it still holds. */
  freshOn: z.string(),
})

export const service = z.object({
  code: z.string(),
  label: z.string(),
  clause: z.string(),
  document: z.string(),
  /** `ahead`: nothing yet; `doing`: under way, more may come; `done`: what the notice names was done. */
  state: z.enum(['ahead', 'doing', 'done']),
  /** What was done so far, in words: 2 个岗位已上招聘板. */
  progress: z.string(),
})

export const shortageBrief = z.object({
  shortageId: z.string(),
  number: z.string(),
  employerName: z.string(),
  region,
  status: caseStatus,
  headcountOpen: z.number(),
  tierAtReport: tier,
  /** null when no post is open any more. */
  tierNow: z.nullable(tier),
  reportedAt: z.string(),
  waitingDays: z.number(),
  /** The next promise to the employer, null when none is open. */
  due: z.nullable(nextStep),
  overdue: z.boolean(),
  specialist: z.nullable(z.string()),
  /** The officer level an overdue case has risen to; null while it is in time. */
  risenTo: z.nullable(z.enum(['district', 'city'])),
  /** On the ledger of key employers. */
  isKey: z.boolean(),
  version: z.number(),
})
export type ShortageBrief = z.infer<typeof shortageBrief>

export const shortageView = z.object({
  ...shortageBrief.shape,
  employerId: z.string(),
  season,
  headcountAtReport: z.number(),
  /** 30 or 100 when the number sits on a tie of two classes: then services of both are given. */
  boundary: z.nullable(z.literal([30, 100])),
  services: z.array(service),
  nextSteps: z.array(nextStep),
  posts: z.array(post),
  timeline: z.array(z.object({ at: z.string(), title: z.string(), by: z.string(), note: z.string() })),
  /** What the caller may do now. */
  can: z.array(z.enum(['edit', 'fill', 'withdraw', 'accept', 'act', 'give-back'])),
})
export type ShortageView = z.infer<typeof shortageView>

const onCase = { shortageId: id, version }

export const shortageContracts = {
  'shortage.report': contract({
    roles: ['employer'],
    write: true,
    input: z.strictObject({ employerId: id, seasonId, posts }),
    output: shortageView,
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN', 'SHORTAGE_ALREADY_OPEN'],
  }),
  'shortage.mine': contract({
    roles: ['employer'],
    write: false,
    input: z.strictObject({ employerId: id, seasonId, ...page }),
    output: z.object({ shortages: z.array(shortageBrief), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'shortage.get': contract({
    roles: ['employer', 'officer'],
    write: false,
    input: z.strictObject({ shortageId: id }),
    output: shortageView,
    errors: ['NOT_FOUND'],
  }),
  'shortage.edit': contract({
    roles: ['employer'],
    write: true,
    input: z.strictObject({ ...onCase, posts }),
    output: shortageView,
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'VERSION_CONFLICT'],
  }),
  'shortage.fill': contract({
    roles: ['employer'],
    write: true,
    /** `filled` is the number filled so far of that post, not an increment. */
    input: z.strictObject({
      ...onCase,
      postId: id,
      filled: z.number().check(z.int(), z.minimum(0), z.maximum(20000)),
    }),
    output: shortageView,
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'VERSION_CONFLICT'],
  }),
  'shortage.withdraw': contract({
    roles: ['employer'],
    write: true,
    input: z.strictObject({ ...onCase, reason: z.optional(note) }),
    output: shortageView,
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'VERSION_CONFLICT'],
  }),
  'shortage.queue': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      regionCode: z.optional(regionCode),
      tier: z.optional(tier),
      /** `waiting` = nobody accepted yet; `accepted` = being served; `closed` = ended. Default: waiting. */
      stage: z.optional(z.enum(['waiting', 'accepted', 'closed'])),
      /** Only cases that are overdue and have risen to this level. */
      risenTo: z.optional(z.enum(['district', 'city'])),
      ...page,
    }),
    output: z.object({ shortages: z.array(shortageBrief), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'shortage.accept': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject(onCase),
    output: shortageView,
    /** SHORTAGE_TAKEN: another officer was first. SPECIALIST_BUSY: five accepted cases wait for a first contact. */
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'SHORTAGE_TAKEN', 'SPECIALIST_BUSY', 'VERSION_CONFLICT'],
  }),
  /** The specialist, or an officer above, hands an accepted case back: its waiting time goes on from the report. */
  'shortage.giveBack': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      ...onCase,
      reason: z.string().check(z.trim(), z.minLength(1, '请写明原因'), z.maxLength(200, '最多写 200 个字')),
    }),
    output: shortageView,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'INPUT_INVALID', 'SHORTAGE_CLOSED', 'VERSION_CONFLICT'],
  }),
  /** A region in figures: what is open by trade and tier, what came and was filled day by day, how long cases wait. */
  'shortage.figures': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ seasonId, regionCode: z.optional(regionCode) }),
    output: z.object({
      season,
      region,
      byTrade: z.array(
        z.object({
          trade,
          headcount: z.number(),
          byTier: z.array(z.object({ tier, headcount: z.number() })),
        }),
      ),
      /** The last 30 days, earliest first; people, not cases. */
      byDay: z.array(
        z.object({ on: z.string(), reported: z.number(), filled: z.number(), open: z.number() }),
      ),
      /** Cases nobody accepted yet, by days waited. */
      waiting: z.array(z.object({ fromDays: z.number(), toDays: z.nullable(z.number()), cases: z.number() })),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'shortage.act': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ ...onCase, action: serviceAction, note }),
    output: shortageView,
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'VERSION_CONFLICT'],
  }),
}
