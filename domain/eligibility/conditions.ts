/**
 * The conditions table: what a policy file may test. A new kind of condition is one entry here.
 * Each looks at one known fact; unknown facts never get this far.
 */
import * as z from 'zod/mini'
import { containment } from '../regions/region-code'
import type { AnswerKind } from './fact-labels'
import { day, regionCode } from './facts'
import { truthOf, type Truth } from './truth'

interface Kind {
  /** The facts it can look at, by how they are answered; the policy file is refused otherwise. */
  answers: readonly AnswerKind[]
  /** Its settings beside `kind` and `fact`. */
  settings: Readonly<Record<string, z.ZodMiniType>>
  judge: (value: unknown, settings: unknown) => Truth
}

function kind<Value, Shape extends Record<string, z.ZodMiniType>>(entry: {
  answers: readonly AnswerKind[]
  settings: Shape
  judge: (value: Value, settings: { [Key in keyof Shape]: z.infer<Shape[Key]> }) => Truth
}): Kind {
  // @NOTE safe: facts and policy files are both parsed, and `answers` pairs the kind with its facts
  return entry as Kind
}

/** A code too coarse to tell (a province asked about a county) stays unknown either way. */
const truths = { inside: 'met', outside: 'unmet', unknown: 'unknown' } as const
const opposites = { inside: 'unmet', outside: 'met', unknown: 'unknown' } as const

const quarter = z.enum(['2019Q1', '2021Q1'])
type Outputs = Partial<Record<z.infer<typeof quarter>, number | null>>
interface Trainee {
  hiredAs: string[]
  months: number
  days: number
}

function isKnown(output: number | null | undefined): output is number {
  return output !== null && output !== undefined
}

function hasTrained({ months, days }: Trainee): boolean {
  return months > 0 || days > 0
}

const scalar = z.union([z.string(), z.boolean()])
type Scalar = z.infer<typeof scalar>

const conditionKinds = {
  /** The region of the fact lies in `area`. */
  within: kind<string, { area: typeof regionCode }>({
    answers: ['region'],
    settings: { area: regionCode },
    judge: (code, { area }) => truths[containment(code, area)],
  }),
  /** The region of the fact lies elsewhere. */
  outside: kind<string, { area: typeof regionCode }>({
    answers: ['region'],
    settings: { area: regionCode },
    judge: (code, { area }) => opposites[containment(code, area)],
  }),
  /** One answer out of those listed; 还没定 is no answer yet. */
  is: kind({
    answers: ['boolean', 'choice'],
    settings: { oneOf: z.array(scalar) },
    judge: (value: Scalar, { oneOf }) => (value === 'undecided' ? 'unknown' : truthOf(oneOf.includes(value))),
  }),
  /** At least one of those listed; `openWith` are answers that leave it open. */
  includes: kind({
    answers: ['choices'],
    settings: { anyOf: z.array(z.string()), openWith: z.optional(z.array(z.string())) },
    judge: (values: string[], { anyOf, openWith }) => {
      if (values.some((value) => anyOf.includes(value))) return 'met'
      return values.some((value) => openWith?.includes(value)) ? 'unknown' : 'unmet'
    },
  }),
  /** At least `atLeast` different days from `from` to `to`, both included. */
  'days-between': kind({
    answers: ['days'],
    settings: { from: day, to: day, atLeast: z.int() },
    judge: (days: string[], { from, to, atLeast }) => {
      const counted = new Set(days.filter((on) => on >= from && on <= to))
      return truthOf(counted.size >= atLeast)
    },
  }),
  /** Insurance paid in `area` for `month` (YYYY-MM). */
  'insured-in': kind({
    answers: ['months'],
    settings: { month: z.string().check(z.regex(/^\d{4}-\d{2}$/)), area: regionCode },
    judge: (paid: { month: string; region: string }[], { month, area }) => {
      const there = paid
        .filter((entry) => entry.month === month)
        .map((entry) => containment(entry.region, area))
      if (there.includes('inside')) return 'met'
      return there.includes('unknown') ? 'unknown' : 'unmet'
    },
  }),
  /** A number of people or things, at least so many. */
  'at-least': kind({
    answers: ['count'],
    settings: { atLeast: z.int() },
    judge: (count: number, { atLeast }) => truthOf(count >= atLeast),
  }),
  /** The output of one quarter, in fen. */
  'output-at-least': kind({
    answers: ['outputs'],
    settings: { quarter, fen: z.int() },
    judge: (outputs: Outputs, { quarter: of, fen }) => {
      const output = outputs[of]
      return isKnown(output) ? truthOf(output >= fen) : 'unknown'
    },
  }),
  /** Growth between two quarters, in hundredths of a percent; of nothing it can be read either way. */
  'growth-at-least': kind({
    answers: ['outputs'],
    settings: { from: quarter, to: quarter, basisPoints: z.int(), fromNothing: z.enum(['counts', 'fails']) },
    judge: (outputs: Outputs, { from, to, basisPoints, fromNothing }) => {
      const [before, after] = [outputs[from], outputs[to]]
      if (!isKnown(before) || !isKnown(after)) return 'unknown'
      if (before === 0) return truthOf(fromNothing === 'counts')
      return truthOf(BigInt(after - before) * 10_000n >= BigInt(before) * BigInt(basisPoints))
    },
  }),
  /** At least one trainee of the classes named, who has trained at all. */
  'trainee-hired-as': kind({
    answers: ['trainees'],
    settings: { anyOf: z.array(z.string()) },
    judge: (trainees: Trainee[], { anyOf }) =>
      truthOf(trainees.some((each) => hasTrained(each) && each.hiredAs.some((as) => anyOf.includes(as)))),
  }),
} satisfies Record<string, Kind>

export type ConditionKind = keyof typeof conditionKinds
export const conditionTable: Readonly<Record<ConditionKind, Kind>> = conditionKinds
