/** Documents of tiered matching with valid defaults, all in 嵊泗县菜园镇 in the season of 2022. */
import { seal } from '../../cloudfunctions/_server/platform/seal'
import type { EmployerDoc, ShortageDoc } from '../../cloudfunctions/_server/store/documents'
import type {
  AgencyDoc,
  ApplicationDoc,
  FairDoc,
  Giver,
  LeadDoc,
  LedgerDoc,
  PartnershipDoc,
  ProposalDoc,
  SupplyDoc,
  WelfarePostDoc,
} from '../../cloudfunctions/_server/store/matching-documents'
import { agencyGrant, personIdOf, personOf, type Bundle } from '../../local/demo/person'
import { aShortage, anEmployer, caiyuan } from './builders'

const at = '2022-01-18T02:00:00.000Z'

const sources = { worker: 'job-seeker', employer: 'surplus', agency: 'agency', city: 'partner-city' } as const

export function aSupply(giver: Giver, over: Partial<SupplyDoc> = {}): SupplyDoc {
  const _id = over._id ?? `supply-${giver.kind}`
  return {
    _id,
    seasonId: '2022',
    source: sources[giver.kind],
    giver,
    giverKey: `${giver.kind}:${giver.id}`,
    giverName: giver.kind === 'worker' ? null : '合众供工有限公司',
    originCode: '330922',
    trade: 'welder',
    headcount: 10,
    placed: 0,
    proposed: 0,
    fromOn: '2022-02-10',
    toOn: '2022-04-30',
    wageFen: null,
    terms: '',
    agencyIds: [],
    nameSealed: null,
    consentAt: giver.kind === 'worker' ? at : null,
    status: 'open',
    createdAt: at,
    sortKey: `${at}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
}

/** Offers four welders to 嵊泗海工, unanswered. */
export function aProposal(giver: Giver, over: Partial<ProposalDoc> = {}): ProposalDoc {
  const _id = over._id ?? 'proposal-1'
  const shortage = aShortage()
  return {
    _id,
    seasonId: '2022',
    shortageId: shortage._id,
    postId: 'p1',
    employerId: anEmployer()._id,
    employerName: anEmployer().name,
    supplyId: null,
    source: sources[giver.kind],
    giver,
    giverKey: `${giver.kind}:${giver.id}`,
    giverName: giver.kind === 'worker' ? null : '合众供工有限公司',
    trade: 'welder',
    headcount: 4,
    fromOn: '2022-02-15',
    toOn: '2022-04-05',
    wageFen: 800_000,
    terms: '',
    cost: 0,
    reasons: ['同工种', '同区县'],
    status: 'proposed',
    giverSaidAt: null,
    receiverSaidAt: null,
    reasonSealed: null,
    giverContactSealed: null,
    receiverContactSealed: null,
    answerBy: '2022-02-16',
    arrived: 0,
    isKey: false,
    proposedAt: at,
    sortKey: `${at}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
}

export function anAgency(over: Partial<AgencyDoc> = {}): AgencyDoc {
  const _id = over._id ?? 'agency-hezhong'
  return {
    _id,
    personId: personIdOf('openid-he-zhong'),
    creditCode: '91330900MA2A2A2A2X',
    name: '舟山合众人力资源有限公司',
    contactNameSealed: seal('贺众', { collection: 'agencies', id: _id, field: 'contactName' }),
    licenceNumber: '330922-0001',
    licenceUntil: '2028-12-31',
    status: 'approved',
    reasonSealed: null,
    submittedAt: at,
    sortKey: `${at}#${_id}`,
    version: 1,
    ...{ ...caiyuan, streetCode: '330922000' },
    ...over,
  }
}

/** A person who acts for an agency. */
export function anAgencyPerson(options: {
  openid: string
  agencyId: string
  status?: 'active' | 'revoked'
  expiresOn?: string
}): Bundle {
  const grant = agencyGrant({ expiresOn: '2099-12-31', createdAt: at, ...options })
  return { ...personOf(options.openid, at), grants: [grant] }
}

export function aLead(agency: AgencyDoc, shortage: ShortageDoc): LeadDoc {
  const _id = `${agency._id}:${shortage._id}`
  return {
    _id,
    seasonId: shortage.seasonId,
    agencyId: agency._id,
    agencyName: agency.name,
    shortageId: shortage._id,
    status: 'claimed',
    claimedAt: at,
    sortKey: `${at}#${_id}`,
  }
}

/** The person behind `openid` applies for the welders' post of 嵊泗海工. */
export function anApplication(openid: string, over: Partial<ApplicationDoc> = {}): ApplicationDoc {
  const _id = over._id ?? 'application-1'
  return {
    _id,
    seasonId: '2022',
    kind: 'market',
    boardPostId: 'shortage-haigong:p1',
    shortageId: 'shortage-haigong',
    postId: 'p1',
    employerId: anEmployer()._id,
    employerName: anEmployer().name,
    trade: 'welder',
    wageFen: 800_000,
    neededBy: '2022-02-20',
    personId: personIdOf(openid),
    nameSealed: seal('王秀兰', { collection: 'applications', id: _id, field: 'name' }),
    phoneSealed: null,
    difficultySealed: null,
    triedSealed: null,
    answerSealed: null,
    wantsInterview: false,
    status: 'sent',
    isCounted: false,
    consentVersion: '2026-11',
    sentAt: at,
    sortKey: `${at}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
}

export function aWelfarePost(over: Partial<WelfarePostDoc> = {}): WelfarePostDoc {
  const _id = over._id ?? 'welfare-1'
  return {
    _id,
    seasonId: '2022',
    employerName: '菜园镇社区服务中心',
    trade: 'cleaner',
    headcount: 2,
    filled: 0,
    wageFen: 260_000,
    neededBy: '2022-02-25',
    freshOn: '2022-02-10',
    isOpen: true,
    createdAt: at,
    sortKey: `${at}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
}

export function aWelfareApplication(openid: string, over: Partial<ApplicationDoc> = {}): ApplicationDoc {
  const _id = over._id ?? 'welfare-application-1'
  const sealed = (field: string, text: string) => seal(text, { collection: 'applications', id: _id, field })
  return anApplication(openid, {
    _id,
    kind: 'welfare',
    boardPostId: 'welfare-1',
    shortageId: null,
    postId: null,
    employerId: null,
    employerName: '菜园镇社区服务中心',
    trade: 'cleaner',
    wageFen: 260_000,
    neededBy: '2022-02-25',
    nameSealed: sealed('name', '钱阿英'),
    difficultySealed: sealed('difficulty', 'employment-difficulty'),
    triedSealed: sealed('tried', '投过三家单位，都没有录用'),
    sortKey: `${at}#${_id}`,
    ...over,
  })
}

export function aFair(over: Partial<FairDoc> = {}): FairDoc {
  return {
    _id: 'fair-1',
    seasonId: '2022',
    kind: 'job-fair',
    title: '嵊泗新春招聘会',
    startsAt: '2022-02-11T01:00:00.000Z',
    placeText: '菜园镇文化广场',
    status: 'planned',
    boardPostIds: ['shortage-haigong:p1'],
    attended: null,
    intended: null,
    told: [],
    isTold: true,
    version: 1,
    ...caiyuan,
    ...over,
  }
}

export function aLedgerEntry(employer: EmployerDoc, over: Partial<LedgerDoc> = {}): LedgerDoc {
  const _id = over._id ?? `2022:${employer._id}`
  const { cityCode, countyCode, streetCode, communityCode } = employer
  return {
    _id,
    seasonId: '2022',
    employerId: employer._id,
    employerName: employer.name,
    isKey: true,
    isProtected: false,
    specialist: null,
    staff: 400,
    frontline: 300,
    frontlineLost: 10,
    returnDue: 120,
    returned: 100,
    problems: [
      {
        problemId: 'q1',
        textSealed: seal('返岗包车还没谈好', { collection: 'ledger', id: _id, field: 'problem:q1' }),
        openedAt: at,
        by: '菜园镇经办人员',
        closedAt: null,
        solutionSealed: null,
      },
    ],
    notes: [],
    updatedOn: '2022-01-18',
    sortKey: `${at}#${_id}`,
    version: 1,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
    ...over,
  }
}

export function aPartnership(fromCity: string, toCity: string): PartnershipDoc {
  return { _id: `${fromCity}:${toCity}`, fromCity, toCity, station: '', since: '2022-01-10' }
}
