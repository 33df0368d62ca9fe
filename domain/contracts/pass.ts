import * as z from 'zod/mini'
import { codesOf, passKinds, passResults } from '../terms'
import { contract } from './contract'
import { id, region, regionCode, season, seasonId } from './shapes'

const holder = {
  surname: z.string(),
  /** The last two characters of the receipt's number. */
  tail: z.string(),
  region,
  season,
}
const code = z.string().check(z.regex(/^[0-9A-Za-z_$%*+./:-]{40,400}$/, '证明码不完整，请重新扫'))

/** 就地过年证明. */
export const passContracts = {
  /** Codes of today and the next day: a phone without signal can still show one. */
  'pass.codes': contract({
    roles: ['worker'],
    write: false,
    input: z.strictObject({ seasonId }),
    output: z.object({
      /** Why there is none: not registered, not staying, no name told. */
      lacks: z.nullable(z.enum(['stay', 'staying', 'name'])),
      pass: z.nullable(
        z.object({
          ...holder,
          serverNow: z.string(),
          codes: z.array(z.object({ code: z.string(), from: z.string(), until: z.string() })),
        }),
      ),
    }),
    errors: ['SEASON_UNKNOWN'],
  }),
  /** For a phone that checks passes without signal. */
  'pass.keys': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ regionCode: z.optional(regionCode), since: z.optional(z.string()) }),
    output: z.object({
      keys: z.array(z.object({ keyId: z.string(), publicKey: z.string() })),
      /** The list speaks of this city alone; its counties have their names here. */
      cityCode: z.string(),
      places: z.array(z.object({ code: z.string(), name: z.string() })),
      /** Passes that ended, of the officer's city; all of them without `since`. */
      revoked: z.array(z.string()),
      asOf: z.string(),
      /** More ended than fit into one answer: ask again since `asOf`. */
      hasMore: z.boolean(),
    }),
    errors: ['FORBIDDEN'],
  }),
  /** For counters, without a login. A write: the first use of a code is noted, so that a copy shows. */
  'pass.verify': contract({
    roles: ['visitor'],
    write: true,
    input: z.strictObject({ code }),
    output: z.object({
      result: z.enum(codesOf(passResults)),
      /** Only for a code that was really made here. */
      pass: z.nullable(
        z.object({ ...holder, kind: z.enum(codesOf(passKinds)), from: z.string(), until: z.string() }),
      ),
      /** When this very code was shown first, if before. */
      firstSeenAt: z.nullable(z.string()),
    }),
    errors: [],
  }),
  /** Good to the end of the season: one's own, or that of a person an officer stands before. */
  'pass.paper': contract({
    roles: ['worker', 'officer'],
    write: true,
    input: z.union([z.strictObject({ seasonId }), z.strictObject({ entryId: id })]),
    output: z.object({ ...holder, number: z.string(), code: z.string(), until: z.string() }),
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING', 'NOT_FOUND', 'PASS_NOT_STAYING'],
  }),
}
