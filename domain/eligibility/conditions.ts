/**
 * The conditions table: what a policy file may test. A new kind of condition is one entry here.
 * Each looks at one known fact; unknown facts never get this far.
 */
import * as z from 'zod/mini'
import { dayOfYearText, monthText } from '../calendar/day-text'
import { containment } from '../regions/region-code'
import { regionName } from '../regions/regions'
import { factLabels, type AnswerKind } from './fact-labels'
import { day, hasTrained, regionCode, type Trainee } from './facts'
import { wanText } from './money-text'
import { choicesAround, daysAround, growthAround, monthsAround, placesAround } from './near-values'
import { truthOf, type Truth } from './truth'

interface Kind {
  /** The facts it can look at, by how they are answered; the policy file is refused otherwise. */
  answers: readonly AnswerKind[]
  /** Its settings beside `kind` and `fact`. */
  settings: Readonly<Record<string, z.ZodMiniType>>
  judge: (value: unknown, settings: unknown) => Truth
  /**
   * For what-ifs: values that meet it and values that do not, as near to the known one (undefined where there
   * is none) as can be. Without it the options of the fact are tried.
   */
  examples?: (settings: unknown, current: unknown) => unknown[]
  /** How the fact reads when it holds and when it does not: 在嵊泗县, 在嵊泗县以外. */
  words?: (settings: unknown, holds: boolean) => string
}

function kind<Value, Shape extends Record<string, z.ZodMiniType>>(entry: {
  answers: readonly AnswerKind[]
  settings: Shape
  judge: (value: Value, settings: { [Key in keyof Shape]: z.infer<Shape[Key]> }) => Truth
  examples?: (settings: { [Key in keyof Shape]: z.infer<Shape[Key]> }, current: Value | undefined) => Value[]
  words?: (settings: { [Key in keyof Shape]: z.infer<Shape[Key]> }, holds: boolean) => string
}): Kind {
  // @NOTE safe: facts and policy files are both parsed, and `answers` pairs the kind with its facts
  return entry as Kind
}

/** A code too coarse to tell (a province asked about a county) stays unknown either way. */
const truths = { inside: 'met', outside: 'unmet', unknown: 'unknown' } as const
const opposites = { inside: 'unmet', outside: 'met', unknown: 'unknown' } as const

const quarter = z.enum(['2019Q1', '2021Q1'])
const quarterNames = { '2019Q1': '2019年一季度', '2021Q1': '2021年一季度' } as const
type Outputs = Partial<Record<z.infer<typeof quarter>, number | null>>

function isKnown(output: number | null | undefined): output is number {
  return output !== null && output !== undefined
}

function placeWords(area: string, isInside: boolean): string {
  return `在${regionName(area) ?? area}${isInside ? '' : '以外'}`
}

function daysWords(
  { from, to, atLeast }: { from: string; to: string; atLeast: number },
  holds: boolean,
): string {
  const window = `${dayOfYearText(from)}到${dayOfYearText(to)}`
  if (atLeast === 1) return `${window}${holds ? '到过岗' : '一天没到岗'}`
  return `${window}到岗${holds ? '满' : '不满'}${atLeast}天`
}

function trainedAs(codes: readonly string[]): string {
  const labels: Readonly<Record<string, string>> = factLabels['worker.hiredAs'].options ?? {}
  return codes.map((code) => labels[code] ?? code).join('或')
}

const scalar = z.union([z.string(), z.boolean()])
type Scalar = z.infer<typeof scalar>

const conditionKinds = {
  /** The region of the fact lies in `area`. */
  within: kind<string, { area: typeof regionCode }>({
    answers: ['region'],
    settings: { area: regionCode },
    judge: (code, { area }) => truths[containment(code, area)],
    examples: ({ area }) => placesAround(area),
    words: ({ area }, holds) => placeWords(area, holds),
  }),
  /** The region of the fact lies elsewhere. */
  outside: kind<string, { area: typeof regionCode }>({
    answers: ['region'],
    settings: { area: regionCode },
    judge: (code, { area }) => opposites[containment(code, area)],
    examples: ({ area }) => placesAround(area),
    words: ({ area }, holds) => placeWords(area, !holds),
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
    examples: choicesAround,
  }),
  /** At least `atLeast` different days from `from` to `to`, both included. */
  'days-between': kind({
    answers: ['days'],
    settings: { from: day, to: day, atLeast: z.int() },
    judge: (days: string[], { from, to, atLeast }) => {
      const inside: string[] = []
      for (const on of days) {
        if (inside.length >= atLeast) break
        if (on >= from && on <= to && !inside.includes(on)) inside.push(on)
      }
      return truthOf(inside.length >= atLeast)
    },
    examples: daysAround,
    words: daysWords,
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
    examples: monthsAround,
    words: ({ month, area }, holds) =>
      `${monthText(month)}${placeWords(area, true)}${holds ? '缴了社保' : '没缴社保'}`,
  }),
  /** A number of people or things, at least so many. */
  'at-least': kind({
    answers: ['count'],
    settings: { atLeast: z.int() },
    judge: (count: number, { atLeast }) => truthOf(count >= atLeast),
    examples: ({ atLeast }) => [atLeast, atLeast - 1].filter((count) => count >= 0),
    words: ({ atLeast }, holds) => `${holds ? '不少于' : '不到'}${atLeast}人`,
  }),
  /** The output of one quarter, in fen. */
  'output-at-least': kind({
    answers: ['outputs'],
    settings: { quarter, fen: z.int() },
    judge: (outputs: Outputs, { quarter: of, fen }) => {
      const output = outputs[of]
      return isKnown(output) ? truthOf(output >= fen) : 'unknown'
    },
    examples: ({ quarter: of, fen }, current) =>
      [fen, fen - 1].filter((output) => output >= 0).map((output) => ({ ...current, [of]: output })),
    words: ({ quarter: of, fen }, holds) =>
      `${quarterNames[of]}产值${holds ? '够' : '不到'}${wanText(fen)}元`,
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
    examples: growthAround,
    words: ({ from, to, basisPoints }, holds) =>
      `${quarterNames[to]}比${from.slice(0, 4)}年增长${holds ? '够' : '不到'}${basisPoints / 100}%`,
  }),
  /** At least one trainee of the classes named, who has trained at all. */
  'trainee-hired-as': kind({
    answers: ['trainees'],
    settings: { anyOf: z.array(z.string()) },
    judge: (trainees: Trainee[], { anyOf }) =>
      truthOf(trainees.some((each) => hasTrained(each) && each.hiredAs.some((as) => anyOf.includes(as)))),
    examples: ({ anyOf }, current = []) => {
      const others = current.filter(({ hiredAs }) => !hiredAs.some((as) => anyOf.includes(as)))
      return [[...current, { hiredAs: anyOf.slice(0, 1), months: 1, days: 0 }], others]
    },
    words: ({ anyOf }, holds) => `${holds ? '有' : '没有'}${trainedAs(anyOf)}来训`,
  }),
} satisfies Record<string, Kind>

export type ConditionKind = keyof typeof conditionKinds
export const conditionTable: Readonly<Record<ConditionKind, Kind>> = conditionKinds
