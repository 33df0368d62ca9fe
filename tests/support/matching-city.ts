/** A small city of people who can be brought together: 嵊泗海工 lacks welders, 澜盛船舶 can lend some. */
import type { ShortageDoc } from '../../cloudfunctions/_server/store/documents'
import {
  aPerson,
  aPost,
  aSeason,
  aShortage,
  anEmployer,
  anEmployerPerson,
  anOfficer,
  caiyuan,
  changjiang,
} from './builders'
import { anAgency, anAgencyPerson, aPartnership, aSupply } from './matching-builders'
import { startStack, type Stack } from './stack'

export const 周启明 = 'openid-zhou-qiming'
export const 陆澜 = 'openid-lu-lan'
export const 王秀兰 = 'openid-wang-xiulan'
export const 贺众 = 'openid-he-zhong'
export const 沈岚 = 'openid-shen-lan'
export const 魏临川 = 'openid-wei-linchuan'
export const 严映雪 = 'openid-yan-yingxue'
/** Who is what: an employer short of people, one with people to lend, a welder, an agency, officers. */
export const seasonId = '2022'
export const cityCode = caiyuan.cityCode
export const shortageId = 'shortage-haigong'

export const haigong = anEmployer({ openShortages: { [seasonId]: shortageId } })
export const lansheng = anEmployer({
  _id: 'employer-lansheng',
  name: '嵊泗澜盛船舶修造有限公司',
  creditCode: '9144030071526726XG',
})
export const agency = anAgency()

/** Twelve welders wanted from 20 February on. */
export function theCase(over: Partial<ShortageDoc> = {}): ShortageDoc {
  return aShortage({ posts: [aPost({ headcount: 12 })], ...over })
}

/** On 12 February 2022, in a season whose day is the clock's. */
export async function startMatchingCity(cases: ShortageDoc[] = [theCase()]): Promise<Stack> {
  const stack = await startStack({ now: '2022-02-12T03:00:00.000Z' })
  await stack.insert({
    seasons: [aSeason({ isDemo: false, fixedOn: null })],
    employers: [haigong, lansheng],
    shortages: cases,
    agencies: [agency],
    partnerships: [aPartnership(cityCode, changjiang.cityCode)],
  })
  for (const person of [
    anEmployerPerson({ openid: 周启明, employerId: haigong._id }),
    anEmployerPerson({ openid: 陆澜, employerId: lansheng._id }),
    aPerson(王秀兰),
    anAgencyPerson({ openid: 贺众, agencyId: agency._id }),
    anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }),
    anOfficer({ openid: 魏临川, level: 'city', regionCode: cityCode }),
    anOfficer({ openid: 严映雪, level: 'city', regionCode: changjiang.cityCode }),
  ])
    await stack.insert(person)
  return stack
}

export const asLender = { kind: 'employer', id: lansheng._id } as const
export const asBorrower = { kind: 'employer', id: haigong._id } as const
export const asWorker = { kind: 'worker' } as const

/** 澜盛 says whom it can lend. */
export async function lend(stack: Stack, headcount: number) {
  return stack.call(陆澜, 'surplus.save', {
    employerId: lansheng._id,
    seasonId,
    trade: 'welder',
    headcount,
    from: '2022-02-18',
    to: '2022-04-30',
    terms: '包住，工资由用人单位代发',
  })
}

export async function wishFor(
  stack: Stack,
  openid = 王秀兰,
  over: { agencyIds?: string[]; supplyId?: string; version?: number } = {},
) {
  return stack.call(openid, 'wish.save', {
    seasonId,
    trade: 'welder',
    regionCode: '330922',
    from: '2022-02-15',
    to: '2022-06-30',
    consent: { kind: 'job-matching', version: '2026-11' },
    ...over,
  })
}

/** The one proposal to 嵊泗海工 from this source, as its side sees it. */
export async function incoming(stack: Stack) {
  const given = { side: asBorrower, seasonId, direction: 'incoming' } as const
  return (await stack.call(周启明, 'proposal.mine', given)).proposals
}

/** Counters of a supply are what its proposals say. */
export async function countsAgree(stack: Stack): Promise<string[]> {
  const proposals = await stack.all('proposals')
  const sum = (supplyId: string, statuses: string[]) =>
    proposals
      .filter((each) => each.supplyId === supplyId && statuses.includes(each.status))
      .reduce((total, { headcount }) => total + headcount, 0)
  return (await stack.all('supplies')).flatMap(({ _id, proposed, placed, headcount }) => {
    const found = { proposed: sum(_id, ['proposed']), placed: sum(_id, ['confirmed', 'arrived']) }
    const isRight =
      proposed === found.proposed &&
      placed === found.placed &&
      placed + proposed <= headcount &&
      proposed >= 0
    return isRight
      ? []
      : [`${_id}: ${proposed}/${placed}, not ${found.proposed}/${found.placed} of ${headcount}`]
  })
}

/** Three cases of three employers, and people from three sides. */
export const yufeng = anEmployer({
  _id: 'employer-yufeng',
  name: '嵊泗屿丰水产有限公司',
  creditCode: '91330900MA2A2A2A2X',
})
export const manyCases = () => [
  theCase(),
  aShortage({
    _id: 'shortage-yufeng',
    number: 'B2',
    employerId: yufeng._id,
    employerName: yufeng.name,
    posts: [
      aPost({ trade: 'seafood-processor', headcount: 30 }),
      aPost({ postId: 'p2', trade: 'packer', headcount: 9, neededBy: '2022-03-01' }),
    ],
  }),
  aShortage({
    _id: 'shortage-large',
    number: 'C3',
    employerId: 'employer-large',
    employerName: '舟山远洋船舶有限公司',
    posts: [aPost({ headcount: 40, neededBy: '2022-02-25' })],
  }),
]
export const manySupplies = () => [
  aSupply({ kind: 'employer', id: lansheng._id }, { _id: 'welders', headcount: 20 }),
  aSupply({ kind: 'agency', id: 'agency-hezhong' }, { _id: 'crew', headcount: 25, originCode: '340800' }),
  aSupply(
    { kind: 'city', id: '340800' },
    { _id: 'packers', headcount: 12, trade: 'packer', originCode: '340800' },
  ),
  aSupply({ kind: 'worker', id: 'somebody' }, { _id: 'wish-1', headcount: 1, trade: 'packer' }),
]
