/** The vocabulary of facts that policies may ask about. Everything but `asOf` may be unknown. */
import * as z from 'zod/mini'
import { isRegionCode } from '../regions/region-code'
import { codesOf, evidences, stays } from '../terms'
import { firstProblem } from './first-problem'

const evidence = z.enum(codesOf(evidences))
const unknown = z.strictObject({
  value: z.null(),
  evidence: z.optional(z.nullable(evidence)),
  by: z.optional(z.nullable(z.string())),
})

/** A bare value, or one with who stands behind it; missing, null and `{ value: null }` are all unknown. */
function fact<T extends z.ZodMiniType>(value: T) {
  const known = z.strictObject({ value, evidence, by: z.optional(z.nullable(z.string())) })
  return z.optional(z.nullable(z.union([value, known, unknown])))
}

/** Six digits of GB/T 2260; trailing zeros name the wider region. */
export const regionCode = z.string().check(z.regex(/^\d{6}$/), z.refine(isRegionCode))
export const day = z.iso.date()
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
const count = z.int().check(z.nonnegative())
const hardship = z.array(z.enum(['employment-difficulty', 'zero-employment-family']))
const flag = z.boolean()

/** Someone in work training, with whole months and the days beyond them. */
export interface Trainee {
  hiredAs: string[]
  months: number
  days: number
}

export function hasTrained({ months, days }: Trainee): boolean {
  return months > 0 || days > 0
}
const outputs = z.strictObject({
  '2019Q1': z.optional(z.nullable(count)),
  '2021Q1': z.optional(z.nullable(count)),
})
/** An object with evidence is no bare object with foreign keys: what is wrong inside `value` is to be named. */
const notWrapped = z
  .unknown()
  .check(z.refine((written) => typeof written !== 'object' || written === null || !('value' in written)))

const worker = z.strictObject({
  hukou: fact(regionCode),
  hukouRisk: fact(z.enum(['low', 'medium', 'high'])),
  stay: fact(z.enum(codesOf(stays))),
  stayRegion: fact(regionCode),
  frontline: fact(flag),
  workedDays: fact(z.array(day)),
  insurance: fact(z.array(z.strictObject({ month, region: regionCode }))),
  hiredAs: fact(hardship),
  returneeEntrepreneur: fact(flag),
  stayCertificate: fact(flag),
  legalMatter: fact(z.enum(['wages', 'labour-damages', 'other'])),
  legalStanding: fact(z.enum(['rural-worker', 'employee', 'public-staff', 'campus', 'other'])),
  legalAidAppliedOn: fact(day),
})

const employer = z.strictObject({
  region: fact(regionCode),
  zone: fact(z.enum(['yingjiang-edz', 'yixiu-dz', 'other', 'none'])),
  kinds: fact(
    z.array(
      z.enum([
        'industrial-above-scale',
        'service-above-scale',
        'other-above-scale',
        'major-project-contractor',
        'other',
      ]),
    ),
  ),
  keyIndustrial: fact(flag),
  stateOwned: fact(flag),
  efficiencyGrade2020: fact(z.enum(['A', 'B', 'C', 'D'])),
  operation: fact(z.enum(['continuous', 'normal', 'stopped'])),
  outputFen: fact(z.pipe(notWrapped, outputs)),
  outOfProvinceStaff: fact(count),
  insured: fact(flag),
  size: fact(z.enum(['large', 'medium', 'small', 'micro'])),
  hardHitByEpidemic: fact(flag),
  workTraining: fact(flag),
  trainees: fact(z.array(z.strictObject({ hiredAs: hardship, months: count, days: count }))),
})

const agency = z.strictObject({
  licenceProvince: fact(regionCode),
  commercial: fact(flag),
  annualReviewPassed: fact(flag),
  keyPlacements: fact(count),
})

const factsSchema = z.strictObject({
  asOf: day,
  params: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  worker: z.optional(z.nullable(worker)),
  employer: z.optional(z.nullable(employer)),
  agency: z.optional(z.nullable(agency)),
})
/** The day the question is asked (Asia/Shanghai) and what is known about worker, employer and agency. */
export type Facts = z.infer<typeof factsSchema>

type Keys<Group> = keyof NonNullable<Group> & string
/** Where a fact stands, for example `worker.hukou`. */
export type FactPath =
  | `worker.${Keys<Facts['worker']>}`
  | `employer.${Keys<Facts['employer']>}`
  | `agency.${Keys<Facts['agency']>}`

export const factPaths: readonly FactPath[] = [
  ...Object.keys(worker.shape).map((key) => `worker.${key}` as FactPath),
  ...Object.keys(employer.shape).map((key) => `employer.${key}` as FactPath),
  ...Object.keys(agency.shape).map((key) => `agency.${key}` as FactPath),
]

/** Facts that cannot be read; `path` says where, for example `worker.insurance[0].month`. */
export class FactsError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}：${reason}`)
    this.name = 'FactsError'
  }
}

/**
 * Reads one Facts object as people and programs write it.
 * @throws FactsError on an unknown key, a wrong type or a day that does not exist
 */
export function parseFacts(raw: unknown): Facts {
  const parsed = z.safeParse(factsSchema, raw)
  if (parsed.success) return parsed.data
  const { path, reason } = firstProblem(parsed.error)
  throw new FactsError(path, reason)
}
