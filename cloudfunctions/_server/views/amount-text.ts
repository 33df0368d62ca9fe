/** What a policy pays, before anybody's facts are known. */
import { yuanText } from '../../../domain/eligibility/money-text'
import type { Policy, Sum } from '../../../domain/eligibility/policy-file'
import { resolved } from '../../../domain/eligibility/slots'
import type { SumKindName } from '../../../domain/eligibility/sums'
import { payeeLabels } from '../../../domain/eligibility/verdict'

type Setting = (name: string) => unknown
const yuan = (fen: unknown) => `${yuanText(Number(fen))}元`

const sumTexts: Readonly<Record<SumKindName, (setting: Setting) => string[]>> = {
  'per-head': (setting) => [`每人${yuan(setting('fenEach'))}，最高${yuan(setting('capFen'))}。`],
  'highest-step': (setting) =>
    (setting('steps') as { from: number; fen: number }[]).map(
      ({ from, fen }) => `满${from}人，${yuan(fen)}。`,
    ),
  'trainee-months': (setting) => [
    `每人每月${yuan(setting('fenPerMonth'))}，最多${String(setting('maxMonths'))}个月。`,
  ],
}

/** @param on the day that dated values are taken for */
export function amountTexts({ amounts, params = {} }: Policy, on: string): string[] {
  const usual = Object.entries(params).flatMap(([name, { usual: value }]): [string, number][] =>
    value === undefined ? [] : [[name, value]],
  )
  const context = { choices: {}, params: new Map(usual), on }
  return amounts.flatMap(({ payerLabel, payee, upTo, fen, sum }) => {
    const to = payee === 'undetermined' ? payeeLabels.undetermined : `给${payeeLabels[payee]}`
    if (sum) return [...sumText(sum, (name) => resolved(sum[name], context)), `${payerLabel}出，${to}。`]
    const limit = upTo ? '最高' : ''
    return [`${payerLabel}出${limit}${yuan(resolved(fen, context))}，${to}。`]
  })
}

function sumText(sum: Sum, setting: Setting): string[] {
  return sumTexts[sum.kind](setting)
}
