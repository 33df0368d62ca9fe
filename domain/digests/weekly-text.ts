/** 每周报送: 需求情况、用工服务保障情况、存在问题、典型做法 (Tianjin 2023, the last paragraph). */
import { tierLabels } from '../matching/tier'
import type { DigestDocument, DocumentTable } from './document'
import type { OpenByTier } from './district-digest'
import { amountText, dayWords, movementText, unknownText } from './figure-words'
import { weekFigures, type Figure } from './figures'
import { knownChildren, knownOutside, type StayCount } from './stay-standing'
import { wageText } from './wage-line'
import type { WeeklyFigures } from './weekly'

/** What worked somewhere, as an officer wrote it down. */
export interface Practice {
  regionName: string
  title: string
  text: string
}

interface Told {
  regionName: string
  week: WeeklyFigures
  practices: readonly Practice[]
}

export function weeklyDocument({ regionName, week, practices }: Told): DigestDocument {
  const numbered = [
    { title: '一、企业用工需求情况', paragraphs: demandText(week), tables: [] },
    { title: '二、用工服务保障情况', paragraphs: serviceText(week), tables: [] },
    { title: '三、存在问题', paragraphs: problemTexts(week), tables: [] },
    { title: '四、典型做法', paragraphs: practiceTexts(practices), tables: [] },
  ]
  const annex = { title: '附：本周数字', paragraphs: [], tables: [figureTable(weekFigures(week))] }
  return {
    title: `${regionName}春节期间企业用工服务保障周报`,
    number: null,
    subtitle: spanText(week),
    sections: [...numbered, annex],
  }
}

export function spanText({ fromOn, toOn }: { fromOn: string; toOn: string }): string {
  return `${fromOn.slice(0, 4)} 年 ${dayWords(fromOn)}至 ${dayWords(toOn)}`
}

export function figureTable(figures: readonly Figure[]): DocumentTable {
  return {
    title: '数字一览',
    headers: ['项目', '数', '单位'],
    rows: figures.map(({ label, value, unit }) => [label, value, unit]),
  }
}

function demandText(week: WeeklyFigures): string[] {
  const { open, toOn, missing } = week
  const standing = open ? openText(open) : unknownText
  return [newsText(week), `截至 ${dayWords(toOn)}，在办缺工：${standing}。`, ...missingText(missing)]
}

/** 30人以下 1 件、12 人，… */
export function openText(open: readonly OpenByTier[]): string {
  return open
    .map(({ tier, cases, headcount }) => `${tierLabels[tier]} ${cases} 件、${headcount} 人`)
    .join('，')
}

/** 本周新上报缺工 3 件、57 人，招满 1 件、30 人。 */
export function newsText({ fresh, filled }: Pick<WeeklyFigures, 'fresh' | 'filled'>): string {
  if (!fresh || !filled) return `本周新上报和招满的缺工${unknownText}。`
  return (
    `本周新上报缺工 ${fresh.cases} 件、${fresh.headcount} 人，` +
    `招满 ${filled.cases} 件、${filled.headcount} 人。`
  )
}

/** A figure that lacks days says so. */
export function missingText(missing: readonly string[]): string[] {
  if (missing.length === 0) return []
  return [`${missing.map(dayWords).join('、')}没有日报，以上数字不含这 ${missing.length} 天。`]
}

function serviceText(week: WeeklyFigures): string[] {
  const { served, turned } = week
  const cases =
    `本周受理缺工 ${served.accepted} 件，第一次联系单位 ${served.contacted} 件，` +
    `推荐第一批人选 ${served.candidates} 件；${fairText(week)}。`
  const checks = `经办人员核查 ${amountText(turned && turned.checked, '人次')}。`
  return [cases, `${stayText(week)}${checks}`]
}

export function fairText({ fairs: { held, attended } }: Pick<WeeklyFigures, 'fairs'>): string {
  if (held === 0) return '没有举办招聘会'
  return `举办招聘会 ${held} 场，到场人数${attended === null ? unknownText : ` ${attended} 人`}`
}

/** How people stand at the end of the week, and how many of them are from other provinces. */
export function stayText({ stays, toOn, outsideBefore }: WeeklyFigures): string {
  if (!stays) return `截至 ${dayWords(toOn)}，留岗过年人数${unknownText}。`
  const outside = movementText({
    of: '省外留守务工人员',
    earlier: outsideBefore,
    now: knownOutside(stays),
    unit: '人',
  })
  return (
    `截至 ${dayWords(toOn)}，登记留岗过年 ${stays.staying} 人、返乡过年 ${stays.leaving} 人、` +
    `还没定 ${stays.undecided} 人，名单上还没登记 ${stays.unregistered} 人。` +
    `${outside}${originText(stays)}。${childrenText(stays)}`
  )
}

function originText({ originUnknown, staying }: StayCount): string {
  return originUnknown === 0 || originUnknown === staying ? '' : `（另有 ${originUnknown} 人没说户口在哪里）`
}

/** 统计外出务工父母不回家过年的儿童数量 (Jilin 2021, annex 1, 三（二）): a count, and how far it goes. */
export function childrenText(count: StayCount): string {
  const known = knownChildren(count)
  if (known === null) return `留守人员家中儿童${unknownText}。`
  const untold = count.childrenUntold === 0 ? '' : `（${count.childrenUntold} 人没填这一项）`
  return `留守人员家中有 14 岁以下儿童 ${known} 名${untold}。`
}

function problemTexts({ overdue, stays, wages }: WeeklyFigures): string[] {
  const late = overdue
    ? overdue.cases === 0
      ? '没有过期未办的缺工。'
      : `过期未办的缺工 ${overdue.cases} 件，缺 ${overdue.headcount} 人。`
    : `过期未办的缺工${unknownText}。`
  const asked = stays ? stays.undecided + stays.unregistered : 0
  const unasked = asked === 0 ? [] : [`还有 ${asked} 人没定或还没登记，需要继续摸排。`]
  return [late, ...unasked, wages ? wageText(wages, '本周') : `欠薪线索${unknownText}。`]
}

export function practiceTexts(practices: readonly Practice[]): string[] {
  if (practices.length === 0) return ['本周没有报送典型做法。']
  return practices.map(({ regionName, title, text }) => `${regionName}：${title}。${text}`)
}
