/** The documents of every collection, as stored. Fields named `…Sealed` open only with the key ring (platform/seal.ts). */
import type {
  CaseStatus,
  ConsentKind,
  Evidence,
  PosterKind,
  Returning,
  ServiceAction,
  Stay,
  Trade,
  Travel,
} from '../../../domain/terms'

import type {
  AccessDoc,
  AddedRegionDoc,
  AmendmentDoc,
  CheckDoc,
  DifferenceDoc,
  ExportDoc,
  FieldMarks,
  GrantEventDoc,
  ImportDoc,
  ImportRowsDoc,
  PassUseDoc,
  PracticeDoc,
  PublicFigureDoc,
  RevocationDoc,
  SiteDoc,
  StayEventDoc,
  TakeDoc,
} from './field-documents'
import type { ClaimDoc, GrantDoc, IdentityLinkDoc, InvitationDoc, PersonDoc } from './identity-documents'
import type {
  AgencyConsentDoc,
  AgencyDoc,
  ApplicationDoc,
  DigestContentDoc,
  DigestDoc,
  FairDoc,
  LeadDoc,
  LedgerDoc,
  OutlookDoc,
  PartnershipDoc,
  PlanDoc,
  ProposalDoc,
  StreetPostsDoc,
  SupplyDoc,
  WelfarePostDoc,
} from './matching-documents'
import type {
  CatalogDoc,
  JobDoc,
  MessageDoc,
  PolicyMarkDoc,
  PolicyVersionDoc,
  ReminderDoc,
  SweepDoc,
  TaskDoc,
  VerdictDoc,
} from './standing-documents'

/** A record's place, once per level, so that a Scope is an equality on one field. null below what is known. */
export interface RegionCodes {
  cityCode: string
  countyCode: string
  streetCode: string
  communityCode: string | null
}

/** One side's word on a fact: the value, who stands behind it and the name of that person or body, if not oneself. */
export interface Word<T = unknown> {
  value: T
  evidence: Evidence
  by: string | null
  /** When it was said; missing on what was stored before sides were kept. */
  at?: string
}

/** A stored fact: the word that counts, and beside it what weaker sides said, each side once (said.ts). */
export interface Known<T> extends Word<T> {
  others?: Word<T>[]
}

export interface SeasonDoc {
  _id: string
  /** Every query needs an equality: all seasons share this one. */
  kind: 'season'
  name: string
  festivalOn: string
  isDemo: boolean
  /** Only demo seasons have a fixed day. */
  fixedOn: string | null
}

export interface PosterDoc extends RegionCodes {
  _id: string
  kind: PosterKind
  shortCode: string
  seasonId: string
  siteName: string
  siteId?: string | null
  employerId: string | null
  employerName: string | null
  expiresOn: string
  revokedAt: string | null
}

/** What eligibility asks of an employer; keys as in domain/eligibility/facts.ts, under `employer`. */
export type EmployerFacts = Record<string, Known<unknown>>

export interface EmployerDoc extends RegionCodes {
  _id: string
  name: string
  creditCode: string
  facts: EmployerFacts
  /** The case not yet ended, per season. */
  openShortages: Record<string, string>
  /** On the ledger of key employers. */
  isKey?: boolean
  version: number
}

export interface Answers {
  leavingOn?: Known<string>
  returning?: Known<Returning>
  returnOn?: Known<string>
  travel?: Known<Travel>
  hukou?: Known<string>
  frontline?: Known<boolean>
  childrenAtHome?: Known<number>
  /** The employer itself stands in employerId; here who said so. */
  employerId?: Known<string>
}

export interface RosterEntryDoc extends RegionCodes {
  _id: string
  seasonId: string
  personId: string
  number: string
  siteName: string
  nameSealed: string | null
  nameBy: Known<null> | null
  nameIndex: string | null
  employerId: string | null
  employerName: string | null
  stay: Stay | 'unregistered'
  stayEvidence: Evidence | null
  stayBy: string | null
  /** The stay was checked by an officer or by data. */
  checked: boolean
  answers: Answers
  /** What policies ask beyond the answers; keys as in domain/eligibility/facts.ts, under `worker`. */
  facts?: Record<string, Known<unknown>>
  /** The employer that may know of this person: derived, so that its list needs no filter (repositories/roster.ts). */
  sharedWith?: string | null
  /** The grid or building they live in. */
  siteId?: string | null
  /** Where exactly, in words of an officer: 3楼 305. Sealed because it says where a person sleeps. */
  roomSealed?: string | null
  /** Facts that a verdict rests on and that only the person themself said (standing.ts). */
  toVerify?: string[]
  /** `region#entry` while there are such facts, '' otherwise: for the roster and for the timer's count. */
  verifyKey?: string
  /** What officers found at the door. */
  field?: FieldMarks
  /** Counts up when a pass ends, so that the next one is another. */
  passSerial?: number
  /** Registered by an officer for someone without a phone, or added by one. */
  isHelped?: boolean
  /** Counts what was written beside the entry, so that such writes and a withdrawal meet. */
  held?: number
  consents: { kind: ConsentKind; version: string; at: string }[]
  declaredAt: string | null
  updatedAt: string
  sortKey: string
  version: number
}

export interface RosterHistoryDoc {
  _id: string
  entryId: string
  /** The entry's version this line made: the order of history, where instants can tie. */
  version: number
  at: string
  by: string
  evidence: Evidence
  /** Sealed because a change can name the person. */
  textSealed: string
}

export interface PostRecord {
  postId: string
  trade: Trade
  headcount: number
  filled: number
  neededBy: string
  wageFen: number | null
  /** Shown on the job board: tier 1 from the start, others when the employer opens them. */
  onBoard: boolean
  /** Was on the board and was taken off: its printed code still leads to it. */
  leftBoard?: true
  /** The day the employer last said that it still holds. */
  freshOn: string
}

export type TierNumber = 1 | 2 | 3

export interface ShortageDoc extends RegionCodes {
  _id: string
  number: string
  seasonId: string
  employerId: string
  employerName: string
  posts: PostRecord[]
  /** The highest number a post of this case ever had, once posts were changed: none is given twice. */
  lastPost?: number
  status: CaseStatus
  /** Where it stands in the queue: derived from status, kept for the index. */
  stage: 'waiting' | 'accepted' | 'closed'
  headcountAtReport: number
  headcountOpen: number
  tierAtReport: TierNumber
  tierNow: TierNumber | null
  reportedAt: string
  reportedOn: string
  acceptedAt: string | null
  contactedAt: string | null
  candidatesAt: string | null
  closedAt: string | null
  specialist: { grantId: string; nameSealed: string; title: string } | null
  /** The specialist's grant until the first contact was made, for the index; null otherwise. */
  contactOwedBy: string | null
  /** The specialist's grant while the case is accepted, for the index (repositories/shortages.ts). */
  heldBy?: string | null
  /** When each kind of service was first given. */
  served: Partial<Record<ServiceAction, string>>
  /** The level an overdue case has risen to, and when. */
  risenTo: 'district' | 'city' | null
  risenAt: string | null
  /** Its employer is on the ledger of key ones. */
  isKey: boolean
  sortKey: string
  version: number
}

export interface ShortageEventDoc {
  _id: string
  shortageId: string
  version: number
  at: string
  title: string
  action: ServiceAction | null
  by: string
  /** Sealed because free text can hold names and numbers. */
  noteSealed: string
}

export interface StayCounts {
  staying: number
  leaving: number
  undecided: number
  unregistered: number
}

export interface TallyDoc extends Omit<RegionCodes, 'streetCode'> {
  _id: string
  seasonId: string
  level: 'street' | 'community'
  streetCode: string
  stays: StayCounts
  /** Open cases and their open headcount, by tier now. */
  cases: Record<TierNumber, number>
  headcount: Record<TierNumber, number>
}

export interface RequestDoc {
  _id: string
  callerId: string
  /** Keyed, because a body can name the person. */
  bodyHash: string
  replySealed: string
  createdAt: string
}

/** That a stored reply names the person of a roster entry or of an application: it is forgotten with that. */
export interface MentionDoc {
  _id: string
  entryId: string
  requestId: string
}

export interface Documents {
  verdicts: VerdictDoc
  messages: MessageDoc
  reminders: ReminderDoc
  jobs: JobDoc
  policyMarks: PolicyMarkDoc
  sweeps: SweepDoc
  tasks: TaskDoc
  policyVersions: PolicyVersionDoc
  catalog: CatalogDoc
  seasons: SeasonDoc
  posters: PosterDoc
  people: PersonDoc
  identityLinks: IdentityLinkDoc
  grants: GrantDoc
  invitations: InvitationDoc
  employers: EmployerDoc
  claims: ClaimDoc
  rosterEntries: RosterEntryDoc
  rosterHistory: RosterHistoryDoc
  shortages: ShortageDoc
  shortageEvents: ShortageEventDoc
  tallies: TallyDoc
  requests: RequestDoc
  mentions: MentionDoc
  supplies: SupplyDoc
  proposals: ProposalDoc
  outlooks: OutlookDoc
  plans: PlanDoc
  streetPosts: StreetPostsDoc
  applications: ApplicationDoc
  welfarePosts: WelfarePostDoc
  fairs: FairDoc
  agencies: AgencyDoc
  agencyConsents: AgencyConsentDoc
  leads: LeadDoc
  ledger: LedgerDoc
  partnerships: PartnershipDoc
  digests: DigestDoc
  digestContents: DigestContentDoc
  checks: CheckDoc
  takes: TakeDoc
  accesses: AccessDoc
  revocations: RevocationDoc
  passUses: PassUseDoc
  imports: ImportDoc
  importRows: ImportRowsDoc
  differences: DifferenceDoc
  exports: ExportDoc
  sites: SiteDoc
  addedRegions: AddedRegionDoc
  grantEvents: GrantEventDoc
  stayEvents: StayEventDoc
  amendments: AmendmentDoc
  practices: PracticeDoc
  publicFigures: PublicFigureDoc
}
