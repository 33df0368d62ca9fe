import * as z from 'zod/mini'
import { codesOf, officerLevels } from '../terms'
import { contract } from './contract'
import {
  evidence,
  id,
  note,
  page,
  personName,
  region,
  regionCode,
  season,
  seasonId,
  stay,
  stayAnswers,
  tier,
  token,
  version,
} from './shapes'
import { shortageBrief } from './shortage'
import { answered, historyLine } from './stay'

const level = z.enum(codesOf(officerLevels))
const grant = z.object({ grantId: z.string(), level, region, name: z.string(), expiresOn: z.string() })

const stayCounts = z.object({
  staying: z.number(),
  leaving: z.number(),
  undecided: z.number(),
  unregistered: z.number(),
})
const tierCounts = z.array(z.object({ tier, cases: z.number(), headcount: z.number() }))

export const rosterEntry = z.object({
  entryId: z.string(),
  /** null: not told yet. */
  name: z.nullable(z.string()),
  number: z.string(),
  stay: z.nullable(stay),
  evidence: z.nullable(evidence),
  employerName: z.nullable(z.string()),
  regionName: z.string(),
  siteName: z.string(),
  updatedAt: z.string(),
  version: z.number(),
})

export const rosterPerson = z.object({
  ...rosterEntry.shape,
  season,
  answers: stayAnswers,
  answered: z.array(answered),
  history: z.array(historyLine),
})

export const officerContracts = {
  'officer.accept': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ token, name: personName }),
    output: grant,
    errors: ['INVITATION_UNUSABLE'],
  }),
  'officer.invite': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ level, regionCode }),
    output: z.object({ token: z.string(), level, region, expiresOn: z.string() }),
    errors: ['INVITATION_TOO_HIGH'],
  }),
  'officer.home': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ seasonId, regionCode: z.optional(regionCode) }),
    output: z.object({
      season,
      region,
      level,
      stays: stayCounts,
      shortages: tierCounts,
      children: z.array(z.object({ region, stays: stayCounts, shortages: tierCounts })),
      waitingLongest: z.array(shortageBrief),
      pendingClaims: z.number(),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'roster.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      regionCode: z.optional(regionCode),
      stay: z.optional(z.enum([...stay.options, 'unregistered'])),
      /** true: checked on the spot or by data; false: not yet. */
      checked: z.optional(z.boolean()),
      /** Only people of whom a verdict rests on what nobody checked. Stands alone: other filters do not count beside it. */
      toVerify: z.optional(z.boolean()),
      /** A full name or a receipt number, matched exactly. */
      search: z.optional(z.string().check(z.trim(), z.maxLength(40))),
      ...page,
    }),
    output: z.object({ entries: z.array(rosterEntry), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'roster.get': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ entryId: id }),
    output: rosterPerson,
    errors: ['NOT_FOUND'],
  }),
  'roster.confirm': contract({
    roles: ['officer'],
    write: true,
    /** Without `stay` and `answers` the officer confirms what stands; with them, corrects it. */
    input: z.strictObject({
      entryId: id,
      version,
      stay: z.optional(stay),
      answers: z.optional(stayAnswers),
      note: z.optional(note),
    }),
    output: rosterPerson,
    /** FORBIDDEN: nobody confirms themself. */
    errors: ['NOT_FOUND', 'FORBIDDEN', 'VERSION_CONFLICT'],
  }),
}
