import * as z from 'zod/mini'
import { contract } from './contract'
import { day, id, note, region, seasonId } from './shapes'

/** A count of people: one to four are not told apart, `heads` is null and `text` says so. */
export const headCell = { heads: z.nullable(z.number()), text: z.string() }
export const verdictHeads = z.object({ verdict: z.string(), label: z.string(), ...headCell })
/** Money over all whose conditions are met; `fen` is null where one to four people stand behind it. */
export const payerFen = z.object({
  payer: z.string(),
  label: z.string(),
  fen: z.nullable(z.number()),
  text: z.string(),
})
export const turn = z.object({
  from: z.string(),
  fromLabel: z.string(),
  to: z.string(),
  toLabel: z.string(),
  ...headCell,
})

const decision = z.object({
  value: z.union([z.string(), z.number()]),
  label: z.string(),
  on: z.string(),
  by: z.string(),
  note: z.string(),
})

const reading = z.object({
  policy: z.string(),
  title: z.string(),
  document: z.string(),
  /** The year of the festival it belongs to. */
  season: z.number(),
  /** The policy version the decision would follow. */
  version: z.number(),
  reading: z.string(),
  question: z.string(),
  clause: z.string(),
  settledBy: z.string(),
  place: region,
  options: z.array(z.object({ value: z.union([z.string(), z.number()]), label: z.string() })),
  /** A number may be chosen freely within these bounds. */
  range: z.nullable(z.object({ min: z.number(), max: z.number(), label: z.string() })),
  /** Whether the caller's grant reaches the place of the policy. */
  mayDecide: z.boolean(),
  decided: z.nullable(decision),
  history: z.array(
    z.object({
      version: z.number(),
      effectiveOn: z.string(),
      text: z.string(),
      by: z.string(),
      note: z.string(),
      at: z.string(),
    }),
  ),
})
export type OpenReading = z.infer<typeof reading>

const preview = z.object({
  /** Those counted: registered people, or employers where the policy is theirs. */
  people: z.number(),
  /** The day it was worked out for. */
  asOf: z.string(),
  /** What each option would come to for the roster of the caller's region. */
  options: z.array(
    z.object({
      value: z.union([z.string(), z.number()]),
      label: z.string(),
      verdicts: z.array(verdictHeads),
      payers: z.array(payerFen),
    }),
  ),
  /** How many people get another verdict under one option than under another. */
  split: z.object(headCell),
  /** Between the two outermost options, by payer. */
  splitFen: z.array(payerFen),
  /** Against what holds today, under the option asked for; empty when none was. */
  turns: z.array(turn),
})

/** 口径登记: what the notices leave open, what it splits, and what the city has decided. */
export const registerContracts = {
  'register.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({}),
    output: z.object({
      readings: z.array(reading),
      /** Questions not left open: how each is understood, and who may say otherwise. */
      understood: z.array(
        z.object({
          policy: z.string(),
          title: z.string(),
          question: z.string(),
          as: z.string(),
          settledBy: z.string(),
        }),
      ),
    }),
    errors: ['FORBIDDEN'],
  }),
  'register.preview': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      policy: id,
      reading: id,
      /** The option to compare with today. */
      value: z.optional(z.union([z.string().check(z.maxLength(40)), z.number()])),
    }),
    output: preview,
    errors: ['FORBIDDEN', 'NOT_FOUND', 'INPUT_INVALID', 'SEASON_UNKNOWN'],
  }),
  /** Settles a reading from a day on, or opens it again with `value: null`: a new version of the policy either way. */
  'register.decide': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      policy: id,
      version: z.number().check(z.int(), z.minimum(1)),
      reading: id,
      value: z.nullable(z.union([z.string().check(z.maxLength(40)), z.number()])),
      note: note.check(z.minLength(2, '请写明理由，至少 2 个字')),
      effectiveOn: day,
    }),
    output: reading,
    errors: ['FORBIDDEN', 'NOT_FOUND', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
}
