import * as z from 'zod/mini'
import { codesOf, exportKinds } from '../terms'
import { contract } from './contract'
import { id, page, region, regionCode, seasonId } from './shapes'

const kind = z.enum(codesOf(exportKinds))
const purpose = z
  .string()
  .check(z.trim(), z.minLength(4, '请写明用途，至少 4 个字'), z.maxLength(100, '用途最多 100 个字'))

/** What leaves the system as a file: by role, for a purpose, with a link that ends, and noted. */
export const exportContracts = {
  'export.columns': contract({
    roles: ['officer', 'employer', 'agency'],
    write: false,
    input: z.strictObject({ kind }),
    output: z.object({
      columns: z.array(z.object({ code: z.string(), label: z.string(), isUsual: z.boolean() })),
    }),
    errors: ['FORBIDDEN'],
  }),
  'export.make': contract({
    roles: ['officer', 'employer', 'agency'],
    write: true,
    input: z.strictObject({
      kind,
      seasonId,
      /** Officers: a region. Employers and agencies: themselves. */
      regionCode: z.optional(regionCode),
      employerId: z.optional(id),
      agencyId: z.optional(id),
      columns: z.array(z.string().check(z.regex(/^[a-zA-Z]{1,40}$/))).check(z.minLength(1), z.maxLength(30)),
      purpose,
    }),
    output: z.object({
      exportId: z.string(),
      fileName: z.string(),
      rows: z.number(),
      expiresAt: z.string(),
    }),
    errors: ['FORBIDDEN', 'NOT_FOUND', 'SEASON_UNKNOWN', 'INPUT_INVALID', 'EXPORT_TOO_LARGE'],
  }),
  /** Only for whoever made it, until it ends. */
  'export.link': contract({
    roles: ['officer', 'employer', 'agency'],
    write: false,
    input: z.strictObject({ exportId: id }),
    output: z.object({ fileName: z.string(), url: z.string(), expiresAt: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  /** Who took which list of people out, and what for. */
  'access.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ regionCode: z.optional(regionCode), ...page }),
    output: z.object({
      lines: z.array(
        z.object({
          accessId: z.string(),
          at: z.string(),
          by: z.string(),
          /** take: carried on a phone; export: as a file. */
          kind: z.enum(['take', 'export']),
          region: z.nullable(region),
          text: z.string(),
          purpose: z.string(),
          people: z.nullable(z.number()),
        }),
      ),
      next: z.nullable(z.string()),
    }),
    errors: ['FORBIDDEN'],
  }),
}
