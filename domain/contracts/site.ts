import * as z from 'zod/mini'
import { codesOf, siteKinds } from '../terms'
import { contract } from './contract'
import { id, region, regionCode, seasonId, version } from './shapes'

const siteName = z.string().check(z.trim(), z.minLength(2, '请填名称，2 到 40 个字'), z.maxLength(40))
const kind = z.enum(codesOf(siteKinds))

export const site = z.object({
  siteId: z.string(),
  kind,
  name: z.string(),
  region,
  /** The grid a building lies in. */
  grid: z.nullable(z.object({ siteId: z.string(), name: z.string() })),
  isRetired: z.boolean(),
  version: z.number(),
})
export type Site = z.infer<typeof site>

/** The tree below a county: streets and communities with their codes, grids and buildings below those. */
export const siteContracts = {
  'site.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ regionCode: z.optional(regionCode) }),
    output: z.object({
      region,
      /** Streets or communities one step below. */
      regions: z.array(z.object({ code: z.string(), name: z.string(), isAdded: z.boolean() })),
      /** Of this street or community; none for wider regions. */
      sites: z.array(site),
    }),
    errors: ['FORBIDDEN'],
  }),
  /** A new grid or building, or a new name for one. The name of a building is one of its kind in the community. */
  'site.save': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      siteId: z.optional(id),
      version: z.optional(version),
      /** A community; a street where communities are not told apart. */
      regionCode,
      kind,
      name: siteName,
      gridId: z.optional(z.nullable(id)),
    }),
    output: site,
    errors: ['FORBIDDEN', 'NOT_FOUND', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
  /** What is retired is offered no more; people keep it until somebody moves them. */
  'site.retire': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ siteId: id, version, isRetired: z.boolean() }),
    output: site,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
  }),
  /** A street or community the table does not know: by officers of the county or city, with its official code. */
  'site.addRegion': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ code: regionCode, name: siteName }),
    output: region,
    errors: ['FORBIDDEN', 'INPUT_INVALID'],
  }),
  /** The code to hang up in a building. */
  'site.poster': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ siteId: id, seasonId }),
    output: z.object({
      token: z.string(),
      shortCode: z.string(),
      siteName: z.string(),
      expiresOn: z.string(),
    }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
}
