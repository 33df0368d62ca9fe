import { aPoster, aSeason, anEmployer, anOfficer, anEmployerPerson, caiyuan } from '../../../support/builders'
import { merged } from '../../../../local/demo/insert'
import type { EmptySite } from './site'
import { consentVersion, type Stay } from '../../../../domain/terms'

/** People and codes that every journey may use; each journey brings its own worker. */
export const world = {
  now: '2027-01-20T02:00:00.000Z',
  seasonId: '2022',
  street: '330922100',
  workerPoster: 'Wk3vGq8Zt5Yb1Nd7Rc2Xs9',
  /** Hangs at the gate of 嵊泗海工: the employer is known from it. */
  gatePoster: 'Wk4vGq8Zt5Yb1Nd7Rc2Xs8',
  gateShortCode: 'SHENGSI3',
  employerPoster: 'Em3vGq8Zt5Yb1Nd7Rc2Xs7',
  employerId: 'employer-haigong',
  /** 沈岚, 菜园镇. */
  streetOfficer: 'officer-shenlan',
  /** 何萍, 嵊泗县. */
  districtOfficer: 'officer-heping',
  /** 郑远, whose grant names no region. */
  strayOfficer: 'officer-zhengyuan',
  /** 周启明 acts for 嵊泗海工. */
  employerPerson: 'employer-zhouqiming',
} as const

/** Seasons, posters, one enterprise, three officers. */
export async function settle(site: EmptySite): Promise<void> {
  const { seasonId, street, employerId } = world
  const employer = { employerId, employerName: '嵊泗海工装备有限公司' }
  const seasons = [
    aSeason({ _id: seasonId, fixedOn: '2022-01-20' }),
    aSeason({
      _id: '2027',
      name: '2027年春节专项行动',
      festivalOn: '2027-02-06',
      isDemo: false,
      fixedOn: null,
    }),
  ]
  const posters = [
    aPoster({ _id: world.workerPoster }),
    aPoster({
      _id: world.gatePoster,
      shortCode: world.gateShortCode,
      siteName: '嵊泗海工一号门',
      ...employer,
    }),
    aPoster({
      _id: world.employerPoster,
      kind: 'employer',
      shortCode: 'SHENGSI4',
      siteName: '菜园镇便民中心',
    }),
  ]
  await site.insert(
    merged(
      { seasons, posters, employers: [anEmployer({ _id: employerId, ...caiyuan })] },
      anOfficer({ openid: world.streetOfficer, level: 'street', regionCode: street, name: '沈岚' }),
      anOfficer({ openid: world.districtOfficer, level: 'district', regionCode: '330922', name: '何萍' }),
      anOfficer({ openid: world.strayOfficer, level: 'street', regionCode: null, name: '郑远' }),
      anEmployerPerson({ openid: world.employerPerson, employerId }),
    ),
  )
}

export interface Registration {
  openid: string
  name: string
  stay: Stay
}

/** Someone who scanned the gate's poster earlier. */
export async function register(site: EmptySite, { openid, name, stay }: Registration): Promise<void> {
  const consent = { kind: 'stay-registration', version: consentVersion } as const
  const mine = await site.call(openid, 'stay.declare', { placeToken: world.gatePoster, stay, consent })
  const { version } = mine
  await site.call(openid, 'stay.answer', { seasonId: world.seasonId, version, answers: { name } })
}

export interface Population {
  entryId: string
  shortageId: string
}

/** A street as it looks on a working day: people, a shortage being worked on, a claim to check. */
export async function populate(site: EmptySite): Promise<Population> {
  const { seasonId, employerId, streetOfficer } = world
  for (const person of residents) await register(site, person)
  const { entries } = await site.call(streetOfficer, 'roster.list', { seasonId })
  const entryId = entries.at(-1)?.entryId ?? ''
  const posts = [
    { trade: 'welder' as const, headcount: 12, neededBy: '2022-02-08', wageFen: 800_000 },
    { trade: 'seafood-processor' as const, headcount: 30, neededBy: '2022-02-10' },
  ]
  const reported = await site.call(world.employerPerson, 'shortage.report', { employerId, seasonId, posts })
  const { shortageId } = reported
  await site.call('claimant-gaojian', 'employer.claim', {
    creditCode: '9144030071526726XG',
    name: '嵊泗东海水产加工有限公司',
    streetCode: world.street,
    contactName: '高建',
  })
  return { entryId, shortageId }
}

const residents: Registration[] = [
  { openid: 'worker-chenlifang', name: '陈丽芳', stay: 'staying' },
  { openid: 'worker-zhaodashan', name: '赵大山', stay: 'staying' },
  { openid: 'worker-sunmei', name: '孙梅', stay: 'leaving' },
  { openid: 'worker-maguoqiang', name: '马国强', stay: 'undecided' },
]
