/** Golden cases: people with known facts and the verdict an official expects. Written as data, beside the tests. */
import * as z from 'zod/mini'
import { evaluateOne } from './evaluate'
import { factPaths, FactsError, parseFacts, type Facts } from './facts'
import { firstProblem } from './first-problem'
import { checkParams } from './meanings'
import type { Policy } from './policy-file'
import { amountShape, benefitShape, caps, verdictLabels, type Verdict } from './verdict'
import { codesOf } from '../terms'

const verdictCode = z.enum(codesOf(verdictLabels))
const path = z.enum(factPaths)

/** Only what is written is compared. */
const expectation = z.strictObject({
  verdict: verdictCode,
  caps: z.optional(z.array(z.enum(caps))),
  decidableOn: z.optional(z.nullable(z.string())),
  assumedEnd: z.optional(z.boolean()),
  amounts: z.optional(z.array(z.strictObject(amountShape))),
  benefits: z.optional(z.array(z.strictObject(benefitShape))),
  /** Every unmet condition, in the order of the policy; likewise `review`. */
  unmet: z.optional(z.array(z.string())),
  review: z.optional(z.array(z.string())),
  missing: z.optional(z.array(path)),
  readings: z.optional(z.record(z.string(), verdictCode)),
})
type Expectation = z.infer<typeof expectation>

const goldenFile = z.strictObject({
  /** Facts of the person everyone else is compared with. */
  base: z.record(z.string(), z.unknown()),
  cases: z
    .array(
      z.strictObject({
        name: z.string(),
        /** What is different from `base`, by path: `worker.hukou`, `asOf`, `params.<policy>.<name>`. */
        given: z.optional(z.record(z.string(), z.unknown())),
        expect: expectation,
      }),
    )
    .check(z.minLength(1)),
})

interface CaseDifference {
  what: string
  expected: string
  actual: string
}
export interface CaseResult {
  name: string
  verdict: Verdict['verdict']
  differences: CaseDifference[]
  /** The whole verdict, and which parts of it the case speaks of. */
  actual: Verdict
  stated: string[]
}

/**
 * Runs every case of one policy.
 * @param raw the content of `tests/policies/<id>.cases.json`
 * @throws FactsError when the file or a case's facts cannot be read
 */
export function runGoldenCases({ policy, raw }: { policy: Policy; raw: unknown }): CaseResult[] {
  const parsed = z.safeParse(goldenFile, raw)
  if (!parsed.success) {
    const problem = firstProblem(parsed.error)
    throw new FactsError(problem.path, problem.reason)
  }
  const { base, cases } = parsed.data
  return cases.map(({ name, given = {}, expect }, index) => {
    const actual = evaluateOne({ policy, facts: factsOfCase({ policy, base, given, index }) })
    const differences = differencesOf(expect, actual)
    return { name, verdict: actual.verdict, differences, actual, stated: Object.keys(expect) }
  })
}

function factsOfCase(from: {
  policy: Policy
  base: Record<string, unknown>
  given: Record<string, unknown>
  index: number
}): Facts {
  const merged = Object.entries(from.given).reduce(withFact, from.base)
  try {
    const facts = parseFacts(merged)
    checkParams({ policies: [from.policy], facts })
    return facts
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    throw new FactsError(`cases[${from.index}].given.${error.path}`, error.reason)
  }
}

function withFact(facts: Record<string, unknown>, [at, value]: [string, unknown]): Record<string, unknown> {
  const dot = at.indexOf('.')
  if (dot < 0) return { ...facts, [at]: value }
  const group = at.slice(0, dot)
  const before = facts[group]
  const kept = typeof before === 'object' && before !== null ? before : {}
  return { ...facts, [group]: { ...kept, [at.slice(dot + 1)]: value } }
}

function differencesOf(expected: Expectation, verdict: Verdict): CaseDifference[] {
  const idsOf = (result: string) =>
    verdict.conditions.filter((condition) => condition.result === result).map(({ id }) => id)
  const actual: Required<Expectation> = {
    verdict: verdict.verdict,
    caps: verdict.caps,
    decidableOn: verdict.decidableOn,
    assumedEnd: verdict.assumedEnd,
    amounts: verdict.amounts,
    benefits: verdict.benefits,
    unmet: idsOf('unmet'),
    review: idsOf('review'),
    missing: verdict.missing.map(({ fact }) => fact),
    readings: Object.fromEntries(verdict.readings.map((reading) => [reading.id, reading.verdict])),
  }
  return (Object.keys(expected) as (keyof Expectation)[])
    .map((what) => ({ what, expected: textOf(expected[what]), actual: textOf(actual[what]) }))
    .filter((line) => line.expected !== line.actual)
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${key}: ${textOf(part)}`).join(', ')}}`
}
