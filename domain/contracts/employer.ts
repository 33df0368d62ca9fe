import * as z from 'zod/mini'
import { claimStatuses, codesOf } from '../terms'
import { contract } from './contract'
import { id, note, organisationName, page, personName, region, regionCode, version } from './shapes'

const claimStatus = z.enum(codesOf(claimStatuses))

export const claimView = z.object({
  claimId: z.string(),
  name: z.string(),
  region,
  contactName: z.string(),
  status: claimStatus,
  /** Why it was refused; null unless refused. */
  reason: z.nullable(z.string()),
  submittedAt: z.string(),
  employerId: z.nullable(z.string()),
  version: z.number(),
})

/** Claiming an enterprise by its unified social credit code, and the officer's decision on it. */
export const employerContracts = {
  'employer.claim': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({
      creditCode: z.string().check(z.trim(), z.maxLength(40)),
      name: organisationName,
      streetCode: regionCode,
      contactName: personName,
    }),
    output: claimView,
    errors: ['INPUT_INVALID', 'CLAIM_ALREADY_PENDING'],
  }),
  'employer.mine': contract({
    roles: ['worker'],
    write: false,
    input: z.strictObject({}),
    output: z.object({
      claims: z.array(claimView),
      employers: z.array(z.object({ employerId: z.string(), name: z.string(), region })),
    }),
    errors: [],
  }),
  'claim.queue': contract({
    roles: ['officer'],
    write: false,
    /** Without `regionCode`: the first region the officer holds. */
    input: z.strictObject({ regionCode: z.optional(regionCode), status: z.optional(claimStatus), ...page }),
    output: z.object({
      /** `creditCode` is what the officer checks against the public register; `rivals`: others hold this enterprise. */
      claims: z.array(z.object({ ...claimView.shape, creditCode: z.string(), rivals: z.number() })),
      next: z.nullable(z.string()),
    }),
    errors: ['FORBIDDEN'],
  }),
  'claim.decide': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ claimId: id, version, approve: z.boolean(), reason: z.optional(note) }),
    output: claimView,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'CLAIM_ALREADY_DECIDED', 'VERSION_CONFLICT'],
  }),
}
