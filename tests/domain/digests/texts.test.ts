import { amendmentSection, currentText, nextAmendment, refusalOf } from '../../../domain/digests/amendments'
import { bulletinDocument, bulletinFigures } from '../../../domain/digests/bulletin-text'
import { dailyDocument } from '../../../domain/digests/daily-text'
import { asText, type DigestDocument } from '../../../domain/digests/document'
import { districtDigest } from '../../../domain/digests/district-digest'
import { movementText } from '../../../domain/digests/figure-words'
import { seasonDocument, seasonFigures, summaryDueOn } from '../../../domain/digests/season-summary'
import { noStays, type StayCount } from '../../../domain/digests/stay-standing'
import { nothingTurned, type StaysPart } from '../../../domain/digests/stays-of-day'
import { wageLine, wageText } from '../../../domain/digests/wage-line'
import {
  comparedWith,
  dueMondays,
  fairsHeld,
  mondayOf,
  outsideAt,
  servedIn,
  weekBefore,
  weeklyFigures,
  type DailyFigures,
} from '../../../domain/digests/weekly'
import { weeklyDocument } from '../../../domain/digests/weekly-text'
import { addDays } from '../../../domain/calendar/day'

const 宜秀区 = '340811'
const 潜山市 = '340882'
const monday = '2021-02-15'
const noFairs = { held: 0, attended: null }

function stays(count: Partial<StayCount>, streetCode = '340811001'): StaysPart {
  return { standing: [{ streetCode, count: { ...noStays, ...count } }], turned: [] }
}

function aDay(on: string, over: Partial<DailyFigures> = {}): DailyFigures {
  return { on, district: districtDigest([], on), stays: null, wages: null, ...over }
}

/** A week of digests with 161 people from other provinces at its end. */
function aWeek(over: Partial<DailyFigures> = {}): DailyFigures[] {
  return Array.from({ length: 7 }, (_, index) =>
    aDay(addDays(monday, index - 6), {
      stays: stays({ staying: 320 + index, outside: 155 + index, childrenUntold: 100, children: 47 }),
      wages: { fresh: index === 2 ? 1 : 0, settled: 0, open: 1 },
      ...over,
    }),
  )
}

function figuresOf(
  days: readonly DailyFigures[],
  outsideBefore = outsideAt('2021-01-31', { ...noStays, staying: 200, outside: 147 }),
) {
  return weeklyFigures({
    monday,
    days,
    served: { accepted: 0, contacted: 0, candidates: 0 },
    fairs: noFairs,
    outsideBefore,
  })
}

function allText(document: DigestDocument): string {
  return JSON.stringify(asText(document))
}

describe('147 人增加至 161 人：两个数都知道才这样写', () => {
  const of = '省外留守务工人员'
  test.each([
    [{ on: '2021-01-31', value: 147 }, 161, '省外留守务工人员由 1 月底的 147 人增加至 161 人'],
    [{ on: '2021-02-07', value: 161 }, 147, '省外留守务工人员由 2 月 7 日的 161 人减少至 147 人'],
    [{ on: '2021-01-31', value: 161 }, 161, '省外留守务工人员 161 人，与 1 月底持平'],
    [null, 161, '省外留守务工人员 161 人'],
    [{ on: '2021-01-31', value: 147 }, null, '省外留守务工人员还没有数'],
  ])('%j 到 %j：%s', (earlier, now, text) => {
    expect(movementText({ of, earlier, now, unit: '人' })).toBe(text)
  })

  test('简报里，每个区县各说各的，不知道的说还没有数', () => {
    const bulletin = {
      issue: 3,
      whole: figuresOf(aWeek()),
      parts: [
        { regionCode: 宜秀区, week: figuresOf(aWeek()) },
        { regionCode: 潜山市, week: figuresOf([]) },
      ],
    }
    const document = bulletinDocument({ regionName: '安庆市', bulletin, practices: [] })
    const sections = Object.fromEntries(
      document.sections.map(({ title, paragraphs }) => [title, paragraphs.join('')]),
    )
    expect([document.title, document.number]).toEqual(['迎春送暖稳岗留工工作简报', '第 3 期'])
    expect(sections['宜秀区']).toContain('省外留守务工人员由 1 月底的 147 人增加至 161 人。')
    expect(sections['潜山市']).toContain('潜山市留岗过年人数还没有数。')
    expect(sections['潜山市']).not.toContain('0 人，')
    expect(bulletinFigures(bulletin).map(({ label }) => label)).toContain('宜秀区 省外留守')
  })
})

describe('周报：一周七天，缺哪天说哪天', () => {
  test('只有周一能报上一周', () => {
    expect(weekBefore(monday)).toEqual({ fromOn: '2021-02-08', toOn: '2021-02-14' })
    expect([mondayOf('2021-02-20'), mondayOf(monday), mondayOf('2021-02-14')]).toEqual([
      monday,
      monday,
      '2021-02-08',
    ])
    expect(() => weekBefore('2021-02-16')).toThrow(RangeError)
  })

  test('四个部分都在，句子里的数都是日报里的数', () => {
    const document = weeklyDocument({
      regionName: '宜秀区',
      week: figuresOf(aWeek()),
      practices: [{ regionName: '宜秀区', title: '夜校送到宿舍', text: '每周两晚，工友自己选课。' }],
    })
    expect(document.sections.map(({ title }) => title.slice(2))).toEqual([
      '企业用工需求情况',
      '用工服务保障情况',
      '存在问题',
      '典型做法',
      '本周数字',
    ])
    const text = allText(document)
    expect(text).toContain('登记留岗过年 326 人')
    expect(text).toContain('留守人员家中有 14 岁以下儿童 47 名（100 人没填这一项）')
    expect(text).toContain('本周新增欠薪线索 1 条，办结 0 条，还在办 1 条。')
    expect(text).toContain('宜秀区：夜校送到宿舍。每周两晚，工友自己选课。')
  })

  test('缺了两天，数字不含这两天；缺最后一天，周末的数就是还没有', () => {
    const days = aWeek()
    const week = figuresOf([...days.slice(0, 2), ...days.slice(4)])
    expect(week.missing).toEqual(['2021-02-10', '2021-02-11'])
    expect(allText(weeklyDocument({ regionName: '宜秀区', week, practices: [] }))).toContain(
      '2 月 10 日、2 月 11 日没有日报，以上数字不含这 2 天。',
    )
    const headless = figuresOf(days.slice(0, 6))
    expect([headless.open, headless.stays, headless.wages]).toEqual([null, null, null])
  })

  test('说过哪天，就有哪一周要报；报过的不再报，没到周一的不报', () => {
    const due = (told: string[], made: string[] = []) =>
      dueMondays({ told, made: new Set(made), todayOn: '2021-02-20' })
    expect(due(['2021-02-09', '2021-02-15', '2021-02-16'])).toEqual(['2021-02-15'])
    expect(due(['2021-02-08', '2021-02-09'], ['2021-02-15'])).toEqual(['2021-02-08'])
    expect(comparedWith(monday)).toEqual(['2021-02-01', '2021-02-08'])
  })

  test('到场人数，有一场没记就是还没有数', () => {
    expect(fairsHeld([{ attended: 40 }, { attended: 60 }])).toEqual({ held: 2, attended: 100 })
    expect(fairsHeld([{ attended: 40 }, { attended: null }])).toEqual({ held: 2, attended: null })
  })

  test('受理和联系按那一周里的时刻算', () => {
    const aCase = {
      acceptedAt: '2021-02-07T15:59:59.999Z',
      contactedAt: '2021-02-07T16:00:00.000Z',
      candidatesAt: '2021-02-14T16:00:00.000Z',
    }
    expect(servedIn([aCase], weekBefore(monday))).toEqual({ accepted: 0, contacted: 1, candidates: 0 })
  })
})

describe('欠薪日报：没有也要报', () => {
  const needs = [
    { openedAt: '2021-02-18T16:00:00.000Z', settledAt: null },
    { openedAt: '2021-02-10T02:00:00.000Z', settledAt: '2021-02-19T15:59:59.999Z' },
    { openedAt: '2021-02-19T16:00:00.000Z', settledAt: null },
  ]
  test('按前一天零点到二十四点算', () => {
    expect(wageLine(needs, '2021-02-20')).toEqual({ fresh: 1, settled: 1, open: 1 })
    expect(wageText(wageLine(needs, '2021-02-20'), '今日')).toBe(
      '今日新增欠薪线索 1 条，办结 1 条，还在办 1 条。',
    )
  })
  test('零报告', () => {
    expect(wageText(wageLine([], '2021-02-20'), '今日')).toBe('今日无新增欠薪线索，办结 0 条，还在办 0 条。')
  })
})

describe('更正：日报不改，更正写在旁边', () => {
  const figures = [
    { label: '省外留守', value: 161, unit: '人' },
    { label: '核查', value: null, unit: '人次' },
  ]
  const on = '2021-02-20T02:00:00.000Z'
  const given = {
    figure: '省外留守',
    was: '161',
    now: '160',
    reason: '一人重复登记',
    by: '宜秀区经办人员',
    at: on,
  }

  test('要说对哪一项、现在写的是多少', () => {
    const beside = { figures, amendments: [] }
    expect(refusalOf(given, beside)).toBeNull()
    expect(refusalOf({ ...given, was: '161 人', now: '160 人' }, beside)).toBeNull()
    expect(refusalOf({ ...given, figure: '姓名' }, beside)).toHaveProperty('figure')
    expect(refusalOf({ ...given, was: '162' }, beside)).toEqual({ was: '这一项现在写的是“161 人”，请核对' })
    expect(refusalOf({ ...given, now: '王秀兰' }, beside)).toHaveProperty('now')
    expect(refusalOf({ ...given, now: '161' }, beside)).toHaveProperty('now')
  })

  test('按号数，后一号从前一号的数说起', () => {
    const first = nextAmendment(given, { figures, amendments: [] })
    const again = { ...given, was: '160', now: '162', reason: '' }
    expect(refusalOf(again, { figures, amendments: [first] })).toBeNull()
    expect(refusalOf(given, { figures, amendments: [first] })).toHaveProperty('was')
    const second = nextAmendment(again, { figures, amendments: [first] })
    expect(currentText(figures[0]!, [second, first])).toBe('162 人')
    expect(amendmentSection([second, first], () => '2021-02-20')).toEqual([
      {
        title: '更正',
        paragraphs: [
          '更正第 1 号（2 月 20 日，宜秀区经办人员）：省外留守由 161 人更正为 160 人。原因：一人重复登记。',
          '更正第 2 号（2 月 20 日，宜秀区经办人员）：省外留守由 160 人更正为 162 人。',
        ],
        tables: [],
      },
    ])
  })

  test('当时还没有数的，也能补上', () => {
    const late = { ...given, figure: '核查', was: '还没有数', now: '12' }
    expect(refusalOf(late, { figures, amendments: [] })).toBeNull()
    expect(nextAmendment(late, { figures, amendments: [] })).toMatchObject({
      was: '还没有数',
      now: '12 人次',
    })
  })
})

describe('日报和总结的文字', () => {
  test('没有留岗数的日子，写还没有数；事后补做的，写明什么补不出来', () => {
    const text = allText(dailyDocument({ regionName: '宜秀区', daily: aDay('2021-02-20'), isLater: true }))
    expect(text).toContain('留岗过年人数还没有数。')
    expect(text).toContain('欠薪线索还没有数。')
    expect(text).toContain('在办缺工：30人以下 0 件、0 人，30-100人 0 件、0 人，100人以上 0 件、0 人。')
    expect(text).toContain('当时没有记下')
  })

  test('分街道的表里，不足 5 人的不写', () => {
    const standing = [
      { streetCode: '340811001', count: { ...noStays, staying: 3 } },
      { streetCode: '340811002', count: { ...noStays, staying: 40 } },
      { streetCode: '340811003', count: { ...noStays, staying: 90 } },
    ]
    const daily = aDay('2021-02-20', {
      stays: { standing, turned: [{ streetCode: '340811001', turned: nothingTurned }] },
    })
    const table = dailyDocument({ regionName: '宜秀区', daily, isLater: false }).sections[0]!.tables[0]!
    expect(table.rows.map((row) => row[1])).toEqual(['不写', '不写', 90])
  })

  test('一季：最多的一天、第一个数和最后一个数', () => {
    const days = [
      aDay('2021-02-01', { stays: stays({ staying: 200, outside: 147 }) }),
      aDay('2021-02-12', { stays: stays({ staying: 350, outside: 170 }) }),
      aDay('2021-02-28', { stays: stays({ staying: 330, outside: 161 }) }),
    ]
    const season = seasonFigures([...days].reverse())
    expect(season).toMatchObject({
      fromOn: '2021-01-31',
      toOn: '2021-02-27',
      most: { on: '2021-02-11', staying: 350 },
    })
    const document = seasonDocument({
      regionName: '安庆市',
      seasonName: '2021年春节留岗',
      season: season!,
      practices: [],
    })
    expect(allText(document)).toContain('省外留守务工人员由 1 月底的 147 人增加至 161 人。')
    expect(seasonFigures([])).toBeNull()
    expect(summaryDueOn('2021-02-12')).toBe('2021-02-28')
  })
})
