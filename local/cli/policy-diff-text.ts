/** What the diff of two policies prints for people. */
import { yuanText } from '../../domain/eligibility/money-text'
import type { PayerLine, PersonDiff, PolicyDiff } from '../../domain/eligibility/policy-diff'
import type { Policy } from '../../domain/eligibility/policy-file'
import { payeeLabels, verdictLabels } from '../../domain/eligibility/verdict'
import { textTable } from './text-table'

/** The rest is for --json. */
const mostPeople = 50

interface Compared {
  before: Policy
  after: Policy
}

/** @param names what each person of the roster is called, by place */
export function diffText(diff: PolicyDiff, compared: Compared, names: (index: number) => string): string {
  const { before, after } = compared
  const moves = diff.moves.map(({ from, to, heads }) => [
    `${verdictLabels[from]} → ${verdictLabels[to]}`,
    `${heads}人`,
  ])
  return [
    `${after.title}：${named(before)} → ${named(after)}，花名册 ${diff.people} 人`,
    diff.changed.length === 0 ? '没有一个人有变化。' : `有变化的 ${diff.changed.length} 人。`,
    ...(moves.length > 0 ? ['', textTable(moves)] : []),
    '',
    textTable([
      ['结论', '原来', '现在'],
      ...diff.heads.map((line) => [verdictLabels[line.verdict], `${line.before}人`, `${line.after}人`]),
    ]),
    ...payerTable('条件都符合的', diff.fen, compared),
    ...payerTable('还没定的', diff.openFen, compared),
    ...peopleTable(diff.changed, names),
  ].join('\n')
}

function named({ id, version }: Policy): string {
  return `${id} 第${version}版`
}

function payerTable(title: string, lines: readonly PayerLine[], { before, after }: Compared): string[] {
  if (lines.length === 0) return []
  const label = (payer: PayerLine['payer']) =>
    [...after.amounts, ...before.amounts].find((amount) => amount.payer === payer)?.payerLabel ?? payer
  const rows = lines.map((line) => [
    `${label(line.payer)}，给${payeeLabels[line.payee]}`,
    `${line.heads.before}人 ${yuanText(line.before)}元`,
    `${line.heads.after}人 ${yuanText(line.after)}元`,
    `${line.after < line.before ? '-' : '+'}${yuanText(Math.abs(line.after - line.before))}元`,
  ])
  return ['', textTable([[title, '原来', '现在', '相差'], ...rows])]
}

function peopleTable(changed: readonly PersonDiff[], names: (index: number) => string): string[] {
  if (changed.length === 0) return []
  const rows = changed
    .slice(0, mostPeople)
    .map(({ index, from, to, before, after }) => [
      names(index),
      from === to ? verdictLabels[to] : `${verdictLabels[from]} → ${verdictLabels[to]}`,
      `${sumText(before)} → ${sumText(after)}`,
    ])
  const rest = changed.length - rows.length
  return ['', textTable(rows), ...(rest > 0 ? [`还有 ${rest} 人，用 --json 看全部。`] : [])]
}

/** Payers stay apart: sums are never added up. */
function sumText(amounts: PersonDiff['before']): string {
  return amounts.length === 0 ? '没有钱数' : amounts.map(({ fen }) => `${yuanText(fen)}元`).join('和')
}
