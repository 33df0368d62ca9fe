import * as z from 'zod/mini'
import { contract } from './contract'
import { id, note, page, region, regionCode, seasonId, tier, trade } from './shapes'

const people = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000))
const figures = {
  /** 员工总数. */
  staff: z.nullable(people),
  /** 一线员工: those of before the festival and those who left. */
  frontline: z.nullable(people),
  frontlineLost: z.nullable(people),
  /** Due back after the festival, and back by now. */
  returnDue: z.nullable(people),
  returned: z.nullable(people),
}
const text = note.check(z.minLength(2, '请写清楚一点'))

const ledgerBrief = z.object({
  employerId: z.string(),
  name: z.string(),
  region,
  isKey: z.boolean(),
  /** On Tianjin's 用工服务保障名单, by rule; the reasons say by which figures. */
  isProtected: z.boolean(),
  reasons: z.array(z.string()),
  specialist: z.nullable(z.string()),
  staff: z.nullable(z.number()),
  headcountOpen: z.number(),
  tierNow: z.nullable(tier),
  openProblems: z.number(),
  updatedOn: z.nullable(z.string()),
  /** Not looked at for seven days. */
  isStale: z.boolean(),
  version: z.number(),
})
export type LedgerBrief = z.infer<typeof ledgerBrief>

const ledgerView = z.object({
  ...ledgerBrief.shape,
  ...figures,
  shortageId: z.nullable(z.string()),
  /** 空岗结构. */
  posts: z.array(z.object({ trade, headcount: z.number(), open: z.number() })),
  problems: z.array(
    z.object({
      problemId: z.string(),
      text: z.string(),
      openedAt: z.string(),
      by: z.string(),
      closedAt: z.nullable(z.string()),
      solution: z.string(),
    }),
  ),
  /** 一企一策. */
  notes: z.array(z.object({ at: z.string(), by: z.string(), text: z.string() })),
  /** What makes an employer a protected one, clause by clause. */
  rule: z.object({ clause: z.string(), document: z.string(), thresholds: z.array(z.string()) }),
})
export type LedgerView = z.infer<typeof ledgerView>

const onEntry = { seasonId, employerId: id, version: z.number().check(z.int(), z.minimum(0)) }
const errors = ['NOT_FOUND', 'SEASON_UNKNOWN', 'VERSION_CONFLICT'] as const

/** 重点企业台账: figures kept current, problems until they are solved, one employer one plan. */
export const ledgerContracts = {
  'ledger.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      regionCode: z.optional(regionCode),
      /** Default: key. */
      list: z.optional(z.enum(['key', 'protected', 'all'])),
      ...page,
    }),
    output: z.object({ entries: z.array(ledgerBrief), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'ledger.get': contract({
    roles: ['officer'],
    write: false,
    /** Any employer of the region, also one not on the ledger yet: then version 0. */
    input: z.strictObject({ seasonId, employerId: id }),
    output: ledgerView,
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'ledger.save': contract({
    roles: ['officer'],
    write: true,
    /** `takeOn`: the caller becomes its specialist. Only what is given changes. */
    input: z.strictObject({
      ...onEntry,
      isKey: z.optional(z.boolean()),
      takeOn: z.optional(z.boolean()),
      staff: z.optional(figures.staff),
      frontline: z.optional(figures.frontline),
      frontlineLost: z.optional(figures.frontlineLost),
      returnDue: z.optional(figures.returnDue),
      returned: z.optional(figures.returned),
    }),
    output: ledgerView,
    errors: [...errors, 'INPUT_INVALID'],
  }),
  'ledger.note': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ ...onEntry, text }),
    output: ledgerView,
    /** INPUT_INVALID: the entry holds as much as it can. */
    errors: [...errors, 'INPUT_INVALID'],
  }),
  'ledger.problem': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ ...onEntry, text }),
    output: ledgerView,
    /** INPUT_INVALID: the entry holds as much as it can. */
    errors: [...errors, 'INPUT_INVALID'],
  }),
  'ledger.solve': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ ...onEntry, problemId: id, solution: text }),
    output: ledgerView,
    errors,
  }),
}
