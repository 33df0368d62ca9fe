import * as z from 'zod/mini'
import { contract } from './contract'
import { countyCode, season, seasonId, stay } from './shapes'

const condition = z.object({
  id: z.string(),
  label: z.string(),
  result: z.enum(['met', 'unmet', 'unknown', 'review']),
  clause: z.string(),
  /** Plain words: what is known, what is missing, what would change it. */
  sentence: z.string(),
  evidence: z.nullable(z.string()),
})

export const entitlement = z.object({
  policy: z.string(),
  title: z.string(),
  verdict: z.string(),
  /** 大概率可以领 / 还差一项 … */
  headline: z.string(),
  /** 往年参考: the document's time is over. */
  isReference: z.boolean(),
  caps: z.array(z.object({ code: z.string(), text: z.string() })),
  decidableOn: z.nullable(z.string()),
  amounts: z.array(
    z.object({ payer: z.string(), payee: z.string(), fen: z.number(), upTo: z.boolean(), text: z.string() }),
  ),
  conditions: z.array(condition),
  missing: z.array(z.object({ fact: z.string(), label: z.string(), from: z.array(z.string()) })),
  advice: z.array(z.string()),
  source: z.object({
    document: z.string(),
    issuer: z.string(),
    on: z.string(),
    section: z.string(),
    kind: z.enum(['notice', 'bulletin']),
    quote: z.string(),
  }),
})
export type Entitlement = z.infer<typeof entitlement>

const answer = z.object({
  season,
  asOf: z.string(),
  entitlements: z.array(entitlement),
  /** Questions worth answering next, most useful first. */
  questions: z.array(
    z.object({
      fact: z.string(),
      label: z.string(),
      kind: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
})

/** Facts of a what-if: flat, nothing that names a person. Checked again by the evaluator's own schema. */
const whatIf = z.record(
  z.string().check(z.regex(/^(worker|employer|agency)\.[A-Za-z0-9]{1,40}$/)),
  z.union([
    z.boolean(),
    z.number(),
    z.string().check(z.maxLength(40)),
    z.array(z.string().check(z.maxLength(40))).check(z.maxLength(62)),
    z
      .array(z.strictObject({ month: z.string().check(z.maxLength(7)), region: countyCode }))
      .check(z.maxLength(24)),
  ]),
)

export const entitlementContracts = {
  'entitlement.mine': contract({
    roles: ['worker'],
    write: false,
    /** `facts`: answers to open questions, for this one look only; they are not stored. */
    input: z.strictObject({ seasonId, facts: z.optional(whatIf) }),
    output: answer,
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING', 'INPUT_INVALID'],
  }),
  'entitlement.explore': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({
      seasonId,
      stayRegion: z.optional(countyCode),
      stay: z.optional(stay),
      facts: whatIf,
    }),
    output: answer,
    errors: ['SEASON_UNKNOWN', 'INPUT_INVALID'],
  }),
}
