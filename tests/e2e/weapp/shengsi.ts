/** 嵊泗县 as the employer's and the officer's journeys find it: two officers, one employer, three codes on the wall. */
import { randomUUID } from 'node:crypto'
import { functionContext } from '../../../local/functions/context'
import { aPerson, aPoster, aSeason, anEmployer, anEmployerPerson, anOfficer } from '../../support/builders'
import { startStack, type Stack } from '../../support/stack'
import { compiledFolder } from './compiled'
import { Phone } from './harness/phone'
import type { PhoneSettings } from './harness/wx'

export const people = {
  /** Acts for 嵊泗海工. */
  boss: 'openid-zhou-qiming',
  /** Has claimed nothing yet. */
  newcomer: 'openid-lin-xiao',
  streetOfficer: 'openid-shen-lan',
  districtOfficer: 'openid-he-haiyang',
  /** Works in the dormitory. */
  worker: 'openid-wang-xiulan',
} as const

export const haigong = '嵊泗海工装备有限公司'
export const employerId = 'EmployerHaigong0000001'

export const codes = { worker: 'SHENGSI2', employer: 'QYEMPSS2' } as const

export async function startShengsi(): Promise<Stack> {
  const stack = await startStack()
  await stack.insert({
    seasons: [aSeason()],
    posters: [
      aPoster(),
      aPoster({
        _id: 'Ek3vGq8Zt5Yb1Nd7Rc2Xs9',
        kind: 'employer',
        shortCode: codes.employer,
        siteName: '菜园镇大厅',
      }),
    ],
    employers: [anEmployer({ _id: employerId, name: haigong })],
  })
  await stack.insert(anEmployerPerson({ openid: people.boss, employerId }))
  await stack.insert(aPerson(people.newcomer))
  await stack.insert(aPerson(people.worker))
  await stack.insert(anOfficer({ openid: people.streetOfficer, level: 'street', regionCode: '330922100' }))
  await stack.insert(
    anOfficer({ openid: people.districtOfficer, level: 'district', regionCode: '330922', name: '何海洋' }),
  )
  return stack
}

/** A phone whose cloud function is the real one, asked as this person. */
export function phoneOf(stack: Stack, openid: string, settings: PhoneSettings = {}): Promise<Phone> {
  const context = functionContext({ functionName: 'api', openid, trigger: 'wx_client' })
  const cloud = async (request: object) =>
    (await stack.raw(request, { ...context, request_id: randomUUID() })) as object
  return Phone.start(compiledFolder(), { cloud, ...settings })
}

/** 嵊泗海工 asks for welders, without a phone. */
export function reportWelders(stack: Stack, headcount: number) {
  const posts = [{ trade: 'welder' as const, headcount, neededBy: '2022-02-20' }]
  return stack.call(people.boss, 'shortage.report', { employerId, seasonId: '2022', posts })
}

/** 王秀兰 says she stays, and how she is called. */
export async function registerWorker(stack: Stack) {
  const consent = { kind: 'stay-registration', version: '2026-11' } as const
  const mine = await stack.call(people.worker, 'stay.declare', {
    placeToken: codes.worker,
    stay: 'staying',
    consent,
  })
  return stack.call(people.worker, 'stay.answer', {
    seasonId: '2022',
    version: mine.version,
    answers: { name: '王秀兰' },
  })
}

/** 王秀兰 works for 嵊泗海工 and agrees that it may know. */
export async function shareWithEmployer(stack: Stack): Promise<void> {
  const mine = await registerWorker(stack)
  const about = { seasonId: '2022' }
  await stack.call(people.worker, 'stay.answer', { ...about, version: mine.version, answers: { employerId } })
  await stack.call(people.worker, 'consent.set', { ...about, kind: 'share-with-employer', granted: true })
}
