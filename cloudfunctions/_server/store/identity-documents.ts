/** Who people are, what they hold, and how they came to it. */
import type { ClaimStatus, OfficerLevel } from '../../../domain/terms'
import type { RegionCodes } from './documents'

export interface PersonDoc {
  _id: string
  createdAt: string
}

export interface IdentityLinkDoc {
  _id: string
  kind: 'openid' | 'phone' | 'paper'
  personId: string
  createdAt: string
}

export interface GrantDoc {
  _id: string
  personId: string
  role: 'officer' | 'employer' | 'agency'
  /** Officer grants. */
  level: OfficerLevel | null
  regionCode: string | null
  nameSealed: string | null
  /** Employer grants. */
  employerId: string | null
  /** Agency grants: the agency and the city whose cases it may take on. */
  agencyId?: string | null
  expiresOn: string
  status: 'active' | 'revoked'
  grantedBy: string
  createdAt: string
  /** Officer grants: the region once per level, so that colleagues of a region are found by one equality. */
  cityCode?: string | null
  countyCode?: string | null
  streetCode?: string | null
  communityCode?: string | null
  /** Cases this officer has accepted: two acceptances at once meet in this number. */
  casesAccepted?: number
}

export interface InvitationDoc {
  _id: string
  level: OfficerLevel
  regionCode: string
  invitedBy: string
  createdAt: string
  expiresOn: string
  usedBy: string | null
}

export interface ClaimDoc extends RegionCodes {
  _id: string
  personId: string
  creditCode: string
  name: string
  contactNameSealed: string
  status: ClaimStatus
  reasonSealed: string | null
  employerId: string | null
  submittedAt: string
  sortKey: string
  version: number
}
