/** 迎春送暖稳岗留工工作简报: a city's weekly text for its leaders, as a draft that people finish. */
import { regionName as nameOf } from '../regions/regions'
import type { DigestDocument, DocumentSection } from './document'
import { openIn } from './district-digest'
import { amountText, dayWords, movementText, unknownText } from './figure-words'
import { figuresOfRegion, weekFigures, type Figure } from './figures'
import { knownOutside } from './stay-standing'
import {
  childrenText,
  fairText,
  figureTable,
  missingText,
  newsText,
  practiceTexts,
  spanText,
  type Practice,
} from './weekly-text'
import { wageText } from './wage-line'
import type { WeeklyFigures } from './weekly'

export interface BulletinFigures {
  /** 第 3 期 */
  issue: number
  whole: WeeklyFigures
  parts: { regionCode: string; week: WeeklyFigures }[]
}

/** Made from figures alone: no person is named, and what is unknown of a county is said to be so. */
export function bulletinDocument(given: {
  regionName: string
  bulletin: BulletinFigures
  practices: readonly Practice[]
}): DigestDocument {
  const { regionName, bulletin, practices } = given
  const { issue, whole, parts } = bulletin
  return {
    title: '迎春送暖稳岗留工工作简报',
    number: `第 ${issue} 期`,
    subtitle: `${regionName}，${spanText(whole)}（草稿）`,
    sections: [
      { title: `${regionName}：本周总体情况`, paragraphs: wholeTexts(whole), tables: [] },
      ...parts.map(({ regionCode, week }) => countySection(nameOf(regionCode) ?? regionCode, week)),
      { title: '典型做法', paragraphs: practiceTexts(practices), tables: [] },
      { title: '附：本周数字', paragraphs: [], tables: [figureTable(bulletinFigures(bulletin))] },
    ],
  }
}

/** What can be amended: the city's figures, and those of each county under its name. */
export function bulletinFigures({ whole, parts }: BulletinFigures): Figure[] {
  return [
    ...weekFigures(whole),
    ...parts.flatMap(({ regionCode, week }) => figuresOfRegion(regionCode, weekFigures(week))),
  ]
}

function wholeTexts(week: WeeklyFigures): string[] {
  const { stays, wages } = week
  const people = stays
    ? `全市登记留岗过年 ${stays.staying} 人，${outsideText(week)}。${childrenText(stays)}`
    : `全市留岗过年人数${unknownText}。`
  return [
    people,
    demandText(week),
    wages ? wageText(wages, '本周') : `欠薪线索${unknownText}。`,
    ...missingText(week.missing),
  ]
}

function countySection(name: string, week: WeeklyFigures): DocumentSection {
  const { stays, turned, missing } = week
  const people = stays
    ? `截至 ${dayWords(week.toOn)}，${name}登记留岗过年 ${stays.staying} 人，${outsideText(week)}。`
    : `${name}留岗过年人数${unknownText}。`
  const checks = `经办人员核查 ${amountText(turned && turned.checked, '人次')}，${fairText(week)}。`
  return {
    title: name,
    paragraphs: [people, `${demandText(week)}${checks}`, ...missingText(missing)],
    tables: [],
  }
}

function outsideText({ stays, outsideBefore }: WeeklyFigures): string {
  return movementText({
    of: '省外留守务工人员',
    earlier: outsideBefore,
    now: stays && knownOutside(stays),
    unit: '人',
  })
}

function demandText({ fresh, filled, open }: WeeklyFigures): string {
  const news = newsText({ fresh, filled })
  if (!open) return `${news}在办缺工${unknownText}。`
  const { cases, headcount } = openIn({ open })
  return `${news}在办缺工 ${cases} 件、缺 ${headcount} 人。`
}
