import * as z from 'zod/mini'
import { codesOf, differenceKinds, importStatuses, rosterSources } from '../terms'
import { contract } from './contract'
import { id, page, region, regionCode, season, seasonId, version } from './shapes'

const source = z.enum(codesOf(rosterSources))
const kind = z.enum(codesOf(differenceKinds))
const importId = id
const fileName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

export const rosterImport = z.object({
  importId: z.string(),
  season,
  region,
  source,
  fileName: z.string(),
  status: z.enum(codesOf(importStatuses)),
  /** Why the file cannot be used, and what to do. */
  refusal: z.nullable(z.string()),
  /** Of the step it is in; `total` is null while not known. */
  progress: z.object({ done: z.number(), total: z.nullable(z.number()) }),
  counts: z.object({
    rows: z.number(),
    valid: z.number(),
    faulty: z.number(),
    duplicate: z.number(),
    /** Rows whose place lies outside the region of this import. */
    elsewhere: z.number(),
    accepted: z.number(),
    differences: z.record(kind, z.number()),
  }),
  hasErrorFile: z.boolean(),
  startedAt: z.string(),
  /** The post of the officer who brought it. */
  by: z.string(),
  version: z.number(),
})
export type RosterImport = z.infer<typeof rosterImport>

/** Lists that come as Excel files: looked at before anything is kept, then compared with who is registered. */
export const rosterFileContracts = {
  'import.template': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ source }),
    output: z.object({ fileName: z.string(), base64: z.string() }),
    errors: [],
  }),
  'import.start': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ seasonId, regionCode, source, fileName }),
    /** Where the phone puts the file. */
    output: z.object({ importId: z.string(), uploadPath: z.string() }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'import.uploaded': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ importId, fileId: z.string().check(z.maxLength(300)) }),
    output: rosterImport,
    errors: ['NOT_FOUND', 'IMPORT_CLOSED', 'INPUT_INVALID'],
  }),
  /** Some seconds of work; asked again and again while the page is open, else the timer goes on. */
  'import.step': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ importId }),
    output: rosterImport,
    errors: ['NOT_FOUND'],
  }),
  'import.get': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ importId }),
    output: rosterImport,
    errors: ['NOT_FOUND'],
  }),
  'import.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ seasonId, regionCode: z.optional(regionCode), ...page }),
    output: z.object({ imports: z.array(rosterImport), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'import.rows': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ importId, kind: z.enum(['valid', 'faulty', 'duplicate', 'elsewhere']), ...page }),
    output: z.object({
      rows: z.array(
        z.object({
          /** As Excel counts them. */
          row: z.number(),
          cells: z.array(z.object({ header: z.string(), text: z.string() })),
          problems: z.array(z.object({ header: z.nullable(z.string()), text: z.string() })),
        }),
      ),
      next: z.nullable(z.string()),
    }),
    errors: ['NOT_FOUND'],
  }),
  'import.accept': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ importId, version }),
    output: rosterImport,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'IMPORT_CLOSED'],
  }),
  /** Removes what was read from the file. */
  'import.cancel': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ importId, version }),
    output: rosterImport,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'IMPORT_CLOSED'],
  }),
  /** The same file with a column that says what is wrong. */
  'import.errorFile': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ importId }),
    output: z.object({ fileName: z.string(), url: z.string(), expiresAt: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  'import.differences': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ importId, kind, regionCode: z.optional(regionCode), ...page }),
    output: z.object({
      lines: z.array(
        z.object({
          lineId: z.string(),
          name: z.nullable(z.string()),
          employerName: z.nullable(z.string()),
          region,
          /** 名单：返乡过年；登记：留岗过年 */
          text: z.string(),
          entryId: z.nullable(z.string()),
        }),
      ),
      next: z.nullable(z.string()),
    }),
    errors: ['NOT_FOUND', 'FORBIDDEN'],
  }),
}
