import type { Offer, OpenPost } from '../../domain/matching/planner/records'
import type { Seeker } from '../../domain/matching/short-list/short-list'

export const huangdao = '370211'
export const jimo = '370215'
export const yantaiZhifu = '370602'
export const qingdao = '370200'
export const anqing = '340800'

/** A welder post of 嵊泗海工's Qingdao yard: 10 people from January 25 to March 5. */
export function openPost(given: Partial<OpenPost> = {}): OpenPost {
  return {
    shortageId: 'shortage-1',
    postId: 'post-1',
    employerId: 'haigong',
    trade: 'welder',
    countyCode: huangdao,
    headcount: 10,
    neededBy: '2027-01-25',
    until: '2027-03-05',
    tier: 2,
    isKeyEmployer: false,
    waitingDays: 0,
    ...given,
  }
}

/** Ten welders whom 黄岛机械 can lend for the same days. */
export function offer(given: Partial<Offer> = {}): Offer {
  return {
    supplyId: 'offer-1',
    source: 'surplus',
    giverId: 'huangdao-machinery',
    trade: 'welder',
    regionCode: huangdao,
    headcount: 10,
    from: '2027-01-20',
    to: '2027-03-10',
    ...given,
  }
}

/** A welder who would like 6,000 yuan a month in 黄岛. */
export function seeker(given: Partial<Seeker> = {}): Seeker {
  return {
    supplyId: 'seeker-1',
    trade: 'welder',
    regionCode: huangdao,
    from: '2027-01-20',
    to: '2027-12-31',
    wageFen: 6_000_00,
    ...given,
  }
}
