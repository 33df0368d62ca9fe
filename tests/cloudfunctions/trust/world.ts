/** One small world that every trust test attacks: two streets, two employers, two workers, officers of every kind. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { MessageDoc } from '../../../cloudfunctions/_server/store/standing-documents'
import type { ActionName, InputOf } from '../../../domain/contracts/registry'
import {
  aClaim,
  aPost,
  aPerson,
  aPoster,
  aSeason,
  aSharedEntry,
  aShortage,
  aTask,
  anEmployer,
  anEmployerPerson,
  anInvitation,
  anOfficer,
  caiyuan,
  changjiang,
} from '../../support/builders'
import {
  aFair,
  aLead,
  aLedgerEntry,
  anAgency,
  anAgencyPerson,
  anApplication,
  aPartnership,
  aProposal,
  aSupply,
  aWelfareApplication,
  aWelfarePost,
} from '../../support/matching-builders'
import { startStack, type Stack } from '../../support/stack'

/** Everyone who might call, by what they hold. */
export const callers = {
  visitor: null,
  stranger: 'openid-stranger',
  worker: 'openid-wang-xiulan',
  employer: 'openid-zhou-qiming',
  otherEmployer: 'openid-qian-jin',
  revokedEmployer: 'openid-revoked-employer',
  officer: 'openid-shen-lan',
  otherOfficer: 'openid-lin-tao',
  revokedOfficer: 'openid-revoked-officer',
  expiredOfficer: 'openid-expired-officer',
  officerWithoutRegion: 'openid-no-region',
  cityOfficer: 'openid-wei-linchuan',
  otherCityOfficer: 'openid-yan-yingxue',
  agency: 'openid-he-zhong',
  otherAgency: 'openid-other-agency',
} as const
export type CallerName = keyof typeof callers

const invitationToken = 'InvitationTokenForTest'
const haigong = anEmployer({ openShortages: { '2022': 'shortage-haigong' } })
const entry = aSharedEntry(callers.worker, haigong, { name: '王秀兰' })
const other = anEmployer({
  _id: 'employer-other',
  name: '青岛海纳电子有限公司',
  creditCode: '9144030071526726XG',
  ...changjiang,
})
const claim = aClaim('openid-claimant')
const message: MessageDoc = {
  _id: 'message-1',
  personId: entry.personId,
  at: '2022-02-12T03:00:00.000Z',
  title: '留嵊红包',
  text: '王秀兰，现在可以判断了。',
  policy: 'ss22-red500',
  seasonId: '2022',
  readAt: null,
  delivery: 'kept',
  dueAt: '2022-02-12T03:00:00.000Z',
  claimedBy: null,
  attempts: 0,
  sortKey: '2022-02-12T03:00:00.000Z#message-1',
}
const agency = anAgency()
const otherAgency = anAgency({ _id: 'agency-other', name: '青岛港城人力资源有限公司', ...changjiang })
const large = aShortage({ _id: 'shortage-large', posts: [aPost({ headcount: 45 })] })
const middle = aShortage({ _id: 'shortage-middle', posts: [aPost({ headcount: 31 })] })
const surplus = aSupply({ kind: 'employer', id: haigong._id }, { giverName: haigong.name })
const wish = aSupply({ kind: 'worker', id: 'person-of-nobody' }, { _id: 'supply-wish', headcount: 1 })
const proposal = aProposal({ kind: 'employer', id: other._id })
const confirmed = aProposal(
  { kind: 'employer', id: other._id },
  {
    _id: 'proposal-confirmed',
    status: 'confirmed',
    giverSaidAt: '2022-01-20T02:00:00.000Z',
    receiverSaidAt: '2022-01-20T03:00:00.000Z',
  },
)
const application = anApplication(callers.worker)
const welfarePost = aWelfarePost()
const welfareApplication = aWelfareApplication('openid-someone-in-need')
const fair = aFair()
const ledgerEntry = aLedgerEntry(haigong)
const onEntry = { seasonId: '2022', employerId: haigong._id, version: 1 }
const ofAgency = { agencyId: agency._id, seasonId: '2022' }
const ownSide = { kind: 'employer', id: haigong._id } as const
const agreed = <K extends string>(kind: K) => ({ kind, version: '2026-11' as const })
const posts = [{ trade: 'welder', headcount: 12, neededBy: '2022-02-20' }] as const
const seasonId = '2022'
const shortageId = 'shortage-haigong'
/** The next version of a small policy of the first city, with the cases it has. */
const lab = {
  draft: fileOf('domain/policies/ss22-data.json').replace('"version": 1', '"version": 2'),
  cases: fileOf('tests/policies/ss22-data.cases.json'),
}

function fileOf(name: string): string {
  return readFileSync(path.join(__dirname, '../../..', name), 'utf8')
}

/** A valid input for every action, aimed at the first street, employer and worker. A new action does not compile without one. */
export const inputs: { [N in ActionName]: InputOf<N> } = {
  'place.resolve': { token: aPoster()._id },
  'season.list': {},
  'region.children': { parent: '330922' },
  'employer.suggest': { regionCode: '330922', prefix: '嵊泗' },
  'me.get': {},
  'stay.declare': {
    placeToken: aPoster()._id,
    stay: 'staying',
    consent: { kind: 'stay-registration', version: '2026-11' },
  },
  'stay.get': { seasonId },
  'stay.change': { seasonId, version: 1, stay: 'leaving' },
  'stay.answer': { seasonId, version: 1, answers: { name: '王秀兰', hukou: '510104' } },
  'stay.withdraw': { seasonId },
  'consent.set': { seasonId, kind: 'share-with-employer', granted: true },
  'entitlement.mine': { seasonId },
  'entitlement.explore': { seasonId, stayRegion: '330922', facts: { 'worker.hukou': '510104' } },
  'entitlement.ofEmployer': { seasonId, employerId: haigong._id },
  'entitlement.ofPerson': { entryId: entry._id },
  'entitlement.recheck': { seasonId, policy: 'ss22-red500', note: '户口写错了' },
  'policy.get': { policy: 'ss22-red500' },
  'fact.say': { seasonId, version: 1, facts: { 'worker.hukou': '510104' } },
  'employer.facts': { employerId: haigong._id },
  'employer.sayFacts': { employerId: haigong._id, version: 1, facts: { 'employer.operation': 'normal' } },
  'confirmation.list': { seasonId, employerId: haigong._id },
  'confirmation.save': {
    seasonId,
    employerId: haigong._id,
    lines: [{ entryId: entry._id, version: 1, facts: { 'worker.frontline': true } }],
  },
  'task.queue': { seasonId },
  'task.settle': { taskId: 'task-hukou', version: 1, value: '510104' },
  'register.list': {},
  'register.preview': { seasonId, policy: 'ss22-red500', reading: 'min-days' },
  'register.decide': {
    policy: 'ss22-red500',
    version: 1,
    reading: 'min-days',
    value: 5,
    note: '与财政局商定',
    effectiveOn: '2022-02-12',
  },
  'lab.check': { seasonId, ...lab },
  'lab.publish': { ...lab, effectiveOn: '2022-02-12', note: '细则出台' },
  'lab.published': {},
  'message.list': {},
  'message.read': { messageIds: ['message-1'] },
  'message.allow': { template: 'verdict' },
  'employer.claim': {
    creditCode: '914403001922038216',
    name: '嵊泗水产有限公司',
    streetCode: '330922100',
    contactName: '赵敏',
  },
  'employer.mine': {},
  'claim.queue': {},
  'claim.decide': { claimId: claim._id, version: 1, approve: false, reason: '名称不符' },
  'shortage.report': { employerId: haigong._id, seasonId: '2021', posts: [...posts] },
  'shortage.mine': { employerId: haigong._id, seasonId },
  'shortage.get': { shortageId },
  'shortage.edit': { shortageId, version: 1, posts: [...posts] },
  'shortage.fill': { shortageId, version: 1, postId: 'p1', filled: 2 },
  'shortage.withdraw': { shortageId, version: 1, reason: '订单取消' },
  'shortage.queue': { seasonId },
  'shortage.accept': { shortageId, version: 1 },
  'shortage.act': { shortageId, version: 1, action: 'called', note: '已联系' },
  'officer.accept': { token: invitationToken, name: '许宁' },
  'officer.invite': { level: 'community', regionCode: '330922100001' },
  'shortage.giveBack': { shortageId, version: 1, reason: '转给港区同事' },
  'shortage.figures': { seasonId },
  'surplus.save': {
    employerId: haigong._id,
    seasonId,
    trade: 'welder',
    headcount: 8,
    from: '2022-02-15',
    to: '2022-03-20',
  },
  'wish.save': {
    seasonId,
    trade: 'welder',
    regionCode: '330922',
    from: '2022-02-15',
    to: '2022-05-20',
    consent: agreed('job-matching'),
  },
  'capacity.save': {
    agencyId: agency._id,
    seasonId,
    trade: 'welder',
    headcount: 30,
    from: '2022-02-15',
    to: '2022-05-20',
  },
  'partner.save': {
    fromCity: '330900',
    toCity: '370200',
    seasonId,
    trade: 'welder',
    headcount: 60,
    from: '2022-02-15',
    to: '2022-05-20',
  },
  'supply.mine': { side: ownSide, seasonId },
  'supply.withdraw': { supplyId: surplus._id, version: 1 },
  'supply.list': { seasonId },
  'proposal.mine': { side: ownSide, seasonId, direction: 'incoming' },
  'proposal.answer': { proposalId: proposal._id, version: 1, side: ownSide, accept: true },
  'proposal.arrive': { proposalId: confirmed._id, version: 1, arrived: 2 },
  'proposal.ofCase': { shortageId },
  'plan.outlook': { shortageId },
  'plan.preview': { seasonId },
  'plan.run': { shortageId },
  'seeker.shortList': { shortageId, postId: 'p1' },
  'seeker.recommend': { shortageId, postId: 'p1', supplyId: wish._id },
  'lead.offer': { agencyId: agency._id, shortageId: large._id, postId: 'p1', headcount: 5 },
  'board.list': { seasonId, regionCode: '330922' },
  'board.get': { boardPostId: `${shortageId}:p1` },
  'board.show': { shortageId, version: 1, postId: 'p1', shown: false },
  'board.renew': { shortageId, version: 1 },
  'application.send': {
    boardPostId: `${middle._id}:p1`,
    name: '王秀兰',
    consent: agreed('job-application'),
  },
  'application.mine': {},
  'application.withdraw': { applicationId: application._id, version: 1 },
  'application.list': { employerId: haigong._id, seasonId },
  'application.answer': { applicationId: application._id, version: 1, status: 'interview' },
  'welfare.save': {
    seasonId,
    regionCode: '330922100',
    employerName: '菜园镇环卫所',
    trade: 'cleaner',
    headcount: 3,
    neededBy: '2022-02-25',
    isOpen: true,
  },
  'welfare.list': { seasonId },
  'welfare.apply': {
    boardPostId: welfarePost._id,
    name: '王秀兰',
    difficulty: 'employment-difficulty',
    tried: '投过三家单位，都没有录用',
    consent: agreed('welfare-application'),
  },
  'welfare.queue': { seasonId },
  'welfare.decide': { applicationId: welfareApplication._id, version: 1, accept: false },
  'fair.list': { seasonId, regionCode: '330922' },
  'fair.save': {
    seasonId,
    regionCode: '330922100',
    kind: 'job-fair',
    title: '菜园镇新春专场招聘会',
    startsAt: '2022-02-18T01:00:00.000Z',
    placeText: '菜园镇文化广场',
    boardPostIds: [`${shortageId}:p1`],
  },
  'fair.close': { fairId: fair._id, version: 1, status: 'held', attended: 120, intended: 30 },
  'agency.register': {
    creditCode: '914403001922038216',
    name: '舟山海纳人力资源有限公司',
    countyCode: '330922',
    contactName: '贺众',
    licenceNumber: '330922-0007',
    licenceUntil: '2027-12-31',
  },
  'agency.mine': {},
  'agency.queue': {},
  'agency.decide': { agencyId: 'agency-pending', version: 1, approve: false, reason: '许可证查不到' },
  'agency.list': { regionCode: '330900' },
  'agency.seekers': ofAgency,
  'lead.list': ofAgency,
  'lead.mine': ofAgency,
  'lead.claim': { agencyId: agency._id, shortageId: middle._id },
  'lead.drop': { agencyId: agency._id, shortageId: large._id },
  'placement.list': ofAgency,
  'ledger.list': { seasonId },
  'ledger.get': { seasonId, employerId: haigong._id },
  'ledger.save': { ...onEntry, staff: 420 },
  'ledger.note': { ...onEntry, text: '上门商量包车接返岗工人' },
  'ledger.problem': { ...onEntry, text: '宿舍床位不够' },
  'ledger.solve': { ...onEntry, problemId: 'q1', solution: '借用镇校宿舍 40 个床位' },
  'digest.list': { seasonId, kind: 'district' },
  'digest.get': { seasonId },
  'partnership.list': {},
  'partnership.set': { fromCity: '330900', toCity: '340800', isPartner: true },
  'publication.get': { seasonId, fromCity: '370200' },
  'officer.home': { seasonId },
  'roster.list': { seasonId },
  'roster.get': { entryId: entry._id },
  'roster.confirm': { entryId: entry._id, version: 1 },
}

export async function startWorld(): Promise<Stack> {
  const stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
  await stack.insert({
    seasons: [aSeason(), aSeason({ _id: '2021', festivalOn: '2021-02-12', fixedOn: '2021-02-20' })],
    posters: [aPoster()],
    employers: [haigong, other],
    rosterEntries: [entry],
    tasks: [aTask(entry, { _id: 'task-hukou' })],
    shortages: [aShortage(), large, middle],
    supplies: [surplus, wish],
    proposals: [proposal, confirmed],
    applications: [application, welfareApplication],
    welfarePosts: [welfarePost],
    fairs: [fair],
    agencies: [agency, otherAgency, anAgency({ _id: 'agency-pending', status: 'pending' })],
    leads: [aLead(agency, large)],
    ledger: [ledgerEntry],
    partnerships: [aPartnership('370200', '330900')],
    claims: [claim],
    messages: [message],
    invitations: [anInvitation(invitationToken, { invitedBy: 'grant-openid-inviter' })],
  })
  const street = { level: 'street', regionCode: caiyuan.streetCode } as const
  const people = [
    aPerson(callers.worker),
    anOfficer({ openid: 'openid-inviter', level: 'district', regionCode: caiyuan.countyCode }),
    anEmployerPerson({ openid: callers.employer, employerId: haigong._id }),
    anEmployerPerson({ openid: callers.otherEmployer, employerId: other._id }),
    anEmployerPerson({ openid: callers.revokedEmployer, employerId: haigong._id, status: 'revoked' }),
    anOfficer({ openid: callers.officer, ...street }),
    anOfficer({ openid: callers.otherOfficer, level: 'street', regionCode: changjiang.streetCode }),
    anOfficer({ openid: callers.revokedOfficer, ...street, status: 'revoked' }),
    anOfficer({ openid: callers.expiredOfficer, ...street, expiresOn: '2026-11-20' }),
    anOfficer({ openid: callers.officerWithoutRegion, level: 'street', regionCode: null }),
    anOfficer({ openid: callers.cityOfficer, level: 'city', regionCode: caiyuan.cityCode }),
    anOfficer({ openid: callers.otherCityOfficer, level: 'city', regionCode: changjiang.cityCode }),
    anAgencyPerson({ openid: callers.agency, agencyId: agency._id }),
    anAgencyPerson({ openid: callers.otherAgency, agencyId: otherAgency._id }),
  ]
  for (const person of people) await stack.insert(person)
  return stack
}

const watched = [
  'people',
  'identityLinks',
  'grants',
  'invitations',
  'employers',
  'claims',
  'rosterEntries',
  'rosterHistory',
  'shortages',
  'shortageEvents',
  'tallies',
  'requests',
  'mentions',
  'tasks',
  'verdicts',
  'messages',
  'reminders',
  'jobs',
  'policyVersions',
  'catalog',
  'supplies',
  'proposals',
  'outlooks',
  'plans',
  'streetPosts',
  'applications',
  'welfarePosts',
  'fairs',
  'agencies',
  'agencyConsents',
  'leads',
  'ledger',
  'partnerships',
  'digests',
  'digestContents',
  'posters',
  'seasons',
  'verdicts',
  'messages',
  'reminders',
  'jobs',
] as const

/** Everything stored, as one short text: equal texts mean nothing changed. */
export async function everythingStored(stack: Stack): Promise<string> {
  const contents: unknown[] = []
  for (const collection of watched) contents.push(await stack.all(collection))
  return createHash('sha256').update(JSON.stringify(contents)).digest('hex')
}
