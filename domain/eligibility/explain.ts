/** Verdicts in everyday Chinese: short sentences, none over 30 characters, and never a dead end. */
import { fullDayText } from '../calendar/day-text'
import { conditionSentence, missingWords } from './explain-conditions'
import { fitting } from './fitting'
import { readingSentences } from './explain-readings'
import { whatIfSentences } from './explain-what-if'
import { factLabels, suppliers } from './fact-labels'
import type { FactPath, Facts } from './facts'
import { yuanText } from './money-text'
import type { Policy } from './policy-file'
import type { Truth } from './truth'
import { payeeLabels, type Cap, type Verdict } from './verdict'
import { changesThatMatter } from './what-if'

export interface Explanation {
  headline: string
  /** In the order of the verdict's own lists. */
  amounts: string[]
  /** Gifts and waivers in words. */
  benefits: string[]
  caps: { code: Cap; text: string }[]
  conditions: { id: string; result: Truth; sentence: string }[]
  missing: { fact: FactPath; label: string; from: string[]; sentence: string }[]
  /** Where the words can be read in more than one way: the question, what each comes to, who settles it. */
  readings: string[]
  /** Unmet conditions: what would have to be different for each. */
  changes: string[]
  /** The smallest changes that would turn the verdict; empty without the facts. */
  whatIf: string[]
  /** What would change it, what happens next, who can look again. */
  advice: string[]
  /** The stated last day for applying; null where the notice states none. */
  deadline: { on: string; text: string } | null
  /** What to bring, as far as the notice says. */
  documents: string[]
  contact: { office: string; hotline: string | null }
}

const capTexts: Record<Cap, string> = {
  'pending-rules': '发放细则还没出，以细则为准。',
  'bulletin-source': '这是简报的摘要，以正式文件为准。',
  unverified: '有的是您自己填的，还要核对。',
}

/**
 * @param policy the one the verdict was made from
 * @param facts those it was made from, to say what would change it
 */
export function explainVerdict(given: { policy: Policy; verdict: Verdict; facts?: Facts }): Explanation {
  const { policy, verdict, facts } = given
  return {
    headline: headlineOf(policy, verdict),
    amounts: verdict.amounts.map((_, index) => amountSentence(policy, verdict, index)),
    benefits: verdict.benefits.map(({ kind, value }) => benefitWords(policy, kind, value)),
    caps: verdict.caps.map((code) => ({ code, text: capTexts[code] })),
    conditions: verdict.conditions.map((found) => ({
      id: found.id,
      result: found.result,
      sentence: conditionSentence({ policy, verdict, found }),
    })),
    missing: verdict.missing.map((missing) => ({
      fact: missing.fact,
      from: missing.from.map((supplier) => suppliers[supplier]),
      ...missingWords({ policy, verdict, missing }),
    })),
    readings: readingSentences(policy, verdict),
    changes: changesOf(policy, verdict),
    whatIf: facts ? whatIfSentences(verdict, changesThatMatter({ policy, facts })) : [],
    advice: adviceOf(policy, verdict),
    deadline: deadlineOf(policy, verdict),
    documents: policy.documents ?? [],
    contact: { office: policy.office, hotline: policy.hotline ?? null },
  }
}

function headlineOf(policy: Policy, verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'not-in-force':
      return lapsedHeadline(policy, verdict)
    case 'ineligible':
      return `不符合，有${count(verdict, 'unmet')}条没达到。`
    case 'referral':
      return `这一项请问${policy.office}。`
    case 'deferred':
      return `${fullDayText(verdict.decidableOn ?? policy.inForce.from)}起才能判断。`
    case 'unknown':
      return `还差${verdict.missing.length}项，补上就能看结果。`
    case 'review':
      return `有${count(verdict, 'review')}条要请工作人员判断。`
    case 'likely':
      return '条件都符合，还要等正式核定。'
    case 'eligible':
      return '条件都符合，可以申领。'
    case 'advisory':
      return '这一项只是鼓励，不是必发。'
  }
}

function lapsedHeadline(policy: Policy, verdict: Verdict): string {
  if (verdict.period === 'before') return `还没开始，${fullDayText(policy.inForce.from)}起算。`
  return verdict.assumedEnd ? '往年参考，现在不能申请。' : '申请时间已过，现在不能申请。'
}

/** Under a condition until it is sure that the money is due at all. */
function amountSentence(policy: Policy, { amounts, verdict }: Verdict, index: number): string {
  const amount = amounts[index]
  if (!amount) return ''
  const payer = policy.amounts[index]?.payerLabel ?? ''
  const payee = amount.payee === 'undetermined' ? payeeLabels.undetermined : `给${payeeLabels[amount.payee]}`
  const yuan = `${yuanText(amount.fen)}元`
  const sentence = amount.upTo ? `最高${yuan}，${payer}出，${payee}。` : `${payer}出${yuan}，${payee}。`
  const isSure = verdict === 'eligible' || verdict === 'likely'
  return isSure ? sentence : fitting(`符合的话，${sentence}`, sentence)
}

function benefitWords({ benefits = [] }: Policy, kind: string, value: unknown): string {
  const written = benefits.find((benefit) => benefit.kind === kind && benefit.value === value)
  return written?.label ?? `${kind}：${String(value)}`
}

function adviceOf(policy: Policy, verdict: Verdict): string[] {
  const again = `觉得不对，可找${policy.office}复核。`
  const call = policy.hotline ? [`也可以打${policy.hotline}问。`] : []
  switch (verdict.verdict) {
    case 'not-in-force':
      return [`现在的政策请问${policy.office}。`, ...call]
    case 'ineligible':
      return [...changesOf(policy, verdict), again]
    case 'deferred':
      return ['到那天会自动再算一次。', '几项补贴能不能同领，原文没写。']
    case 'unknown':
      return ['不清楚的可以先跳过。', again]
    case 'review':
      return [`请找${policy.office}判断。`, ...call]
    case 'referral':
      return ['原文没写钱数，这里不作保证。', ...call]
    case 'advisory':
      return ['这里不算钱数，也不作保证。', ...call]
    case 'likely':
    case 'eligible':
      return [...uncomputed(policy, verdict), '几项补贴能不能同领，原文没写。', again]
  }
}

/** What the money still waits for, where everything else is clear. */
function uncomputed(policy: Policy, { amounts }: Verdict): string[] {
  if (policy.amounts.length === 0 || amounts.length > 0) return []
  const [fact] = policy.amounts.flatMap(({ sum }) => sum?.fact ?? [])
  return [fact ? `钱数还要看${factLabels[fact].label}。` : '钱数还要请人判断。']
}

function changesOf(policy: Policy, verdict: Verdict): string[] {
  const unmet = new Set(verdict.conditions.filter(({ result }) => result === 'unmet').map(({ id }) => id))
  return policy.conditions.filter(({ id }) => unmet.has(id)).map(({ change }) => change)
}

function deadlineOf({ inForce: { until } }: Policy, { period }: Verdict): Explanation['deadline'] {
  if (until === undefined) return null
  const on = fullDayText(until)
  return { on: until, text: period === 'after' ? `${on}已经截止。` : `${on}前申请，当天也算。` }
}

function count(verdict: Verdict, result: Truth): number {
  return verdict.conditions.filter((condition) => condition.result === result).length
}
