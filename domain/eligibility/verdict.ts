/** What an evaluation says about one policy: the verdict, and everything it rests on. */
import * as z from 'zod/mini'
import { codesOf, evidences } from '../terms'
import { suppliers } from './fact-labels'
import { factPaths } from './facts'
import { truths } from './truth'

/** In order of precedence. */
export const verdictLabels = {
  'not-in-force': '现在不能申请',
  ineligible: '不符合',
  referral: '请向办理部门询问',
  advisory: '只是鼓励，不是必发',
  deferred: '还没到能判断的时候',
  unknown: '还差几项才能判断',
  review: '要工作人员判断',
  likely: '条件都符合，还不能打包票',
  eligible: '符合',
} as const
export type VerdictCode = keyof typeof verdictLabels

export const caps = ['pending-rules', 'bulletin-source', 'unverified'] as const
export type Cap = (typeof caps)[number]

export const payeeLabels = {
  worker: '本人',
  employer: '单位',
  agency: '人力资源机构',
  undetermined: '原文没写给谁',
} as const

export const amountShape = {
  payer: z.enum(['central', 'province', 'city', 'district', 'county', 'employer', 'carrier', 'unstated']),
  payee: z.enum(codesOf(payeeLabels)),
  /** Integer fen. */
  fen: z.int().check(z.nonnegative()),
  /** True only where the notice says 不超过 of a sum. */
  upTo: z.boolean(),
}
export const benefitShape = { kind: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) }

export const conditionResult = z.strictObject({
  id: z.string(),
  label: z.string(),
  result: z.enum(truths),
  /** Verbatim. */
  clause: z.string(),
  document: z.string(),
  facts: z.array(z.enum(factPaths)),
  /** In the order of `facts`; null where unknown. */
  values: z.array(z.unknown()),
  /** The weakest among the known facts, and who gave it. */
  evidence: z.nullable(z.enum(codesOf(evidences))),
  by: z.nullable(z.string()),
})
export type ConditionResult = z.infer<typeof conditionResult>

export const verdictSchema = z.strictObject({
  policy: z.string(),
  verdict: z.enum(codesOf(verdictLabels)),
  /** Filled for `likely` only. */
  caps: z.array(z.enum(caps)),
  /** Filled for `deferred` only. */
  decidableOn: z.nullable(z.string()),
  /** Never summed over policies: no notice says how they stack. */
  amounts: z.array(z.strictObject(amountShape)),
  benefits: z.array(z.strictObject(benefitShape)),
  conditions: z.array(conditionResult),
  missing: z.array(z.strictObject({ fact: z.enum(factPaths), from: z.array(z.enum(codesOf(suppliers))) })),
  readings: z.array(z.strictObject({ id: z.string(), verdict: z.enum(codesOf(verdictLabels)) })),
  version: z.number(),
  title: z.string(),
  /** Where the day of asking (or of applying) stands to the time in force. */
  period: z.enum(['before', 'during', 'after']),
  /** 往年参考: over by the assumed end of its season's year. */
  assumedEnd: z.boolean(),
  source: z.strictObject({
    document: z.string(),
    issuer: z.string(),
    issuedOn: z.string(),
    section: z.string(),
    kind: z.enum(['notice', 'bulletin']),
    quote: z.string(),
  }),
})
export type Verdict = z.infer<typeof verdictSchema>
