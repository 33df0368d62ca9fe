/**
 * The table of sums: how a policy computes money from one fact. A new kind of sum is one entry here.
 * Integer fen in, integer fen out; an unknown fact never gets this far.
 */
import * as z from 'zod/mini'
import type { AnswerKind } from './fact-labels'
import type { Trainee } from './facts'

interface SumKind {
  answers: readonly AnswerKind[]
  settings: Readonly<Record<string, z.ZodMiniType>>
  fen: (value: unknown, settings: unknown) => number
}

function sum<Value, Shape extends Record<string, z.ZodMiniType>>(entry: {
  answers: readonly AnswerKind[]
  settings: Shape
  fen: (value: Value, settings: { [Key in keyof Shape]: z.infer<Shape[Key]> }) => number
}): SumKind {
  // @NOTE safe: facts and policy files are both parsed, and `answers` pairs the kind with its facts
  return entry as SumKind
}

const fen = z.int().check(z.nonnegative())

const sumKinds = {
  /** So much for each head, up to a ceiling for the whole. */
  'per-head': sum<number, { fenEach: typeof fen; capFen: typeof fen }>({
    answers: ['count'],
    settings: { fenEach: fen, capFen: fen },
    fen: (heads, { fenEach, capFen }) => Number(least(BigInt(heads) * BigInt(fenEach), BigInt(capFen))),
  }),
  /** The highest step reached, and that one alone. */
  'highest-step': sum({
    answers: ['count'],
    settings: { steps: z.array(z.strictObject({ from: z.int(), fen })).check(z.minLength(1)) },
    fen: (reached: number, { steps }) =>
      steps.filter(({ from }) => from <= reached).reduce((best, step) => Math.max(best, step.fen), 0),
  }),
  /** By month and trainee, part months by their days, half up to the fen for each trainee. */
  'trainee-months': sum({
    answers: ['trainees'],
    settings: {
      anyOf: z.array(z.string()),
      fenPerMonth: fen,
      maxMonths: z.int(),
      dayDivisor: z.number().check(z.minimum(1)),
    },
    fen: (trainees: Trainee[], { anyOf, fenPerMonth, maxMonths, dayDivisor }) =>
      trainees
        .filter(({ hiredAs }) => hiredAs.some((status) => anyOf.includes(status)))
        .reduce((total, trainee) => total + trainedFen(trainee, { fenPerMonth, maxMonths, dayDivisor }), 0),
  }),
} satisfies Record<string, SumKind>

export type SumKindName = keyof typeof sumKinds
export const sumTable: Readonly<Record<SumKindName, SumKind>> = sumKinds

/** Exact: the divisor may have two decimals (21.75), so everything is counted in hundredths of a day. */
function trainedFen(
  { months, days }: Trainee,
  rate: { fenPerMonth: number; maxMonths: number; dayDivisor: number },
): number {
  const divisor = BigInt(Math.round(rate.dayDivisor * 100))
  const trained = BigInt(months) * divisor + BigInt(days) * 100n
  const paid = least(trained, BigInt(rate.maxMonths) * divisor)
  return Number((2n * paid * BigInt(rate.fenPerMonth) + divisor) / (2n * divisor))
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
