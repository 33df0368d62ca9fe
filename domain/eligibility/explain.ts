/** Verdicts in everyday Chinese: short sentences, none over 30 characters, and never a dead end. */
import { fullDayText } from '../calendar/day-text'
import { factLabels, suppliers } from './fact-labels'
import type { FactPath } from './facts'
import type { Policy } from './policy-file'
import type { Truth } from './truth'
import { payeeLabels, verdictLabels, type Cap, type Verdict } from './verdict'

interface Explanation {
  headline: string
  /** In the order of the verdict's own lists. */
  amounts: string[]
  caps: { code: Cap; text: string }[]
  conditions: { id: string; result: Truth; sentence: string }[]
  missing: { fact: FactPath; label: string; from: string[]; sentence: string }[]
  /** What would change it, what happens next, who can look again. */
  advice: string[]
}

const capTexts: Record<Cap, string> = {
  'pending-rules': '发放细则还没出，以细则为准。',
  'bulletin-source': '这是简报的摘要，以正式文件为准。',
  unverified: '有的是您自己填的，还要核对。',
}

/** @param policy the one the verdict was made from */
export function explainVerdict({ policy, verdict }: { policy: Policy; verdict: Verdict }): Explanation {
  return {
    headline: headlineOf(policy, verdict),
    amounts: verdict.amounts.map((amount, index) => {
      const payer = policy.amounts[index]?.payerLabel ?? ''
      const limit = amount.upTo ? '最多' : ''
      const payee =
        amount.payee === 'undetermined' ? payeeLabels.undetermined : `给${payeeLabels[amount.payee]}`
      return `${payer}出${limit}${yuanText(amount.fen)}元，${payee}。`
    }),
    caps: verdict.caps.map((code) => ({ code, text: capTexts[code] })),
    conditions: verdict.conditions.map(({ id, label, result }) => ({
      id,
      result,
      sentence: conditionSentence(label, result),
    })),
    missing: verdict.missing.map(({ fact, from }) => {
      const people = from.map((supplier) => suppliers[supplier])
      const { label } = factLabels[fact]
      return { fact, label, from: people, sentence: `还差：${label}，${people[0]}可以补。` }
    }),
    advice: adviceOf(policy, verdict),
  }
}

/** Integer fen as yuan: whole yuan without decimals. */
export function yuanText(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
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

function conditionSentence(label: string, result: Truth): string {
  switch (result) {
    case 'met':
      return `符合“${label}”。`
    case 'unmet':
      return `不符合“${label}”。`
    case 'unknown':
      return `还不能判断“${label}”。`
    case 'review':
      return `“${label}”要请人判断。`
  }
}

function adviceOf(policy: Policy, verdict: Verdict): string[] {
  const again = `觉得不对，可找${policy.office}复核。`
  switch (verdict.verdict) {
    case 'not-in-force':
      return [`现在的政策请问${policy.office}。`]
    case 'ineligible':
      return [...changesOf(policy, verdict), again]
    case 'deferred':
      return ['到那天会自动再算一次。', '几项补贴能不能同领，原文没写。']
    case 'unknown':
      return ['不清楚的可以先跳过。', again]
    case 'review':
      return [...readingSentences(policy, verdict), `由${policy.office}来定。`]
    case 'referral':
    case 'advisory':
      return ['这里不算钱数，也不作保证。']
    case 'likely':
    case 'eligible':
      return ['几项补贴能不能同领，原文没写。', again]
  }
}

function changesOf(policy: Policy, verdict: Verdict): string[] {
  const unmet = new Set(verdict.conditions.filter(({ result }) => result === 'unmet').map(({ id }) => id))
  return policy.conditions.filter(({ id }) => unmet.has(id)).map(({ change }) => change)
}

function readingSentences(policy: Policy, verdict: Verdict): string[] {
  return (policy.readings ?? []).flatMap((reading) => [
    reading.question,
    ...reading.options.flatMap((option) => {
      const found = verdict.readings.find(({ id }) => id.split('+').includes(`${reading.id}:${option.id}`))
      return found ? [`${option.label}：${verdictLabels[found.verdict]}。`] : []
    }),
  ])
}

function count(verdict: Verdict, result: Truth): number {
  return verdict.conditions.filter((condition) => condition.result === result).length
}
