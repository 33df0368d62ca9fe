import { claimIdOf, saveClaim, sealContact } from '../../cloudfunctions/_server/repositories/claims'
import type { EmployerDoc, RegionCodes } from '../../cloudfunctions/_server/store/documents'
import { makeCreditCode } from '../../domain/identifiers/credit-code'
import type { CollectingWriter } from './collecting-writer'
import type { Officer } from './officers'
import { chenXiaomei, liuZhiqiang, songPeilan, sunLi, wangXiulan, zhouQiming } from './people'
import { addEndedPass } from './passes'
import { employerGrant, personIdOf, personOf } from './person'
import type { Dice } from './random'
import { seasons } from './seasons'
import { addWorker } from './workers'

const [season2021, season2022] = seasons
const createdAt = '2021-01-06T01:00:00.000Z'

export interface Places {
  /** 嵊泗海工. */
  haigong: EmployerDoc
  anqingEmployer: EmployerDoc
  /** A factory in 黄岛区 with an open shortage. */
  huangdaoEmployer: EmployerDoc
  /** 长江路街道 of 黄岛区. */
  changjiang: RegionCodes
  officerOf: (countyCode: string) => Officer
}

/** The people of people.ts who are no officers, each in the state the table promises. */
export async function addDemoPeople(db: CollectingWriter, dice: Dice, places: Places): Promise<void> {
  await addRegisteredWorkers(db, dice, places)
  await addEmployerPerson(db, { openid: zhouQiming, employer: places.haigong })
  await addEmployerPerson(db, { openid: songPeilan, employer: places.huangdaoEmployer })
  await addPendingClaim(db, places)
}

async function addRegisteredWorkers(db: CollectingWriter, dice: Dice, places: Places): Promise<void> {
  const { haigong, anqingEmployer, changjiang, officerOf } = places
  const unconfirmed = { confirmedBy: null }
  await addWorker(db, dice, {
    ...unconfirmed,
    openid: wangXiulan,
    season: season2022,
    place: haigong,
    siteName: '嵊泗海工宿舍一号楼',
    employer: haigong,
    name: '王秀兰',
    stay: 'staying',
    answers: { hukou: '510104', frontline: true },
    at: new Date('2022-01-19T11:20:00Z'),
  })
  await addWorker(db, dice, {
    openid: chenXiaomei,
    season: season2021,
    place: anqingEmployer,
    siteName: `${anqingEmployer.name}宿舍`,
    employer: anqingEmployer,
    name: '陈小妹',
    stay: 'staying',
    answers: { hukou: '411502', frontline: true },
    at: new Date('2021-01-28T12:05:00Z'),
    confirmedBy: { as: 'officer', officer: officerOf(anqingEmployer.countyCode) },
  })
  await addWorker(db, dice, {
    ...unconfirmed,
    openid: liuZhiqiang,
    season: season2021,
    place: changjiang,
    siteName: '长江路街道蓝领公寓',
    employer: null,
    name: '刘志强',
    stay: 'leaving',
    answers: { leavingOn: '2021-02-05', returning: 'yes', returnOn: '2021-02-24', travel: 'together' },
    at: new Date('2021-01-25T13:40:00Z'),
  })
  const left = { seasonId: season2021._id, openid: liuZhiqiang, at: '2021-01-25T13:40:00.000Z' }
  await addEndedPass(db, left)
}

async function addPerson(db: CollectingWriter, openid: string): Promise<void> {
  const { people, identityLinks } = personOf(openid, createdAt)
  for (const person of people) await db.create('people', person)
  for (const link of identityLinks) await db.create('identityLinks', link)
}

/** An employer's person, approved long ago. */
async function addEmployerPerson(
  db: CollectingWriter,
  { openid, employer }: { openid: string; employer: EmployerDoc },
): Promise<void> {
  await addPerson(db, openid)
  const grant = employerGrant({ openid, employerId: employer._id, createdAt, expiresOn: '2099-12-31' })
  await db.create('grants', grant)
}

async function addPendingClaim(db: CollectingWriter, { changjiang }: Places): Promise<void> {
  await addPerson(db, sunLi)
  const creditCode = makeCreditCode('91370211MA900999Y')
  const personId = personIdOf(sunLi)
  const _id = claimIdOf(personId, creditCode, changjiang.countyCode)
  await saveClaim(db, {
    _id,
    personId,
    creditCode,
    name: '青岛澄川包装材料有限公司',
    contactNameSealed: sealContact(_id, '孙立'),
    status: 'pending',
    reasonSealed: null,
    employerId: null,
    submittedAt: '2026-11-16T02:10:00.000Z',
    sortKey: '',
    version: 0,
    ...changjiang,
  })
}
