import * as z from 'zod/mini'
import { codesOf, officerLevels, posterKinds } from '../terms'
import { contract } from './contract'
import { id, organisationName, region, regionCode, season, seasonId, token } from './shapes'

export const place = z.object({
  /** Send this with what you do at this place. */
  token: z.string(),
  kind: z.enum(codesOf(posterKinds)),
  season,
  region,
  /** The dormitory, gate or hall the poster hangs in. */
  siteName: z.string(),
  employer: z.nullable(z.object({ employerId: z.string(), name: z.string() })),
  /** Only for an invitation: the level it makes you. */
  level: z.nullable(z.enum(codesOf(officerLevels))),
})
export type Place = z.infer<typeof place>

/** What anyone may ask, without a login. */
export const publicContracts = {
  'place.resolve': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({ token }),
    output: place,
    errors: ['POSTER_UNKNOWN'],
  }),
  'season.list': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({}),
    output: z.object({ seasons: z.array(season) }),
    errors: [],
  }),
  'region.children': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({ parent: z.nullable(regionCode) }),
    output: z.object({
      regions: z.array(z.object({ code: z.string(), name: z.string(), hasChildren: z.boolean() })),
    }),
    errors: [],
  }),
  'employer.suggest': contract({
    roles: ['worker'],
    write: false,
    input: z.strictObject({
      regionCode,
      /** Beginning of the name; empty lists the first twenty. */
      prefix: z.string().check(z.trim(), z.maxLength(60)),
    }),
    output: z.object({ employers: z.array(z.object({ employerId: id, name: organisationName })) }),
    errors: [],
  }),
  'me.get': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({}),
    output: z.object({
      signedIn: z.boolean(),
      seasons: z.array(season),
      stays: z.array(z.object({ seasonId: z.string(), number: z.string(), stay: z.string() })),
      employers: z.array(z.object({ employerId: z.string(), name: z.string(), region })),
      /** Agencies the caller acts for: their licences hold today. */
      agencies: z.array(z.object({ agencyId: z.string(), name: z.string() })),
      officer: z.array(
        z.object({
          grantId: z.string(),
          level: z.enum(codesOf(officerLevels)),
          region,
          name: z.string(),
          expiresOn: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
}

export const seasonInput = z.strictObject({ seasonId })
