/** A change of words as history tells it: what counts now, and what was said without counting. */
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import { evidences, type Evidence } from '../../../domain/terms'
import type { SaidFacts } from '../known-facts'
import { wordBy, wordsOf } from '../said'
import type { Known } from '../store/documents'
import { factText } from './fact-text'

interface Change {
  path: FactPath
  label: string
  before: Known<unknown> | undefined
  after: Known<unknown> | undefined
}

/** 户口所在地：四川省成都市 → 重庆市; 户口所在地：说是“四川省成都市”，以现场核验的“重庆市”为准. */
export function wordLines({ path, label, before, after }: Change): string[] {
  const stands = after && factText(path, after.value)
  const stood = before && factText(path, before.value)
  if (stands !== stood) return [`${label}：${turned(stood, stands)}`]
  const [was, is] = [textsBySide(path, before), textsBySide(path, after)]
  const differing = [...is]
    .filter(([side, text]) => was.get(side) !== text && text !== stands)
    .map(([, text]) => `说是“${text}”，以${evidences[after?.evidence ?? 'self']}的“${stands}”为准`)
  const gone = [...was].filter(([side]) => !is.has(side)).map(([, text]) => `收回“${text}”`)
  return [...differing, ...gone].map((line) => `${label}：${line}`)
}

/** Every fact that a side has spoken to, also where it agrees with what stood: 是不是一线岗位：确认是“是”. Empty where it said nothing new. */
export function spokenText(given: {
  side: Evidence
  paths: readonly FactPath[]
  before: SaidFacts
  after: SaidFacts
}): string {
  const { side, paths, before, after } = given
  return paths
    .flatMap((path) => {
      const { label } = factLabels[path]
      const change = { path, label, before: before.get(path), after: after.get(path) }
      const lines = wordLines(change)
      const [was, is] = [wordBy(change.before, side), wordBy(change.after, side)]
      if (lines.length > 0 || !is || (was && was.by === is.by && isSame(was.value, is.value))) return lines
      return [`${label}：确认是“${factText(path, is.value)}”`]
    })
    .join('；')
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function turned(stood: string | undefined, stands: string | undefined): string {
  if (stands === undefined) return '清空'
  return stood === undefined ? stands : `${stood} → ${stands}`
}

function textsBySide(path: FactPath, known: Known<unknown> | undefined): Map<Evidence, string> {
  return new Map(wordsOf(known).map(({ evidence, value }) => [evidence, factText(path, value)]))
}
