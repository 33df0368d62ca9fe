import * as z from 'zod/mini'
import { codesOf, digestKinds } from '../terms'
import { contract } from './contract'
import {
  cityCode,
  day,
  id,
  note,
  organisationName,
  page,
  region,
  regionCode,
  season,
  seasonId,
  tier,
  trade,
  version,
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

const count = z.nullable(z.number())
const stays = z.object({
  staying: z.number(),
  leaving: z.number(),
  undecided: z.number(),
  unregistered: z.number(),
})

/** People of a region at the end of a day; null is not known, which is not zero. */
const staysPart = z.object({
  ...stays.shape,
  /** 省外留守: staying, with a hukou in another province. */
  outside: count,
  /** Children left at home by those who stay: a count, nothing else. */
  children: count,
  /** What turned on that day. */
  turned: z.object({
    toStaying: z.number(),
    toLeaving: z.number(),
    fresh: z.number(),
    withdrawn: z.number(),
  }),
  /** People officers saw that day. */
  checked: z.number(),
})

const needsLine = z.object({ fresh: z.number(), settled: z.number(), open: z.number(), text: z.string() })

/** A text in sections, as it is read in the app and written to Word and Excel. */
export const digestText = z.object({
  title: z.string(),
  /** 第 3 期 */
  number: z.nullable(z.string()),
  sections: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(z.string()),
      tables: z.array(
        z.object({ title: z.string(), headers: z.array(z.string()), rows: z.array(z.array(z.string())) }),
      ),
    }),
  ),
})
export type DigestText = z.infer<typeof digestText>

const amendment = z.object({
  /** 更正第 1 号 */
  number: z.number(),
  figure: z.string(),
  was: z.string(),
  now: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})

const practice = z.object({
  practiceId: z.string(),
  on: z.string(),
  region,
  title: z.string(),
  text: z.string(),
  by: z.string(),
  version: z.number(),
})

const figure = z.object({
  region,
  /** null: too few to be told. */
  staying: count,
  leaving: count,
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
    /** Without `on`: the latest; without `kind`: the daily one. */
    input: z.strictObject({
      seasonId,
      kind: z.optional(z.enum(['district', 'weekly', 'bulletin', 'season'])),
      regionCode: z.optional(regionCode),
      on: z.optional(day),
    }),
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
          /** null on days before stays were told. */
          stays: z.nullable(staysPart),
          /** null: so few people that they could be known (1 to 4), or what would give those away. */
          byStreet: z.array(
            z.object({ region, staying: count, leaving: count, undecided: count, unregistered: count }),
          ),
          /** Made on a later day than its own: what could not be known any more is said in `note`. */
          isLater: z.boolean(),
          note: z.nullable(z.string()),
          /** 欠薪日报: told every day, also when there is nothing. */
          wages: z.nullable(needsLine),
          /** The text of a weekly, a bulletin or a summary. */
          text: z.nullable(digestText),
          /** What a correction may name, as it was sent: 省外留守, 161 人. */
          figures: z.optional(z.array(z.object({ label: z.string(), text: z.string() }))),
          amendments: z.array(amendment),
        }),
      ),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  /** Stays over time, a day a line. */
  'digest.series': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ seasonId, regionCode: z.optional(regionCode) }),
    output: z.object({
      season,
      region,
      days: z.array(z.object({ on: z.string(), ...stays.shape, outside: count, children: count })),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  /** A later correction stands beside a digest, which itself stays as it was sent. */
  'digest.amend': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      digestId: id,
      figure: z.string().check(z.trim(), z.minLength(2, '请写明是哪一项'), z.maxLength(40)),
      was: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
      now: z.string().check(z.trim(), z.minLength(1, '请填更正后的数'), z.maxLength(40)),
      reason: note,
    }),
    output: z.object({ amendments: z.array(amendment) }),
    errors: ['NOT_FOUND', 'INPUT_INVALID'],
  }),
  'digest.file': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ digestId: id, format: z.enum(['word', 'excel']) }),
    output: z.object({ fileName: z.string(), base64: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  /** 典型做法, for the weekly and the bulletin; nobody's name in it. */
  'practice.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ seasonId, regionCode: z.optional(regionCode), ...page }),
    output: z.object({ practices: z.array(practice), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'practice.save': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      practiceId: z.optional(id),
      version: z.optional(version),
      seasonId,
      regionCode,
      title: z.string().check(z.trim(), z.minLength(4, '请填标题，4 到 40 个字'), z.maxLength(40)),
      text: z.string().check(z.trim(), z.minLength(10, '请写清做了什么，至少 10 个字'), z.maxLength(1000)),
    }),
    output: practice,
    errors: ['FORBIDDEN', 'NOT_FOUND', 'VERSION_CONFLICT', 'SEASON_UNKNOWN', 'INPUT_INVALID'],
  }),
  /** For everyone: figures that cannot point to anybody. */
  'figures.public': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({ seasonId, regionCode }),
    output: z.object({
      season,
      /** The day the figures are of; null while none were published. */
      on: z.nullable(z.string()),
      whole: figure,
      parts: z.array(figure),
      days: z.array(z.object({ on: z.string(), staying: count, leaving: count })),
    }),
    errors: ['SEASON_UNKNOWN'],
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
