import * as z from 'zod/mini'
import { applicationStatuses, boardPostKinds, codesOf, difficulties, fairKinds, fairStatuses } from '../terms'
import { contract } from './contract'
import {
  countyCode,
  day,
  headcount,
  id,
  note,
  organisationName,
  page,
  personName,
  region,
  regionCode,
  season,
  seasonId,
  trade,
  version,
  wageFen,
} from './shapes'
import { consentTo } from './supply'
import { shortageView } from './shortage'

const kind = z.enum(codesOf(boardPostKinds))
const count = { posts: z.number(), headcount: z.number() }

export const boardPost = z.object({
  boardPostId: z.string(),
  kind,
  employerName: z.string(),
  region,
  trade,
  /** People still wanted. */
  headcount: z.number(),
  wageFen: z.nullable(z.number()),
  neededBy: z.string(),
  freshOn: z.string(),
  /** Not confirmed by the employer for two weeks: it stands last and says so. */
  isStale: z.boolean(),
})
export type BoardPost = z.infer<typeof boardPost>

const shortText = (missing: string) =>
  z.string().check(z.trim(), z.minLength(2, missing), z.maxLength(60, '最多写 60 个字'))

const fair = z.object({
  fairId: z.string(),
  kind: z.enum(codesOf(fairKinds)),
  title: z.string(),
  startsAt: z.string(),
  region,
  /** The hall, or the name of the channel where it is streamed. */
  placeText: z.string(),
  status: z.enum(codesOf(fairStatuses)),
  /** All it lists, filled ones too. */
  boardPostIds: z.array(z.string()),
  /** Those still open; of a fair that is over none, they are on the board. */
  posts: z.array(boardPost),
  attended: z.nullable(z.number()),
  intended: z.nullable(z.number()),
  version: z.number(),
})
export type Fair = z.infer<typeof fair>

const status = z.enum(codesOf(applicationStatuses))
const applicationShape = {
  applicationId: z.string(),
  post: boardPost,
  status,
  sentAt: z.string(),
  wantsInterview: z.boolean(),
  /** The employer's words: where and when to come, or why not. '' before an answer. */
  answer: z.string(),
  version: z.number(),
}
export const myApplication = z.object(applicationShape)
export type MyApplication = z.infer<typeof myApplication>
export const applicant = z.object({ ...applicationShape, name: z.string(), phone: z.nullable(z.string()) })
export type Applicant = z.infer<typeof applicant>
const welfareApplicant = z.object({
  ...applicant.shape,
  difficulty: z.enum(codesOf(difficulties)),
  tried: z.string(),
})
export type WelfareApplicant = z.infer<typeof welfareApplicant>

const ownPhone = z.string().check(z.regex(/^1\d{10}$/, '请填 11 位手机号'))
const applying = {
  boardPostId: id,
  name: personName,
  phone: z.optional(z.nullable(ownPhone)),
  wantsInterview: z.optional(z.boolean()),
}

/** Open posts for everyone to see, applying for them, and the fairs they are shown at. */
export const boardContracts = {
  'board.list': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({
      seasonId,
      /** A city or a county. */
      regionCode: countyCode,
      trade: z.optional(trade),
      kind: z.optional(kind),
      /** Posts that name less, or nothing, are left out. */
      wageFromFen: z.optional(wageFen),
      /** Wanted at work on this day or earlier. */
      startBy: z.optional(day),
      /** Default: newest; stale posts stand last in any order. */
      sort: z.optional(z.enum(['newest', 'wage', 'start'])),
      ...page,
    }),
    output: z.object({
      season,
      region,
      posts: z.array(boardPost),
      total: z.object(count),
      /** Under the other filters as given: what choosing this one would show. */
      byTrade: z.array(z.object({ trade, ...count })),
      byCounty: z.array(z.object({ region, ...count })),
      next: z.nullable(z.string()),
    }),
    errors: ['SEASON_UNKNOWN'],
  }),
  'board.get': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({ boardPostId: id }),
    output: z.object({
      season,
      post: boardPost,
      isOpen: z.boolean(),
      /** What the two codes of a post hold: 岗位信息码 opens the post, 云面试码 opens applying with an interview. */
      codes: z.object({ post: z.string(), interview: z.string() }),
      fairs: z.array(z.object({ fairId: z.string(), title: z.string(), startsAt: z.string() })),
      /** The caller's own, if any. */
      application: z.nullable(myApplication),
      /** For public-welfare posts: the clause and whom they are kept for. */
      keptFor: z.nullable(
        z.object({ clause: z.string(), document: z.string(), difficulties: z.array(z.string()) }),
      ),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** The employer puts a post on the board or takes it off; tier 1 is on it from the start. */
  'board.show': contract({
    roles: ['employer'],
    write: true,
    input: z.strictObject({ shortageId: id, version, postId: id, shown: z.boolean() }),
    output: shortageView,
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'VERSION_CONFLICT'],
  }),
  /** All posts of the case still hold: they are fresh again. */
  'board.renew': contract({
    roles: ['employer'],
    write: true,
    input: z.strictObject({ shortageId: id, version }),
    output: shortageView,
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'VERSION_CONFLICT'],
  }),
  'application.send': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ ...applying, consent: consentTo('job-application') }),
    output: myApplication,
    errors: ['NOT_FOUND', 'POST_CLOSED', 'ALREADY_APPLIED'],
  }),
  'application.mine': contract({
    roles: ['worker'],
    write: false,
    input: z.strictObject({ ...page }),
    output: z.object({ applications: z.array(myApplication), next: z.nullable(z.string()) }),
    errors: [],
  }),
  'application.withdraw': contract({
    roles: ['worker'],
    write: true,
    /** Name, phone and difficulty are forgotten with it. */
    input: z.strictObject({ applicationId: id, version }),
    output: myApplication,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
  }),
  'application.list': contract({
    roles: ['employer'],
    write: false,
    input: z.strictObject({ employerId: id, seasonId, ...page }),
    output: z.object({ applicants: z.array(applicant), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'application.answer': contract({
    roles: ['employer'],
    write: true,
    /** `hired` counts one more filled on the post. */
    input: z.strictObject({
      applicationId: id,
      version,
      status: z.enum(['interview', 'hired', 'declined']),
      answer: z.optional(note),
    }),
    output: applicant,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'SHORTAGE_CLOSED', 'POST_CLOSED'],
  }),
  /** 公益性岗位: a last resort, opened and decided by officers. */
  'welfare.save': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      boardPostId: z.optional(id),
      version: z.optional(version),
      seasonId,
      regionCode,
      employerName: organisationName,
      trade,
      headcount,
      neededBy: day,
      wageFen: z.optional(z.nullable(wageFen)),
      /** false closes it. */
      isOpen: z.boolean(),
    }),
    output: z.object({ post: boardPost, isOpen: z.boolean(), filled: z.number(), version: z.number() }),
    errors: ['FORBIDDEN', 'NOT_FOUND', 'SEASON_UNKNOWN', 'VERSION_CONFLICT'],
  }),
  'welfare.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ seasonId, regionCode: z.optional(regionCode), ...page }),
    output: z.object({
      posts: z.array(
        z.object({ post: boardPost, isOpen: z.boolean(), filled: z.number(), version: z.number() }),
      ),
      next: z.nullable(z.string()),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'welfare.apply': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({
      ...applying,
      difficulty: z.enum(codesOf(difficulties), '请选一种情况'),
      /** What was tried before: a last resort comes after the market. */
      tried: note.check(z.minLength(2, '请写一两句找过什么工作')),
      consent: consentTo('welfare-application'),
    }),
    output: myApplication,
    errors: ['NOT_FOUND', 'POST_CLOSED', 'ALREADY_APPLIED'],
  }),
  'welfare.queue': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      regionCode: z.optional(regionCode),
      /** Default: sent. */
      status: z.optional(z.enum(['sent', 'hired', 'declined'])),
      ...page,
    }),
    output: z.object({ applicants: z.array(welfareApplicant), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'welfare.decide': contract({
    roles: ['officer'],
    write: true,
    /** FORBIDDEN: nobody decides about themself. */
    input: z.strictObject({ applicationId: id, version, accept: z.boolean(), answer: z.optional(note) }),
    output: welfareApplicant,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'VERSION_CONFLICT', 'POST_CLOSED'],
  }),
  'fair.list': contract({
    roles: ['visitor'],
    write: false,
    /** Coming ones first, then those held, latest first. */
    input: z.strictObject({ seasonId, regionCode: countyCode }),
    output: z.object({ season, fairs: z.array(fair) }),
    errors: ['SEASON_UNKNOWN'],
  }),
  'fair.save': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      fairId: z.optional(id),
      version: z.optional(version),
      seasonId,
      regionCode,
      kind: z.enum(codesOf(fairKinds)),
      title: shortText('请填名称'),
      startsAt: z.string().check(z.regex(/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/, '请选日期和时间')),
      placeText: shortText('请填地点或直播的频道'),
      boardPostIds: z.array(id).check(z.maxLength(100)),
    }),
    output: fair,
    errors: ['FORBIDDEN', 'NOT_FOUND', 'SEASON_UNKNOWN', 'VERSION_CONFLICT'],
  }),
  'fair.close': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      fairId: id,
      version,
      status: z.enum(['held', 'cancelled']),
      attended: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(10_000_000))),
      intended: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000))),
    }),
    output: fair,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
  }),
}
