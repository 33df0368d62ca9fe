/** What tiered matching keeps: supplies, proposals, the job board, agencies, the ledger and what is sent on. */
import type { BulletinFigures } from '../../../domain/digests/bulletin-text'
import type { DistrictDigest } from '../../../domain/digests/district-digest'
import type { Publication } from '../../../domain/digests/publication'
import type { SeasonFigures } from '../../../domain/digests/season-summary'
import type { StayCount } from '../../../domain/digests/stay-standing'
import type { StaysPart } from '../../../domain/digests/stays-of-day'
import type { WageLine } from '../../../domain/digests/wage-line'
import type { WeeklyFigures } from '../../../domain/digests/weekly'
import type {
  ApplicationStatus,
  ClaimStatus,
  DigestKind,
  FairKind,
  FairStatus,
  ProposalStatus,
  SupplySource,
  SupplyStatus,
  Trade,
} from '../../../domain/terms'
import type { RegionCodes, TierNumber } from './documents'

export interface Giver {
  kind: 'worker' | 'employer' | 'agency' | 'city'
  /** personId, employerId, agencyId or city code. */
  id: string
}

/** People who could fill posts of one city. The region codes say for whose plan: '' below what is meant (a whole city). */
export interface SupplyDoc extends RegionCodes {
  _id: string
  seasonId: string
  source: SupplySource
  giver: Giver
  /** `kind:id`, for the index. */
  giverKey: string
  giverName: string | null
  /** Where these people are, or where a person wishes to work: a city or a county. */
  originCode: string
  trade: Trade
  headcount: number
  /** In proposals both sides agreed to, arrived ones too. */
  placed: number
  /** In proposals nobody has ended yet and not all sides agreed to. */
  proposed: number
  fromOn: string
  toOn: string
  wageFen: number | null
  terms: string
  /** Job-seekers: agencies agreed to by name, and the name for them; sealed. */
  agencyIds: string[]
  nameSealed: string | null
  consentAt: string | null
  status: SupplyStatus
  createdAt: string
  sortKey: string
  version: number
}

/** One line of a plan that people answer. The region codes are those of the shortage. */
export interface ProposalDoc extends RegionCodes {
  _id: string
  seasonId: string
  shortageId: string
  postId: string
  employerId: string
  employerName: string
  supplyId: string | null
  source: SupplySource
  giver: Giver
  giverKey: string
  giverName: string | null
  trade: Trade
  headcount: number
  fromOn: string
  toOn: string
  wageFen: number | null
  terms: string
  cost: number
  reasons: string[]
  status: ProposalStatus
  giverSaidAt: string | null
  receiverSaidAt: string | null
  reasonSealed: string | null
  /** How each side is reached, given with its yes; forgotten when nothing comes of it. */
  giverContactSealed: string | null
  receiverContactSealed: string | null
  answerBy: string
  arrived: number
  /** At an employer on the ledger of key ones. */
  isKey: boolean
  proposedAt: string
  sortKey: string
  version: number
}

/** What the last plan left open of one case. _id is the shortage's. */
export interface OutlookDoc {
  _id: string
  seasonId: string
  cityCode: string
  plannedAt: string
  posts: {
    postId: string
    open: number
    proposed: number
    standing: number
    unmet: number
    reasons: string[]
  }[]
}

/** One planning run of a city; `queuedAt` set means that officers asked for one. _id is `season:city`. */
export interface PlanDoc {
  _id: string
  seasonId: string
  cityCode: string
  queuedAt: string | null
  /** The run that took the city up after it was queued, until that run is done. */
  begunBy?: string
  /** The day of the last whole re-plan. */
  plannedOn: string
  plannedAt: string
  cost: number
  gap: number
  open: number
  sent: number
  unmet: number
  version: number
}

/** A post as the board and the figures need it. */
export interface StreetPost {
  boardPostId: string
  kind: 'market' | 'welfare'
  employerId: string | null
  employerName: string
  trade: Trade
  tier: TierNumber
  /** People still wanted. */
  headcount: number
  wageFen: number | null
  neededBy: string
  freshOn: string
  onBoard: boolean
}

/** All open posts of one street and its days, kept in the transaction of each case. _id is `season:street`. */
export interface StreetPostsDoc extends Omit<RegionCodes, 'communityCode'> {
  _id: string
  seasonId: string
  posts: StreetPost[]
  /** People reported and filled, by day. */
  days: Record<string, { reported: number; filled: number; closed: number }>
}

export interface ApplicationDoc extends RegionCodes {
  _id: string
  seasonId: string
  kind: 'market' | 'welfare'
  boardPostId: string
  shortageId: string | null
  postId: string | null
  /** null for a public-welfare post, and once withdrawn: then no employer finds it. */
  employerId: string | null
  employerName: string
  trade: Trade
  wageFen: number | null
  neededBy: string
  personId: string
  nameSealed: string | null
  phoneSealed: string | null
  difficultySealed: string | null
  triedSealed: string | null
  answerSealed: string | null
  wantsInterview: boolean
  status: ApplicationStatus
  /** Was counted as one filled on the post: hired again after another application it is not counted twice. */
  isCounted: boolean
  consentVersion: string
  sentAt: string
  sortKey: string
  version: number
}

/** 公益性岗位. */
export interface WelfarePostDoc extends RegionCodes {
  _id: string
  seasonId: string
  employerName: string
  trade: Trade
  headcount: number
  filled: number
  wageFen: number | null
  neededBy: string
  freshOn: string
  isOpen: boolean
  createdAt: string
  sortKey: string
  version: number
}

export interface FairDoc extends RegionCodes {
  _id: string
  seasonId: string
  kind: FairKind
  title: string
  startsAt: string
  placeText: string
  status: FairStatus
  boardPostIds: string[]
  attended: number | null
  intended: number | null
  /** Cases whose timeline says that it was held, and whether all of them do. */
  told: string[]
  isTold: boolean
  version: number
}

export interface AgencyDoc extends RegionCodes {
  _id: string
  personId: string
  creditCode: string
  name: string
  contactNameSealed: string
  licenceNumber: string
  licenceUntil: string
  status: ClaimStatus
  reasonSealed: string | null
  submittedAt: string
  sortKey: string
  version: number
}

/** A job-seeker's wish that an agency may see, agreed to by name. _id is `agency:supply`. */
export interface AgencyConsentDoc {
  _id: string
  agencyId: string
  supplyId: string
  seasonId: string
}

/** A case that an agency has taken on. _id is `agency:shortage`. */
export interface LeadDoc {
  _id: string
  seasonId: string
  agencyId: string
  agencyName: string
  shortageId: string
  status: 'claimed' | 'dropped'
  claimedAt: string
  sortKey: string
}

/** 台账: one employer in one season. _id is `season:employer`. */
export interface LedgerDoc extends RegionCodes {
  _id: string
  seasonId: string
  employerId: string
  employerName: string
  isKey: boolean
  isProtected: boolean
  specialist: { grantId: string; nameSealed: string; title: string } | null
  staff: number | null
  frontline: number | null
  frontlineLost: number | null
  returnDue: number | null
  returned: number | null
  problems: {
    problemId: string
    textSealed: string
    openedAt: string
    by: string
    closedAt: string | null
    solutionSealed: string | null
  }[]
  notes: { at: string; by: string; textSealed: string }[]
  updatedOn: string | null
  sortKey: string
  version: number
}

export interface PartnershipDoc {
  _id: string
  fromCity: string
  toCity: string
  station: string
  since: string
}

/** Sent once and never overwritten: made again it is the same. _id is `kind:season:region:day`. */
export interface DigestDoc {
  _id: string
  kind: DigestKind
  seasonId: string
  regionCode: string
  on: string
  /** The instant up to which it tells. */
  asOf: string
  madeAt: string
  cases: number
  headcount: number
  /** The cities a publication went to; nobody for a district's digest. */
  partners: string[]
  /** How people stood, for a daily digest; missing on days before stays were told. */
  stays?: StayCount
  /** Made on a later day than its own. */
  isLater?: boolean
}

/** What a digest says, apart from it: lists of digests need not carry some hundred kilobytes each. Same _id. */
export interface DigestContentDoc {
  _id: string
  district: DistrictDigest | null
  publication: Publication | null
  /** Of a daily digest, beside its cases. */
  stays?: StaysPart | null
  wages?: WageLine | null
  weekly?: WeeklyFigures | null
  bulletin?: BulletinFigures | null
  season?: SeasonFigures | null
  /** What was written down of practices when it was made: free text, sealed. */
  practicesSealed?: string | null
}
