import { regionCodesOf } from '../../cloudfunctions/_server/repositories/region-codes'
import type { EmployerDoc } from '../../cloudfunctions/_server/store/documents'
import { childrenOf } from '../../domain/regions/regions'
import { addAgencies } from './agencies'
import { addAnqingEmployers } from './anqing'
import { addBoard } from './board'
import { collectingWriter, type CollectingWriter } from './collecting-writer'
import { addAmended } from './amended'
import { addDemoPeople } from './demo-people'
import { addDigests } from './digests'
import { addDormitory } from './dormitory'
import { addHappening } from './elsewhere'
import { addEvidence } from './evidence'
import { addLedger } from './ledger'
import { addOfficers, officerIn, type Officer } from './officers'
import { addPartners } from './partners'
import { officerRows } from './people'
import type { Bundle } from './person'
import { addPlanOfCase, addPlans } from './planned'
import { postersOf } from './posters'
import { addPractices } from './practices'
import { addQingdao } from './qingdao'
import { dice as diceOf, type Dice } from './random'
import { addRosters } from './rosters'
import { seasons } from './seasons'
import { addShengsiEmployers } from './shengsi'
import { addGrantHistory, addSites } from './sites'
import { addMorningSupplies, addSupplies } from './supplies'
import { addTasks } from './tasks'
import { addTold } from './told'

const [season2021, season2022, season2027] = seasons
const anqingDistricts = ['340802', '340803', '340811', '340881']

/** Everything of the demo city. The same keys give the same documents, but for the nonces of sealed fields. */
export async function demoCity(): Promise<Bundle> {
  const db = collectingWriter()
  const dice = diceOf(20210212)
  for (const season of seasons) await db.create('seasons', season)
  const counties = [...childrenOf('370200').map(({ code }) => code), '330922', ...anqingDistricts]
  const officerOf = await addOfficers(db, { dice, rows: officerRows, counties })

  const qingdao = await addQingdao(db, dice, { season: season2021, officerOf })
  const shengsi = await addShengsiEmployers(db)
  const anqing = await addAnqingEmployers(db, dice)
  await addHappening(db, dice, {
    season: season2021,
    employers: anqing,
    officerOf,
    workers: 520,
    between: { from: '2021-01-22T00:00:00Z', to: '2021-02-12T10:00:00Z' },
    shortages: [
      [0, 100, 'accepted'],
      [1, 45, 'filled'],
      [4, 30, 'reported'],
      [8, 12, 'in-service'],
      [11, 130, 'in-service'],
    ],
  })
  await addHappening(db, dice, {
    season: season2022,
    employers: shengsi,
    officerOf,
    workers: 640,
    between: { from: '2022-01-13T00:00:00Z', to: '2022-02-08T10:00:00Z' },
    shortages: [
      [1, 30, 'reported'],
      [2, 100, 'accepted'],
      [4, 18, 'filled'],
      [5, 9, 'in-service'],
      [7, 64, 'reported'],
    ],
  })
  await addHappening(db, dice, {
    season: season2027,
    employers: [...shengsi, ...anqing, ...qingdao.slice(0, 40)],
    officerOf,
    workers: 260,
    between: { from: '2026-10-12T00:00:00Z', to: '2026-11-16T10:00:00Z' },
    shortages: [
      [3, 8, 'reported'],
      [10, 36, 'reported'],
      [25, 110, 'accepted'],
    ],
  })

  const [haigong, anqingEmployer] = [shengsi[0]!, anqing[0]!]
  const huangdaoEmployer = middleSized(db, qingdao)
  const changjiang = regionCodesOf(childrenOf('370211005')[0]?.code ?? '370211005')
  await addDemoPeople(db, dice, { haigong, anqingEmployer, huangdaoEmployer, changjiang, officerOf })
  await addEvidence(db, dice, { employer: haigong, officer: officerOf(haigong.countyCode) })
  await addTold(db, { season: season2022, employer: haigong, at: '2022-02-10T12:00:00Z' })
  await addMatching(db, { qingdao, shengsi, huangdaoEmployer, officerOf })
  for (const poster of postersOf({ haigong, anqingEmployer, changjiang })) await db.create('posters', poster)
  await addWorkInTheField(db, dice, haigong)
  return db.written()
}

/** An employer of 黄岛 in the middle class, its case being served: there is something to see at every step. */
function middleSized(db: CollectingWriter, employers: readonly EmployerDoc[]): EmployerDoc {
  const served = db
    .written()
    .shortages?.find(
      ({ countyCode, tierNow, status }) =>
        countyCode === '370211' && tierNow === 2 && status === 'in-service',
    )
  return employers.find(({ _id }) => _id === served?.employerId) ?? employers[0]!
}

/** What was told of the days gone by, with what officers wrote for it and one correction. */
async function addToldDays(db: CollectingWriter): Promise<void> {
  await addPractices(db)
  for (const season of seasons) await addDigests(db, { season })
  await addAmended(db)
}

/** Places below communities, what officers found at doors, who holds which region, and what was told of it all. */
async function addWorkInTheField(db: CollectingWriter, dice: Dice, employer: EmployerDoc): Promise<void> {
  await addDormitory(db, { season: season2022, employer })
  await addSites(db)
  await addTasks(db, dice, { season: season2022, officer: officerIn(officerRows, '330922100') })
  await addGrantHistory(db)
  await addBroughtLists(db, dice)
  await addToldDays(db)
}

/** Lists of each kind, brought to the officers of the city, the district and the street. */
async function addBroughtLists(db: CollectingWriter, dice: Dice): Promise<void> {
  const qingdao = { season: season2021, at: '2021-02-01T02:00:00.000Z' }
  const shengsi = { season: season2022, at: '2022-02-10T02:00:00.000Z' }
  await addRosters(db, dice, {
    lists: [
      { ...qingdao, regionCode: '370200', source: 'data', isCompared: false },
      { ...qingdao, regionCode: '370211', source: 'employer', isCompared: false },
      { ...qingdao, regionCode: '370211005', source: 'community', isCompared: true },
      { ...shengsi, regionCode: '330900', source: 'data', isCompared: false },
      { ...shengsi, regionCode: '330922', source: 'employer', isCompared: false },
      { ...shengsi, regionCode: '330922100', source: 'community', isCompared: false },
    ],
    officerOf: (regionCode) => officerIn(officerRows, regionCode),
  })
}

/** What brings employers and people together: agencies, the ledger, partner cities, supplies, the board. */
async function addMatching(
  db: CollectingWriter,
  given: {
    qingdao: readonly EmployerDoc[]
    shengsi: readonly EmployerDoc[]
    huangdaoEmployer: EmployerDoc
    officerOf: (countyCode: string) => Officer
  },
): Promise<void> {
  const { qingdao, shengsi, huangdaoEmployer, officerOf } = given
  const agencies = await addAgencies(db)
  await addLedger(db, { seasons: { of2021: season2021, of2022: season2022 }, qingdao, shengsi, officerOf })
  await addPartners(db)
  await addSupplies(db, { agencies, shengsi })
  await addBoard(db, { huangdaoEmployer })
  await addPlans(db, [season2021, season2022])
  await addMorningSupplies(db, { shengsi, huangdaoEmployer })
  const shortageId = (await db.get('employers', huangdaoEmployer._id))?.openShortages['2021'] ?? ''
  await addPlanOfCase(db, { shortageId, todayOn: season2021.fixedOn ?? '' })
}
