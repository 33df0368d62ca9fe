import * as z from 'zod/mini'
import { claimStatuses, codesOf } from '../terms'
import { contract } from './contract'
import {
  countyCode,
  day,
  id,
  note,
  organisationName,
  page,
  personName,
  region,
  regionCode,
  seasonId,
  tier,
  trade,
  version,
} from './shapes'
import { proposalView } from './proposal'
import { supplyView } from './supply'

const status = z.enum(codesOf(claimStatuses))

export const agencyView = z.object({
  agencyId: z.string(),
  name: z.string(),
  region,
  contactName: z.string(),
  licenceNumber: z.string(),
  licenceUntil: z.string(),
  status,
  reason: z.nullable(z.string()),
  submittedAt: z.string(),
  version: z.number(),
})
export type AgencyView = z.infer<typeof agencyView>

export const leadView = z.object({
  shortageId: z.string(),
  /** Only of a case the agency has claimed. */
  employerName: z.nullable(z.string()),
  specialist: z.nullable(z.string()),
  region,
  tier,
  posts: z.array(
    z.object({
      postId: z.string(),
      trade,
      headcount: z.number(),
      neededBy: z.string(),
      wageFen: z.nullable(z.number()),
    }),
  ),
  headcountOpen: z.number(),
  waitingDays: z.number(),
  isClaimed: z.boolean(),
  claimedAt: z.nullable(z.string()),
  isOpen: z.boolean(),
})
export type LeadView = z.infer<typeof leadView>

const ofAgency = { agencyId: id, seasonId }

/** HR agencies: the licence an officer checks, the cases they take on, the people they place. */
export const agencyContracts = {
  'agency.register': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({
      creditCode: z.string().check(z.trim(), z.maxLength(40)),
      name: organisationName,
      countyCode,
      contactName: personName,
      /** 人力资源服务许可证编号 and the last day it is valid. */
      licenceNumber: z.string().check(z.trim(), z.minLength(6, '请填许可证编号'), z.maxLength(40)),
      licenceUntil: day,
    }),
    output: agencyView,
    errors: ['INPUT_INVALID', 'AGENCY_ALREADY_REGISTERED'],
  }),
  'agency.mine': contract({
    roles: ['worker'],
    write: false,
    input: z.strictObject({}),
    output: z.object({ agencies: z.array(agencyView) }),
    errors: [],
  }),
  'agency.queue': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ regionCode: z.optional(regionCode), status: z.optional(status), ...page }),
    output: z.object({
      agencies: z.array(z.object({ ...agencyView.shape, creditCode: z.string() })),
      next: z.nullable(z.string()),
    }),
    errors: ['FORBIDDEN'],
  }),
  'agency.decide': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ agencyId: id, version, approve: z.boolean(), reason: z.optional(note) }),
    output: agencyView,
    /** INPUT_INVALID: a licence that ended cannot be approved. */
    errors: ['NOT_FOUND', 'FORBIDDEN', 'AGENCY_ALREADY_DECIDED', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
  /** Approved agencies of a city, for a worker who chooses whom to tell. */
  'agency.list': contract({
    roles: ['worker'],
    write: false,
    input: z.strictObject({ regionCode: countyCode }),
    output: z.object({ agencies: z.array(z.object({ agencyId: z.string(), name: z.string() })) }),
    errors: [],
  }),
  /** Cases of the agency's city whose tier brings agencies in, longest waiting first. */
  'lead.list': contract({
    roles: ['agency'],
    write: false,
    input: z.strictObject({ ...ofAgency, tier: z.optional(tier), ...page }),
    output: z.object({ leads: z.array(leadView), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'lead.mine': contract({
    roles: ['agency'],
    write: false,
    input: z.strictObject({ ...ofAgency, ...page }),
    output: z.object({ leads: z.array(leadView), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'lead.claim': contract({
    roles: ['agency'],
    write: true,
    input: z.strictObject({ agencyId: id, shortageId: id }),
    output: leadView,
    errors: ['NOT_FOUND', 'SHORTAGE_CLOSED', 'LEAD_TAKEN'],
  }),
  'lead.drop': contract({
    roles: ['agency'],
    write: true,
    input: z.strictObject({ agencyId: id, shortageId: id, reason: z.optional(note) }),
    output: leadView,
    errors: ['NOT_FOUND'],
  }),
  /** Job-seekers who agreed, by name, that this agency sees their wish. */
  'agency.seekers': contract({
    roles: ['agency'],
    write: false,
    input: z.strictObject({ ...ofAgency }),
    output: z.object({ seekers: z.array(z.object({ ...supplyView.shape, name: z.nullable(z.string()) })) }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'placement.list': contract({
    roles: ['agency'],
    write: false,
    input: z.strictObject({ ...ofAgency, ...page }),
    output: z.object({
      placements: z.array(proposalView),
      /** People who came, in all and at key employers: what the Jilin subsidy counts. */
      arrived: z.number(),
      arrivedAtKey: z.number(),
      next: z.nullable(z.string()),
    }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
}
