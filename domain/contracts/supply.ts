import * as z from 'zod/mini'
import { codesOf, consentVersion, type matchingConsentKinds, supplySources, supplyStatuses } from '../terms'
import { contract } from './contract'
import {
  cityCode,
  day,
  headcount,
  id,
  note,
  organisationName,
  page,
  region,
  regionCode,
  seasonId,
  trade,
  version,
  wageFen,
} from './shapes'

const source = z.enum(codesOf(supplySources))

export const supplyView = z.object({
  supplyId: z.string(),
  source,
  /** The organisation; null for a person. */
  giverName: z.nullable(z.string()),
  trade,
  headcount: z.number(),
  /** Confirmed or arrived. */
  placed: z.number(),
  /** Proposed and not answered yet. */
  proposed: z.number(),
  /** Where these people are, or where a person wishes to work. */
  region,
  from: z.string(),
  to: z.string(),
  wageFen: z.nullable(z.number()),
  terms: z.string(),
  status: z.enum(codesOf(supplyStatuses)),
  version: z.number(),
})
export type SupplyView = z.infer<typeof supplyView>

/** With `supplyId` and `version` an existing one is changed. */
const what = {
  supplyId: z.optional(id),
  version: z.optional(version),
  seasonId,
  trade,
  from: day,
  to: day,
}
const lent = { ...what, headcount, terms: z.optional(note) }
const saveErrors = [
  'NOT_FOUND',
  'INPUT_INVALID',
  'SEASON_UNKNOWN',
  'SUPPLY_CLOSED',
  'SUPPLY_BOUND',
  'VERSION_CONFLICT',
] as const

/** A consent names what was agreed to and the version of the words that were read. */
export const consentTo = <K extends keyof typeof matchingConsentKinds>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), version: z.literal(consentVersion) }, '要先点“同意”')

/** Whose supplies or proposals: one's own, or those of an organisation one acts for. */
export const side = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('worker') }),
  z.strictObject({ kind: z.literal('employer'), id }),
  z.strictObject({ kind: z.literal('agency'), id }),
  /** The officers of a whole city speak for it. */
  z.strictObject({ kind: z.literal('city'), id: cityCode }),
])
export type Side = z.infer<typeof side>

/** What could fill a shortage: staff to lend, wishes of job-seekers, capacity of agencies and of partner cities. */
export const supplyContracts = {
  'surplus.save': contract({
    roles: ['employer'],
    write: true,
    input: z.strictObject({ employerId: id, ...lent }),
    output: supplyView,
    errors: saveErrors,
  }),
  'wish.save': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({
      ...what,
      /** A city or a county one would work in. */
      regionCode: z.string().check(z.regex(/^\d{6}$/, '请选城市或区县')),
      wageFen: z.optional(z.nullable(wageFen)),
      consent: consentTo('job-matching'),
      /** Agencies that may see this wish, each agreed to by name. */
      agencyIds: z.optional(z.array(id).check(z.maxLength(10))),
    }),
    output: supplyView,
    errors: saveErrors,
  }),
  'capacity.save': contract({
    roles: ['agency'],
    write: true,
    /** `regionCode`: the city or county the people come from; none = the agency's own city. */
    input: z.strictObject({ agencyId: id, regionCode: z.optional(regionCode), ...lent }),
    output: supplyView,
    errors: saveErrors,
  }),
  'partner.save': contract({
    roles: ['officer'],
    write: true,
    /** What the caller's city can send to a city that has it on its list of partners; `station` names a co-operation station. */
    input: z.strictObject({
      fromCity: cityCode,
      toCity: cityCode,
      station: z.optional(organisationName),
      ...lent,
    }),
    output: supplyView,
    errors: [...saveErrors, 'FORBIDDEN'],
  }),
  'supply.mine': contract({
    roles: ['worker'],
    write: false,
    input: z.strictObject({ side, seasonId, ...page }),
    output: z.object({ supplies: z.array(supplyView), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'supply.withdraw': contract({
    roles: ['worker'],
    write: true,
    /** Unanswered proposals out of it are taken back; confirmed ones stand. */
    input: z.strictObject({ supplyId: id, version }),
    output: supplyView,
    errors: ['NOT_FOUND', 'SUPPLY_CLOSED', 'VERSION_CONFLICT'],
  }),
  'supply.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      regionCode: z.optional(regionCode),
      source: z.optional(source),
      ...page,
    }),
    output: z.object({ supplies: z.array(supplyView), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
}
