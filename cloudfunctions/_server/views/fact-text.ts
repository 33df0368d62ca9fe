/** A fact's value in everyday words. */
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import { yuanText } from '../../../domain/eligibility/explain'
import { dayText } from '../../../domain/calendar/day-text'
import { fullName } from '../../../domain/regions/regions'
import { evidences, type Evidence } from '../../../domain/terms'

/** @param value parsed by the facts schema */
export function factText(path: FactPath, value: unknown): string {
  const { answer, options = {} } = factLabels[path]
  switch (answer) {
    case 'boolean':
      return value === true ? '是' : '不是'
    case 'choice':
      return options[String(value)] ?? String(value)
    case 'choices':
      return listed(
        (value as string[]).map((code) => options[code] ?? code),
        '都不是',
      )
    case 'region':
      return fullName(String(value)) ?? String(value)
    case 'day':
      return dayText(String(value))
    case 'days':
      return daysText(value as string[])
    case 'months':
      return listed(
        (value as { month: string; region: string }[]).map(
          ({ month, region }) => `${month} ${fullName(region) ?? region}`,
        ),
        '没有缴过',
      )
    case 'count':
      return `${String(value)}人`
    case 'outputs':
      return listed(
        Object.entries(value as Record<string, number | null>).flatMap(([quarter, fen]) =>
          fen === null ? [] : [`${quarter} ${yuanText(fen)}元`],
        ),
        '没有填',
      )
    case 'trainees':
      return `${(value as unknown[]).length}人`
  }
}

/** 现场核验（菜园镇经办人员）; who speaks for itself and has a name is an employer. */
export function sideText(evidence: Evidence, by: string | null): string {
  if (by === null) return evidences[evidence]
  return `${evidence === 'self' ? '单位自报' : evidences[evidence]}（${by}）`
}

function daysText(days: string[]): string {
  const sorted = [...days].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return '一天也没有'
  return sorted.length === 1 ? dayText(first) : `${dayText(first)}到${dayText(last)}，共${sorted.length}天`
}

function listed(parts: readonly string[], none: string): string {
  return parts.length === 0 ? none : parts.join('、')
}
