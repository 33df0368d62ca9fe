/** A fact's value in everyday words. */
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import { yuanText } from '../../../domain/eligibility/money-text'
import { daysBetween } from '../../../domain/calendar/day'
import { dayOfYearText, dayText, monthText } from '../../../domain/calendar/day-text'
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
          ({ month, region }) => `${monthText(month)}在${fullName(region) ?? region}`,
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
      return traineesText(value as { months: number; days: number }[])
  }
}

/** 现场核验（菜园镇经办人员）; who speaks for itself and has a name is an employer. */
export function sideText(evidence: Evidence, by: string | null): string {
  if (by === null) return evidences[evidence]
  return `${evidence === 'self' ? '单位自报' : evidences[evidence]}（${by}）`
}

/** 1月26日到1月29日、2月1日，共5天: every stretch is named, so that two sides that differ read differently. */
function daysText(days: readonly string[]): string {
  const stretches: [from: string, to: string][] = []
  for (const day of [...new Set(days)].sort()) {
    const last = stretches.at(-1)
    if (last && daysBetween(last[1], day) === 1) last[1] = day
    else stretches.push([day, day])
  }
  const named = stretches.map(([from, to]) =>
    from === to ? dayOfYearText(from) : `${dayOfYearText(from)}到${dayOfYearText(to)}`,
  )
  return listed(named, '一天也没有') + (days.length > 1 ? `，共${new Set(days).size}天` : '')
}

function traineesText(trainees: readonly { months: number; days: number }[]): string {
  const sum = (of: 'months' | 'days') => trainees.reduce((total, each) => total + each[of], 0)
  return `${trainees.length}人，合计${sum('months')}个月零${sum('days')}天`
}

function listed(parts: readonly string[], none: string): string {
  return parts.length === 0 ? none : parts.join('、')
}
