import * as z from 'zod/mini'
import { codesOf, digestKinds } from '../terms'
import { contract } from './contract'
import {
  cityCode,
  day,
  organisationName,
  page,
  region,
  regionCode,
  season,
  seasonId,
  tier,
  trade,
} from './shapes'

const kind = z.enum(codesOf(digestKinds))
const brief = z.object({
  digestId: z.string(),
  kind,
  region,
  on: z.string(),
  madeAt: z.string(),
  cases: z.number(),
  headcount: z.number(),
})
export type DigestBrief = z.infer<typeof brief>

const caseLine = z.object({
  shortageId: z.string(),
  number: z.string(),
  employerName: z.string(),
  region,
  tier,
  headcount: z.number(),
  /** 待受理 3 天 and the like. */
  note: z.string(),
})

/** Published to partner cities: posts, places and wages; no person, no phone, no contact. */
const publishedPost = z.object({
  employerName: z.string(),
  region,
  trade,
  headcount: z.number(),
  wageFen: z.nullable(z.number()),
  neededBy: z.string(),
})

const partnership = z.object({
  fromCity: region,
  toCity: region,
  /** 劳务协作服务工作站 in that place; '' where there is none. */
  station: z.string(),
  since: z.string(),
})

/** What is sent on every day: to each district what concerns it, to partner cities what is sought. */
export const digestContracts = {
  'digest.list': contract({
    roles: ['officer'],
    write: false,
    /** Latest first. */
    input: z.strictObject({ seasonId, kind, regionCode: z.optional(regionCode), ...page }),
    output: z.object({ digests: z.array(brief), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'digest.get': contract({
    roles: ['officer'],
    write: false,
    /** Without `on`: the latest. */
    input: z.strictObject({ seasonId, regionCode: z.optional(regionCode), on: z.optional(day) }),
    output: z.object({
      season,
      digest: z.nullable(
        z.object({
          ...brief.shape,
          fresh: z.array(caseLine),
          overdue: z.array(caseLine),
          filled: z.array(caseLine),
          /** Open at the end of the day before, by tier. */
          open: z.array(z.object({ tier, cases: z.number(), headcount: z.number() })),
        }),
      ),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'partnership.list': contract({
    roles: ['officer'],
    write: false,
    /** Of the caller's city, in both directions. */
    input: z.strictObject({ cityCode: z.optional(cityCode) }),
    output: z.object({ outgoing: z.array(partnership), incoming: z.array(partnership) }),
    errors: ['FORBIDDEN'],
  }),
  'partnership.set': contract({
    roles: ['officer'],
    write: true,
    /** Officers of a whole city keep its own list of partners. */
    input: z.strictObject({
      fromCity: cityCode,
      toCity: cityCode,
      station: z.optional(organisationName),
      isPartner: z.boolean(),
    }),
    output: z.object({ outgoing: z.array(partnership), incoming: z.array(partnership) }),
    errors: ['FORBIDDEN', 'INPUT_INVALID'],
  }),
  /** What a partner published: for officers of cities on its list, and for its own. */
  'publication.get': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      fromCity: cityCode,
      /** Without it: the latest. */
      on: z.optional(day),
      trade: z.optional(trade),
      /** The list can hold thousands: it comes in pages, 50 unless told. */
      cursor: z.optional(z.string().check(z.regex(/^\d{1,7}$/))),
      limit: page.limit,
    }),
    output: z.object({
      season,
      next: z.nullable(z.string()),
      publication: z.nullable(
        z.object({
          ...brief.shape,
          /** When these figures were read: a partner sees how old they are. */
          asOf: z.string(),
          /** The cities it went to that day. */
          partners: z.array(region),
          byTrade: z.array(z.object({ trade, posts: z.number(), headcount: z.number() })),
          posts: z.array(publishedPost),
        }),
      ),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
}
