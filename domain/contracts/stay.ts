import * as z from 'zod/mini'
import { codesOf, consentKinds } from '../terms'
import { contract } from './contract'
import { seasonInput } from './public'
import { evidence, nextStep, region, season, seasonId, stay, stayAnswers, token, version } from './shapes'

export const historyLine = z.object({
  at: z.string(),
  /** 本人, or the post of who did it: 菜园镇经办人员. */
  by: z.string(),
  evidence,
  /** A sentence for people: 留岗意向：还没定 → 留岗过年 */
  text: z.string(),
})

/** One answered fact with who stands behind it; `text` is ready to show. */
export const answered = z.object({
  key: z.string(),
  label: z.string(),
  text: z.string(),
  evidence,
  by: z.nullable(z.string()),
})

export const myStay = z.object({
  season,
  number: z.string(),
  stay,
  version: z.number(),
  declaredAt: z.string(),
  updatedAt: z.string(),
  place: z.object({ region, siteName: z.string() }),
  employer: z.nullable(z.object({ employerId: z.string(), name: z.string() })),
  answers: stayAnswers,
  answered: z.array(answered),
  /** Questions this answer still leaves open, in the order to ask them; see domain/stay/questions.ts. */
  open: z.array(z.string()),
  consents: z.array(z.enum(codesOf(consentKinds))),
  nextSteps: z.array(nextStep),
  history: z.array(historyLine),
})
export type MyStay = z.infer<typeof myStay>

/** A worker's own registration for one season. */
export const stayContracts = {
  'stay.declare': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({
      placeToken: token,
      stay,
      /** Without it, or with one to an older text, nothing is registered: CONSENT_REQUIRED. */
      consent: z.optional(
        z.strictObject({ kind: z.literal('stay-registration'), version: z.string().check(z.maxLength(20)) }),
      ),
    }),
    output: myStay,
    errors: ['CONSENT_REQUIRED', 'POSTER_UNKNOWN'],
  }),
  'stay.get': contract({
    roles: ['worker'],
    write: false,
    input: seasonInput,
    output: z.object({ mine: z.nullable(myStay) }),
    errors: ['SEASON_UNKNOWN'],
  }),
  'stay.change': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ seasonId, version, stay }),
    output: myStay,
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING', 'VERSION_CONFLICT'],
  }),
  'stay.answer': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ seasonId, version, answers: stayAnswers }),
    output: myStay,
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING', 'VERSION_CONFLICT', 'NOT_FOUND'],
  }),
  'stay.withdraw': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ seasonId }),
    output: z.object({ number: z.string(), deleted: z.array(z.string()) }),
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING'],
  }),
  'consent.set': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ seasonId, kind: z.literal('share-with-employer'), granted: z.boolean() }),
    output: myStay,
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING'],
  }),
}
