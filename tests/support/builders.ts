/** Documents with valid defaults: a test names only what it is about. */
import { sealContact } from '../../cloudfunctions/_server/repositories/claims'
import { employerIdOf } from '../../cloudfunctions/_server/repositories/employers'
import { invitationId } from '../../cloudfunctions/_server/repositories/places'
import { regionCodesOf } from '../../cloudfunctions/_server/repositories/region-codes'
import { entryIdOf, sealName, sealRoom, sharedWithOf } from '../../cloudfunctions/_server/repositories/roster'
import { contradictionIdOf } from '../../cloudfunctions/_server/repositories/task-ids'
import type {
  EmployerDoc,
  PosterDoc,
  PostRecord,
  RegionCodes,
  Known,
  RosterEntryDoc,
  SeasonDoc,
  ShortageDoc,
} from '../../cloudfunctions/_server/store/documents'
import type { ClaimDoc, InvitationDoc } from '../../cloudfunctions/_server/store/identity-documents'
import type { TaskDoc } from '../../cloudfunctions/_server/store/standing-documents'
import { tierNow } from '../../domain/matching/tier'
import { consentVersion, type OfficerLevel } from '../../domain/terms'
import { employerGrant, officerGrant, personIdOf, personOf, type Bundle } from '../../local/demo/person'
import { testKeys } from './keys'

process.env.WENGANG_KEYS ??= testKeys

/** 嵊泗县菜园镇, without a community. */
export const caiyuan: RegionCodes = regionCodesOf('330922100')
/** 青岛市黄岛区长江路街道. */
export const changjiang: RegionCodes = regionCodesOf('370211005')

const registeredAt = '2022-01-18T02:00:00.000Z'

export function aSeason(over: Partial<SeasonDoc> = {}): SeasonDoc {
  return {
    _id: '2022',
    kind: 'season',
    name: '2022年春节专项行动',
    festivalOn: '2022-02-01',
    isDemo: true,
    fixedOn: '2022-02-12',
    ...over,
  }
}

export function aPoster(over: Partial<PosterDoc> = {}): PosterDoc {
  return {
    _id: 'Wk3vGq8Zt5Yb1Nd7Rc2Xs9',
    kind: 'worker',
    shortCode: 'SHENGSI2',
    seasonId: '2022',
    siteName: '嵊泗海工宿舍一号楼',
    employerId: null,
    employerName: null,
    expiresOn: '2099-12-31',
    revokedAt: null,
    ...caiyuan,
    ...over,
  }
}

export function anEmployer(over: Partial<EmployerDoc> = {}): EmployerDoc {
  const creditCode = over.creditCode ?? '91350100M000100Y43'
  const countyCode = over.countyCode ?? caiyuan.countyCode
  return {
    _id: employerIdOf(creditCode, countyCode),
    name: '嵊泗海工装备有限公司',
    creditCode,
    facts: {},
    openShortages: {},
    version: 1,
    ...caiyuan,
    ...over,
  }
}

/** Someone the platform knows: a person and the openid that leads to them. */
export function aPerson(openid: string): Bundle {
  return personOf(openid, registeredAt)
}

export interface OfficerOptions {
  openid: string
  level: OfficerLevel
  regionCode: string | null
  name?: string
  status?: 'active' | 'revoked'
  expiresOn?: string
}

/** A person with an officer's grant. */
export function anOfficer({ name = '沈岚', expiresOn = '2099-12-31', ...rest }: OfficerOptions): Bundle {
  const grant = officerGrant({ name, expiresOn, createdAt: registeredAt, ...rest })
  return { ...personOf(rest.openid, registeredAt), grants: [grant] }
}

/** A person who acts for an employer. */
export function anEmployerPerson(options: {
  openid: string
  employerId: string
  status?: 'active' | 'revoked'
  expiresOn?: string
}): Bundle {
  const grant = employerGrant({ expiresOn: '2099-12-31', createdAt: registeredAt, ...options })
  return { ...personOf(options.openid, registeredAt), grants: [grant] }
}

/** An invitation that `token` accepts. */
export function anInvitation(token: string, over: Partial<InvitationDoc> = {}): InvitationDoc {
  return {
    _id: invitationId(token),
    level: 'street',
    regionCode: '330922100',
    invitedBy: 'grant-of-district-officer',
    createdAt: registeredAt,
    expiresOn: '2099-12-31',
    usedBy: null,
    ...over,
  }
}

/** A claim on an enterprise by the person behind `openid`. */
export function aClaim(openid: string, over: Partial<ClaimDoc> = {}): ClaimDoc {
  const _id = over._id ?? `claim-${openid}`
  return {
    _id,
    personId: personIdOf(openid),
    creditCode: '91350100M000100Y43',
    name: '嵊泗海工装备有限公司',
    contactNameSealed: sealContact(_id, '周启明'),
    status: 'pending',
    reasonSealed: null,
    employerId: null,
    submittedAt: registeredAt,
    sortKey: `${registeredAt}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
}

/** A registration of the person behind `openid`; `name` is stored sealed and found by its blind index. */
export function aRosterEntry(
  openid: string,
  { name, room = '', ...over }: Partial<RosterEntryDoc> & { name?: string; room?: string } = {},
): RosterEntryDoc {
  const personId = personIdOf(openid)
  const _id = over._id ?? entryIdOf(over.seasonId ?? '2022', personId)
  const entry: RosterEntryDoc = {
    _id,
    seasonId: '2022',
    personId,
    number: numberFrom(_id),
    siteName: '嵊泗海工宿舍一号楼',
    ...sealRoom(_id, room),
    ...(name ? sealName(_id, name) : { nameSealed: null, nameIndex: null }),
    nameBy: name ? { value: null, evidence: 'self', by: null } : null,
    employerId: null,
    employerName: null,
    stay: 'staying',
    stayEvidence: 'self',
    stayBy: null,
    checked: false,
    answers: {},
    consents: [{ kind: 'stay-registration', version: consentVersion, at: registeredAt }],
    declaredAt: registeredAt,
    updatedAt: registeredAt,
    sortKey: `${registeredAt}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
  return { sharedWith: sharedWithOf(entry), ...entry }
}

/** A registration whose person told this employer of it. */
export function aSharedEntry(
  openid: string,
  employer: EmployerDoc,
  over: Parameters<typeof aRosterEntry>[1] = {},
): RosterEntryDoc {
  return aRosterEntry(openid, {
    employerId: employer._id,
    employerName: employer.name,
    consents: (['stay-registration', 'share-with-employer'] as const).map((kind) => ({
      kind,
      version: consentVersion,
      at: registeredAt,
    })),
    ...over,
  })
}

/** One side's word, as stored. */
export function word<T>(
  value: T,
  evidence: Known<T>['evidence'] = 'self',
  by: string | null = null,
): Known<T> {
  return { value, evidence, by, at: registeredAt }
}

/** A contradiction about this person's hukou that waits for an officer. */
export function aTask(entry: RosterEntryDoc, over: Partial<TaskDoc> = {}): TaskDoc {
  const _id = over._id ?? contradictionIdOf(entry._id, 'worker.hukou')
  const { seasonId, cityCode, countyCode, streetCode, communityCode } = entry
  return {
    _id,
    number: 'T3K7M9QX',
    seasonId,
    kind: 'contradiction',
    status: 'open',
    subject: 'worker',
    subjectId: entry._id,
    urgency: 'soon',
    dueOn: null,
    assignedTo: '',
    assigned: null,
    people: null,
    need: null,
    about: null,
    fact: 'worker.hukou',
    policy: null,
    noteSealed: null,
    replySealed: null,
    openedAt: registeredAt,
    doneAt: null,
    doneBy: null,
    sortKey: `1#9999-12-31#${registeredAt}#${_id}`,
    version: 1,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
    ...over,
  }
}

/** Eight readable characters, as receipts have, always the same for one id. */
function numberFrom(id: string): string {
  const readable = id.toUpperCase().replace(/[^2-9A-Z]/g, '')
  return readable.slice(-8).padStart(8, 'Z')
}

export function aPost(over: Partial<PostRecord> = {}): PostRecord {
  return {
    postId: 'p1',
    trade: 'welder',
    headcount: 12,
    filled: 0,
    neededBy: '2022-02-20',
    wageFen: 800_000,
    onBoard: true,
    freshOn: '2022-01-18',
    ...over,
  }
}

/** A shortage whose counts and tiers follow from its posts. */
export function aShortage(over: Partial<ShortageDoc> = {}): ShortageDoc {
  const _id = over._id ?? 'shortage-haigong'
  const posts = over.posts ?? [aPost()]
  const asked = posts.reduce((sum, post) => sum + post.headcount, 0)
  const open = posts.reduce((sum, post) => sum + post.headcount - post.filled, 0)
  return {
    _id,
    number: 'Q4T8W2ZB',
    seasonId: '2022',
    employerId: anEmployer()._id,
    employerName: anEmployer().name,
    posts,
    status: 'reported',
    stage: 'waiting',
    headcountAtReport: asked,
    headcountOpen: open,
    tierAtReport: tierNow(asked) ?? 1,
    tierNow: tierNow(open),
    reportedAt: registeredAt,
    reportedOn: '2022-01-18',
    acceptedAt: null,
    contactedAt: null,
    candidatesAt: null,
    closedAt: null,
    specialist: null,
    contactOwedBy: null,
    served: {},
    risenTo: null,
    risenAt: null,
    isKey: false,
    sortKey: `${registeredAt}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
}
