/** A verdict that turned, in words: why, for the record and for the person. */
import { fullDayText } from '../../../domain/calendar/day-text'
import { explainVerdict } from '../../../domain/eligibility/explain'
import { factLabels } from '../../../domain/eligibility/fact-labels'
import { yuanText } from '../../../domain/eligibility/money-text'
import type { Evidence } from '../../../domain/terms'
import type { ChangeCause, StandingVerdict } from '../store/standing-documents'
import { awaitsRules, differingFacts, type Turn } from '../turns'

export interface Speaker {
  evidence: Evidence
  by: string | null
}

/** What made a verdict turn, and for a fact who spoke. */
export interface Why {
  cause: ChangeCause
  speaker: Speaker | null
}

const saying: Record<Evidence, string> = {
  self: '填了',
  employer: '确认了',
  officer: '核对了',
  data: '对上了',
}

/** 嵊泗海工装备有限公司确认了：是不是一线岗位. Which facts, never what they are: this is kept in the open. */
export function saidText(turn: Turn, { evidence, by }: Speaker): string {
  const labels = differingFacts(turn.before, turn.standing).map((fact) => factLabels[fact].label)
  const named = labels.slice(0, 2).join('、') + (labels.length > 2 ? '等' : '')
  return `${by ?? '本人'}${saying[evidence]}：${named}`
}

/** Who stands behind the first fact that differs, where nobody is known to have just spoken. */
export function speakerIn({ before, standing }: Turn): Speaker {
  const [path] = differingFacts(before, standing)
  const fact = standing.facts.find((each) => each.fact === path)
  if (!fact) return { evidence: 'self', by: null }
  const isOfEmployer = fact.fact.startsWith('employer.') && fact.evidence === 'self'
  return isOfEmployer ? { evidence: 'employer', by: fact.by ?? '单位' } : fact
}

export function dayCame(on: string): string {
  return `到了${fullDayText(on)}`
}

export function versionText(version: number): string {
  return `政策有了第${version}版`
}

/** What turned besides the verdict's word; null when nothing did. */
export function noteOf({ before, standing }: Turn): string | null {
  if (awaitsRules(before) && !awaitsRules(standing)) return '发放细则出来了'
  if (before.verdict !== standing.verdict) return null
  return awaitsRules(standing) && !awaitsRules(before) ? '要等发放细则' : moneyText(before, standing)
}

function moneyText(before: StandingVerdict, after: StandingVerdict): string {
  const [from, to] = [before.amounts, after.amounts]
  if (from.length !== 1 || to.length !== 1) return '金额改了'
  return `金额从${sumText(from[0]!)}改成${sumText(to[0]!)}`
}

function sumText({ fen, upTo }: StandingVerdict['amounts'][number]): string {
  return `${upTo ? '最高' : ''}${yuanText(fen)}元`
}

const sides: Record<Evidence, string> = {
  self: '情况有了变化',
  employer: '单位说了新情况',
  officer: '工作人员核对了情况',
  data: '数据比对有了结果',
}

/** For the person: why first, then how it stands, no sentence over thirty characters. */
export function messageText(turn: Turn, why: Why): string {
  const { policy, verdict, before, standing } = turn
  const isMoneyAlone = before.verdict === standing.verdict && awaitsRules(before) === awaitsRules(standing)
  const how = isMoneyAlone ? `${moneyText(before, standing)}。` : explainVerdict({ policy, verdict }).headline
  const one = `${whyText(turn, why)}，${how}`
  return one.length <= 30 ? one : `${whyText(turn, why)}。${how}`
}

function whyText({ before, standing }: Turn, { cause, speaker }: Why): string {
  if (cause.kind === 'day') return before.verdict === 'deferred' ? '现在可以判断了' : '到日子了，重新算过'
  if (cause.kind === 'reading') return '一条规定怎么理解，定下来了'
  if (cause.kind === 'fact') return sides[speaker?.evidence ?? 'self']
  return awaitsRules(before) && !awaitsRules(standing) ? '发放细则出来了' : '政策有了新规定'
}
