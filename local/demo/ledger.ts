import { markKey, withFigures } from '../../cloudfunctions/_server/ledger-changes'
import {
  blankEntry,
  problemsIn,
  saveEntry,
  withNote,
  withProblem,
  withSolution,
  withSpecialist,
} from '../../cloudfunctions/_server/repositories/ledger'
import type { EmployerDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import type { CollectingWriter } from './collecting-writer'
import type { Officer } from './officers'

/** What was written of one key employer. */
interface Page {
  /** Staff, front line, those it lost, due back, back by then; null is not known. */
  figures: readonly [number | null, number | null, number | null, number | null, number | null]
  /** Days before the season's day. */
  daysAgo: number
  problems?: readonly (readonly [problem: string, solution?: string])[]
  notes?: readonly string[]
}

/** Some on the protected list by either test, one at the very edge, some with figures nobody knows, one long not looked at. */
const huangdao: readonly Page[] = [
  {
    figures: [1850, 1400, 210, 620, 430],
    daysAgo: 0,
    problems: [
      ['外省返岗工人买不到正月十二的车票', '市里联系铁路加挂两节车厢，2月23日发车'],
      ['新工人宿舍床位还差 60 个'],
    ],
    notes: ['订单排到四月，先保总装线', '和两家职业学校谈顶岗实习，下周一回话'],
  },
  { figures: [960, 700, 40, 300, 288], daysAgo: 1, notes: ['返岗正常，每周看一次'] },
  {
    figures: [1200, 900, 61, 410, 300],
    daysAgo: 1,
    problems: [['甘肃籍工人等核酸结果，返岗晚五天']],
    notes: ['陇南工作站帮着登记返岗名单'],
  },
  { figures: [540, null, null, 150, 141], daysAgo: 2, problems: [['人事换人，一线人数还没报']] },
  { figures: [430, 320, 32, 90, 90], daysAgo: 0, notes: ['流失的多是焊工，优先推荐焊工'] },
  { figures: [null, null, null, null, null], daysAgo: 3, notes: ['电话没打通，改上门'] },
  { figures: [300, 220, 12, 80, null], daysAgo: 4 },
  {
    figures: [260, 200, 9, 66, 60],
    daysAgo: 10,
    problems: [['食堂节日里没开', '春节七天食堂照开，2月11日起']],
  },
  { figures: [190, 150, 22, 40, 38], daysAgo: 1, problems: [['缝纫工被附近单位高薪挖走']] },
]

const shengsi: readonly Page[] = [
  {
    figures: [420, 300, 45, 120, 118],
    daysAgo: 0,
    problems: [['返岗包车还没谈好', '县里统一包车，2月15日从沈家门发'], ['电焊工缺人，本岛找不到']],
    notes: ['留岛过年的工人多，先把红包政策讲清楚'],
  },
  { figures: [180, 140, null, 60, null], daysAgo: 2, notes: ['开捕前再上门一次'] },
  { figures: [310, 240, 11, 70, 66], daysAgo: 8 },
]

/** The ledger of 黄岛 in 2021 and of 嵊泗 in 2022. One officer of each county looks after them. */
export async function addLedger(
  db: CollectingWriter,
  given: {
    seasons: { of2021: SeasonDoc; of2022: SeasonDoc }
    qingdao: readonly EmployerDoc[]
    shengsi: readonly EmployerDoc[]
    officerOf: (countyCode: string) => Officer
  },
): Promise<void> {
  const { seasons, officerOf } = given
  // The first one of Huangdao is the employer that people try things out with: it stays as it was.
  const inHuangdao = given.qingdao.filter(({ countyCode }) => countyCode === '370211').slice(1)
  const largest = await byHeadcount(db, inHuangdao, seasons.of2021._id)
  for (const [index, page] of huangdao.entries())
    await write(db, { page, season: seasons.of2021, employer: largest[index]!, officerOf })
  for (const [index, page] of shengsi.entries())
    await write(db, { page, season: seasons.of2022, employer: given.shengsi[index]!, officerOf })
}

async function byHeadcount(db: CollectingWriter, employers: readonly EmployerDoc[], seasonId: string) {
  const sized = await Promise.all(
    employers.map(async ({ _id }) => {
      const employer = (await db.get('employers', _id))!
      const shortage = await db.get('shortages', employer.openShortages[seasonId] ?? '')
      return { employer, headcount: shortage?.headcountOpen ?? 0 }
    }),
  )
  const sorted = sized.sort((a, b) => b.headcount - a.headcount || (a.employer._id < b.employer._id ? -1 : 1))
  return sorted.map(({ employer }) => employer)
}

async function write(
  db: CollectingWriter,
  given: { page: Page; season: SeasonDoc; employer: EmployerDoc; officerOf: (countyCode: string) => Officer },
): Promise<void> {
  const { page, season } = given
  const employer = (await db.get('employers', given.employer._id))!
  const officer = given.officerOf(employer.countyCode)
  const by = officer.title
  const at = new Date(Date.parse(`${season.fixedOn}T01:20:00.000Z`) - page.daysAgo * 86_400_000)
  const [staff, frontline, frontlineLost, returnDue, returned] = page.figures
  const figures = { isKey: true, staff, frontline, frontlineLost, returnDue, returned }
  let entry = withSpecialist(withFigures(blankEntry(season._id, employer), figures), officer)
  for (const text of page.notes ?? []) entry = withNote(entry, { text, at, by })
  for (const [text, solution] of page.problems ?? []) {
    entry = withProblem(entry, { text, at, by })
    const { problemId } = problemsIn(entry).at(-1)!
    if (solution !== undefined) entry = withSolution(entry, { problemId, solution, at })
  }
  const shortage = await db.get('shortages', employer.openShortages[season._id] ?? '')
  await markKey(db, { employer, shortage, isKey: true, by, at })
  await saveEntry(db, entry, at)
}
