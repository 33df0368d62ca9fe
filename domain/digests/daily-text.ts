/** 区县日报 as a text, for Word and Excel. */
import { regionName as nameOf } from '../regions/regions'
import { addDays } from '../calendar/day'
import type { DigestDocument, DocumentSection, DocumentTable } from './document'
import type { DigestLine, DistrictDigest } from './district-digest'
import { dayWords, unknownText } from './figure-words'
import { dailyFigures } from './figures'
import { withoutSmallCells } from './small-cells'
import { knownOutside, totalOf, type StayCount } from './stay-standing'
import { allTurned, type StaysPart } from './stays-of-day'
import { wageText } from './wage-line'
import { childrenText, figureTable, openText } from './weekly-text'
import type { DailyFigures } from './weekly'

/** @param isLater made on a later day than its own, from the log */
export function dailyDocument(given: {
  regionName: string
  daily: DailyFigures
  isLater: boolean
}): DigestDocument {
  const { regionName, daily, isLater } = given
  const { on, district, stays, wages } = daily
  const day = dayWords(addDays(on, -1))
  return {
    title: `${regionName}稳岗留工日报`,
    number: null,
    subtitle: `${on.slice(0, 4)} 年 ${dayWords(on)} 0 时的情况${isLater ? '，事后补做' : ''}`,
    sections: [
      { title: '一、过年打算', paragraphs: stayTexts(stays, day), tables: streetTables(stays) },
      caseSection(district, day),
      {
        title: '三、欠薪日报',
        paragraphs: [wages ? wageText(wages, `${day}`) : `欠薪线索${unknownText}。`],
        tables: [],
      },
      ...(isLater ? [laterSection] : []),
      { title: '附：数字', paragraphs: [], tables: [figureTable(dailyFigures(daily))] },
    ],
  }
}

const laterSection: DocumentSection = {
  title: '说明',
  paragraphs: [laterText()],
  tables: [],
}

/** What cannot be known any more when a digest is made on a later day. */
export function laterText(): string {
  return (
    '这份日报是事后按记录补做的。过年打算、新上报、招满和欠薪的数是当时的。' +
    '在办缺工还缺多少人，当时没有记下，写的是补做时的数。中间退回重办的，按没受理写。'
  )
}

function stayTexts(stays: StaysPart | null, day: string): string[] {
  if (!stays) return [`留岗过年人数${unknownText}。`]
  const count = totalOf(stays.standing)
  const turned = allTurned([stays])
  const outside = knownOutside(count)
  return [
    `到 ${day}结束，登记留岗过年 ${count.staying} 人、返乡过年 ${count.leaving} 人、还没定 ${count.undecided} 人，` +
      `名单上还没登记 ${count.unregistered} 人。省外留守${outside === null ? unknownText : ` ${outside} 人`}。` +
      childrenText(count),
    `${day}新登记留岗 ${turned.freshStaying} 人次、返乡 ${turned.freshLeaving} 人次；` +
      `改为留岗 ${turned.toStaying} 人次、改为返乡 ${turned.toLeaving} 人次；` +
      `撤回 ${turned.withdrawn} 人次。经办人员核查 ${turned.checked} 人次。`,
  ]
}

function streetTables(stays: StaysPart | null): DocumentTable[] {
  if (!stays || stays.standing.length === 0) return []
  return [
    {
      title: '各街道',
      headers: ['街道', '留岗', '返乡', '还没定', '还没登记'],
      rows: streetRows(stays).map(({ streetCode, ...shown }) => [
        nameOf(streetCode) ?? streetCode,
        ...Object.values(shown).map((value) => value ?? '不写'),
      ]),
    },
  ]
}

type Shown = Record<'staying' | 'leaving' | 'undecided' | 'unregistered', number | null>

/** Streets in order of codes; what so few people make up that they could be known is null. */
export function streetRows({ standing }: StaysPart): ({ streetCode: string } & Shown)[] {
  const column = (key: keyof Shown & keyof StayCount) =>
    withoutSmallCells(standing.map(({ count }) => count[key]))
  const [staying, leaving] = [column('staying'), column('leaving')]
  const [undecided, unregistered] = [column('undecided'), column('unregistered')]
  return standing.map(({ streetCode }, index) => ({
    streetCode,
    staying: staying[index] ?? null,
    leaving: leaving[index] ?? null,
    undecided: undecided[index] ?? null,
    unregistered: unregistered[index] ?? null,
  }))
}

function caseSection(district: DistrictDigest, day: string): DocumentSection {
  const { fresh, overdue, filled, open } = district
  const tables = [
    lineTable(`${day}新上报`, fresh),
    lineTable('过期未办', overdue),
    lineTable(`${day}招满`, filled),
  ]
  return {
    title: '二、企业用工',
    paragraphs: [
      `${day}新上报缺工 ${fresh.length} 件，招满 ${filled.length} 件；过期未办 ${overdue.length} 件。`,
      `在办缺工：${openText(open)}。`,
    ],
    tables: tables.filter(({ rows }) => rows.length > 0),
  }
}

function lineTable(title: string, lines: readonly DigestLine[]): DocumentTable {
  return {
    title,
    headers: ['编号', '单位', '街道', '人数', '说明'],
    rows: lines.map(({ number, employerName, streetCode, headcount, note }) => [
      number,
      employerName,
      nameOf(streetCode) ?? streetCode,
      headcount,
      note,
    ]),
  }
}
