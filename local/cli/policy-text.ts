/** What the policy command prints for people. */
import { explainVerdict } from '../../domain/eligibility/explain'
import type { CaseResult } from '../../domain/eligibility/golden-cases'
import type { Policy } from '../../domain/eligibility/policy-file'
import type { Truth } from '../../domain/eligibility/truth'
import type { Verdict } from '../../domain/eligibility/verdict'

const marks: Record<Truth, string> = { met: '✓', unmet: '✗', unknown: '?', review: '!' }

export function verdictText({ policy, verdict }: { policy: Policy; verdict: Verdict }): string {
  const explanation = explainVerdict({ policy, verdict })
  const { document, issuedOn, section } = policy.source
  const conditions = explanation.conditions.flatMap(({ result, sentence }, index) => [
    `  ${marks[result]} ${sentence}`,
    `      原文：${verdict.conditions[index]?.clause ?? ''}`,
  ])
  return [
    `${policy.title}（${policy.id}）  ${explanation.headline}`,
    ...explanation.amounts.map((line) => `  ${line}`),
    ...conditions,
    ...explanation.missing.map(({ sentence }) => `  ${sentence}`),
    ...explanation.caps.map(({ text }) => `  ${text}`),
    ...explanation.advice.map((line) => `  ${line}`),
    `  依据：${document}，${issuedOn}，${section}`,
  ].join('\n')
}

type Failed = Pick<CaseResult, 'name' | 'differences'>

/** One line per thing that came out differently. */
export function failureTable(failed: (Failed & { policy: string })[]): string {
  const head = ['政策', '样例', '哪一项', '应为', '实为']
  const lines = failed.flatMap(({ policy, name, differences }) =>
    differences.map(({ what, expected, actual }) => [policy, name, what, expected, actual]),
  )
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => width(line[column] ?? ''))),
  )
  return [head, ...lines]
    .map((line) =>
      line.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0)
}
