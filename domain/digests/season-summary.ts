/** 全季总结: a season as its daily digests told it. */
import { addDays } from '../calendar/day'
import { sortedBy } from './canonical'
import type { DigestDocument } from './document'
import { amountText, dayWords, movementText, unknownText } from './figure-words'
import type { Figure } from './figures'
import { stayFigures } from './figures'
import { knownOutside, totalOf, type StayCount } from './stay-standing'
import { allTurned } from './stays-of-day'
import type { Amount, DailyFigures } from './weekly'
import { figureTable, missingText, practiceTexts, spanText, type Practice } from './weekly-text'

/** The festival ends with its fifteenth day; two days later its last day has been told. A setting of ours. */
const daysAfterFestival = 16

export function summaryDueOn(festivalOn: string): string {
  return addDays(festivalOn, daysAfterFestival)
}

export interface SeasonFigures {
  /** The first and the last day that digests told of. */
  fromOn: string
  toOn: string
  /** Days told, and those between the first and the last that nobody told of. */
  days: number
  missing: string[]
  /** How people stood when the festival's last day ended; null where nobody told. */
  stays: StayCount | null
  /** The day on which most stayed. */
  most: { on: string; staying: number } | null
  firstOutside: { on: string; value: number } | null
  fresh: Amount
  filled: Amount
  checked: number | null
  wages: { fresh: number; settled: number; open: number } | null
}

/** @param days all daily digests of the region; null without any */
export function seasonFigures(days: readonly DailyFigures[]): SeasonFigures | null {
  const inOrder = sortedBy(days, ({ on }) => on)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return null
  const told = inOrder.map(({ on }) => addDays(on, -1))
  const counted = inOrder.flatMap(({ on, stays }) =>
    stays ? [{ on: addDays(on, -1), count: totalOf(stays.standing) }] : [],
  )
  const outside = counted.flatMap(({ on, count }) => {
    const value = knownOutside(count)
    return value === null || value === 0 ? [] : [{ on, value }]
  })
  const stays = inOrder.flatMap((day) => day.stays ?? [])
  const wages = inOrder.flatMap((day) => day.wages ?? [])
  return {
    fromOn: told[0]!,
    toOn: told.at(-1)!,
    days: inOrder.length,
    missing: between(told[0]!, told.at(-1)!).filter((day) => !told.includes(day)),
    stays: last.stays ? totalOf(last.stays.standing) : null,
    most: mostOf(counted),
    firstOutside: outside[0] ?? null,
    fresh: amountOf(inOrder.flatMap(({ district }) => district.fresh)),
    filled: amountOf(inOrder.flatMap(({ district }) => district.filled)),
    checked: stays.length === 0 ? null : allTurned(stays).checked,
    wages: last.wages && {
      fresh: wages.reduce((sum, { fresh }) => sum + fresh, 0),
      settled: wages.reduce((sum, { settled }) => sum + settled, 0),
      open: last.wages.open,
    },
  }
}

export function seasonSummaryFigures(season: SeasonFigures): Figure[] {
  const { stays, fresh, filled, checked, wages, most } = season
  return [
    ...stayFigures(stays),
    { label: '留岗最多时', value: most && most.staying, unit: '人' },
    { label: '上报缺工', value: fresh.cases, unit: '件' },
    { label: '上报缺口', value: fresh.headcount, unit: '人' },
    { label: '招满缺工', value: filled.cases, unit: '件' },
    { label: '招满缺口', value: filled.headcount, unit: '人' },
    { label: '核查', value: checked, unit: '人次' },
    { label: '欠薪线索', value: wages && wages.fresh, unit: '条' },
    { label: '办结欠薪线索', value: wages && wages.settled, unit: '条' },
  ]
}

export function seasonDocument(given: {
  regionName: string
  seasonName: string
  season: SeasonFigures
  practices: readonly Practice[]
}): DigestDocument {
  const { regionName, seasonName, season, practices } = given
  return {
    title: `${regionName}${seasonName}工作总结`,
    number: null,
    subtitle: spanText(season),
    sections: [
      { title: '一、留岗过年', paragraphs: stayTexts(season), tables: [] },
      { title: '二、企业用工', paragraphs: [demandText(season)], tables: [] },
      { title: '三、工资支付', paragraphs: [wagesText(season)], tables: [] },
      { title: '四、典型做法', paragraphs: practiceTexts(practices), tables: [] },
      { title: '附：全季数字', paragraphs: [], tables: [figureTable(seasonSummaryFigures(season))] },
    ],
  }
}

function stayTexts({ stays, most, firstOutside, checked, toOn, days, missing }: SeasonFigures): string[] {
  const end = stays
    ? `到 ${dayWords(toOn)}，登记留岗过年 ${stays.staying} 人、返乡过年 ${stays.leaving} 人。`
    : `留岗过年人数${unknownText}。`
  const peak = most ? `留岗人数最多的一天是 ${dayWords(most.on)}，${most.staying} 人。` : ''
  const outside = movementText({
    of: '省外留守务工人员',
    earlier: firstOutside,
    now: stays && knownOutside(stays),
    unit: '人',
  })
  return [
    `${end}${peak}${outside}。`,
    `经办人员核查 ${amountText(checked, '人次')}，日报 ${days} 份。`,
    ...missingText(missing),
  ]
}

function demandText({ fresh, filled }: SeasonFigures): string {
  return `全季上报缺工 ${fresh.cases} 件、${fresh.headcount} 人，招满 ${filled.cases} 件、${filled.headcount} 人。`
}

function wagesText({ wages }: SeasonFigures): string {
  if (!wages) return `欠薪线索${unknownText}。`
  if (wages.fresh === 0 && wages.open === 0) return '全季没有欠薪线索。'
  return `全季收到欠薪线索 ${wages.fresh} 条，办结 ${wages.settled} 条，还在办 ${wages.open} 条。`
}

function mostOf(counted: readonly { on: string; count: StayCount }[]) {
  const most = counted.reduce(
    (best, { on, count }) => (count.staying > best.staying ? { on, staying: count.staying } : best),
    { on: '', staying: 0 },
  )
  return most.on === '' ? null : most
}

function amountOf(lines: readonly { headcount: number }[]): Amount {
  return { cases: lines.length, headcount: lines.reduce((sum, { headcount }) => sum + headcount, 0) }
}

function between(fromOn: string, toOn: string): string[] {
  const days: string[] = []
  for (let day = fromOn; day <= toOn; day = addDays(day, 1)) days.push(day)
  return days
}
