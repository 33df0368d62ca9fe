/** What the policy command prints for people. */
import { explainVerdict } from '../../domain/eligibility/explain'
import type { Facts } from '../../domain/eligibility/facts'
import type { CaseResult } from '../../domain/eligibility/golden-cases'
import type { Policy } from '../../domain/eligibility/policy-file'
import type { Truth } from '../../domain/eligibility/truth'
import type { ConditionResult, Verdict } from '../../domain/eligibility/verdict'
import { evidences } from '../../domain/terms'
import { textTable } from './text-table'

const marks: Record<Truth, string> = { met: '✓', unmet: '✗', unknown: '?', review: '!' }

/** One policy for one person: what comes out, condition by condition with the clause, and what can be done. */
export function verdictText(given: { policy: Policy; facts: Facts; verdict: Verdict }): string {
  const { policy, verdict } = given
  const said = explainVerdict(given)
  const { document, issuedOn, section } = policy.source
  const { office, hotline } = said.contact
  const conditions = said.conditions.flatMap(({ result, sentence }, index) => [
    `${marks[result]} ${sentence}${evidenceText(verdict.conditions[index])}`,
    `    原文：${verdict.conditions[index]?.clause ?? ''}`,
  ])
  const lines = [
    ...said.amounts,
    ...said.benefits,
    ...said.caps.map(({ text }) => text),
    ...conditions,
    ...said.missing.map(({ sentence }) => sentence),
    ...said.readings,
    ...said.whatIf,
    ...said.advice,
    `期限：${said.deadline?.text ?? '原文没写截止日期。'}`,
    ...(said.documents.length > 0 ? [`材料：${said.documents.join('、')}`] : []),
    `办理：${office}${hotline === null ? '' : `，电话 ${hotline}`}`,
    `依据：${document}，${issuedOn}，${section}`,
  ]
  return [`${policy.title}（${policy.id}）  ${said.headline}`, ...lines.map((line) => `  ${line}`)].join('\n')
}

function evidenceText(condition: ConditionResult | undefined): string {
  if (!condition || condition.evidence === null) return ''
  return `（${[evidences[condition.evidence], condition.by].filter(Boolean).join('，')}）`
}

type Failed = Pick<CaseResult, 'name' | 'differences'>

/** One line per thing that came out differently. */
export function failureTable(failed: (Failed & { policy: string })[]): string {
  const lines = failed.flatMap(({ policy, name, differences }) =>
    differences.map(({ what, expected, actual }) => [policy, name, what, expected, actual]),
  )
  return textTable([['政策', '样例', '哪一项', '应为', '实为'], ...lines])
}
