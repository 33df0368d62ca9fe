/** A verdict in words, for whoever it is about and for officers. */
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { fullDayText } from '../../../domain/calendar/day-text'
import { explainVerdict } from '../../../domain/eligibility/explain'
import type { Facts } from '../../../domain/eligibility/facts'
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { verdictLabels, type Verdict } from '../../../domain/eligibility/verdict'
import type { WordsOf } from '../known-facts'
import { replyOf } from '../repositories/tasks'
import type { TaskDoc, VerdictChange } from '../store/standing-documents'
import { factText, sideText } from './fact-text'

interface About {
  /** What the verdicts were made from, to say what would change them. */
  facts?: Facts
  words: WordsOf
  changes: readonly VerdictChange[]
  rechecks: ReadonlyMap<string, TaskDoc>
}
/** Nobody in particular: nothing was said, told or asked before. */
export const aboutNobody: About = { words: new Map(), changes: [], rechecks: new Map() }

export function entitlementView(policy: Policy, verdict: Verdict, about: About): Entitlement {
  const said = explainVerdict({ policy, verdict, ...(about.facts ? { facts: about.facts } : {}) })
  const task = about.rechecks.get(policy.id)
  return {
    policy: policy.id,
    title: policy.title,
    audience: policy.audience,
    verdict: verdict.verdict,
    verdictText: verdictLabels[verdict.verdict],
    headline: said.headline,
    isReference: verdict.verdict === 'not-in-force' && verdict.period === 'after',
    caps: said.caps,
    decidableOn: verdict.decidableOn,
    deadline: said.deadline,
    amounts: verdict.amounts.map((amount, index) => ({ ...amount, text: said.amounts[index] ?? '' })),
    benefits: said.benefits,
    conditions: verdict.conditions.map((condition, index) => ({
      id: condition.id,
      label: condition.label,
      result: condition.result,
      clause: condition.clause,
      sentence: said.conditions[index]?.sentence ?? '',
      shownBy: policy.conditions[index]?.shownBy ?? null,
      evidence: condition.evidence === null ? null : sideText(condition.evidence, condition.by),
      words: condition.facts.flatMap((fact) => wordsView(fact, about.words)),
    })),
    missing: said.missing,
    readings: said.readings,
    whatIf: said.whatIf,
    advice: said.advice,
    documents: said.documents,
    contact: said.contact,
    changes: about.changes
      .filter((change) => change.policy === policy.id)
      .map(({ at, from, to, note, cause }) => ({
        at,
        text: from === to && note !== null ? note : `${labelOf(from)} → ${labelOf(to)}`,
        cause: cause.text,
      })),
    recheck: task ? recheckView(task) : null,
    source: sourceOf(policy),
  }
}

export function recheckView(task: TaskDoc): NonNullable<Entitlement['recheck']> {
  return { number: task.number, askedAt: task.openedAt, status: task.status, reply: replyOf(task) }
}

export function deadlineOf({ inForce }: Policy): Entitlement['deadline'] {
  if (inForce.until === undefined) return null
  return { on: inForce.until, text: `${fullDayText(inForce.until)}前申请，当天也算。` }
}

export function contactOf({ office, hotline }: Policy): Entitlement['contact'] {
  return { office, hotline: hotline ?? null }
}

export function benefitsOf({ benefits = [] }: Policy): string[] {
  return benefits.map(({ label }) => label)
}

export function sourceOf({ source }: Policy): Entitlement['source'] {
  const { document, issuer, issuedOn, section, kind, quote } = source
  return { document, issuer, on: issuedOn, section, kind, quote }
}

function wordsView(fact: Verdict['conditions'][number]['facts'][number], words: WordsOf) {
  const said = words.get(fact)
  if (!said) return []
  const lines = said.map(({ value, evidence, by, at }, index) => ({
    evidence,
    side: sideText(evidence, by),
    text: factText(fact, value),
    at,
    decides: index === 0,
  }))
  return [{ fact, label: factLabels[fact].label, words: lines }]
}

function labelOf(verdict: string): string {
  return new Map<string, string>(Object.entries(verdictLabels)).get(verdict) ?? verdict
}
