import type { OfficerLevel } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import { seal } from '../platform/seal'
import type { GrantDoc, InvitationDoc } from '../store/identity-documents'
import type { Reader, Writer } from '../store/store'
import { regionScope, type JobScope, type RegionScope } from '../scope'
import { addDays } from '../../../domain/calendar/day'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { invitationId } from './places'
import { widerCodesOf } from './region-codes'

const invitationDays = 7
const grantDays = { officer: 180, employer: 365, agency: 365 }

export function isInForce(grant: GrantDoc, todayOn: string): boolean {
  return grant.status === 'active' && grant.expiresOn >= todayOn
}

/** The grant behind a record that an officer of this scope reaches. */
export async function grantById(
  db: Reader,
  _scope: RegionScope | JobScope,
  grantId: string,
): Promise<GrantDoc | null> {
  return db.get('grants', grantId)
}

/** Notes an acceptance. Whoever accepts another case in the same moment meets it, and counts again. */
export async function markAccepting(db: Writer, scope: RegionScope, grantId: string): Promise<void> {
  const grant = await grantById(db, scope, grantId)
  if (grant) await db.replace('grants', { ...grant, casesAccepted: (grant.casesAccepted ?? 0) + 1 })
}

/** Gives a person a role, or renews it: the same role for the same place is one grant. */
async function give(db: Writer, grant: GrantDoc): Promise<GrantDoc> {
  const standing = await db.get('grants', grant._id)
  await (standing ? db.replace('grants', grant) : db.create('grants', grant))
  return grant
}

export async function grantOfficer(
  db: Writer,
  to: {
    personId: string
    name: string
    level: OfficerLevel
    regionCode: string
    grantedBy: string
    now: Date
    todayOn: string
  },
): Promise<GrantDoc> {
  const _id = keyedHash('grant', 'officer', to.personId, to.regionCode).slice(0, 22)
  const scope = regionScope(to.regionCode)
  return give(db, {
    _id,
    personId: to.personId,
    role: 'officer',
    level: to.level,
    regionCode: to.regionCode,
    nameSealed: seal(to.name, { collection: 'grants', id: _id, field: 'name' }),
    employerId: null,
    expiresOn: addDays(to.todayOn, grantDays.officer),
    status: 'active',
    grantedBy: to.grantedBy,
    createdAt: to.now.toISOString(),
    ...(scope ? widerCodesOf(scope) : {}),
  })
}

export async function grantEmployer(
  db: Writer,
  to: { personId: string; employerId: string; grantedBy: string; now: Date; todayOn: string },
): Promise<GrantDoc> {
  return give(db, {
    _id: keyedHash('grant', 'employer', to.personId, to.employerId).slice(0, 22),
    personId: to.personId,
    role: 'employer',
    level: null,
    regionCode: null,
    nameSealed: null,
    employerId: to.employerId,
    expiresOn: addDays(to.todayOn, grantDays.employer),
    status: 'active',
    grantedBy: to.grantedBy,
    createdAt: to.now.toISOString(),
  })
}

/** An agency's grant ends with its licence, or after a year. */
export async function grantAgency(
  db: Writer,
  to: {
    personId: string
    agencyId: string
    licenceUntil: string
    grantedBy: string
    now: Date
    todayOn: string
  },
): Promise<GrantDoc> {
  const inAYear = addDays(to.todayOn, grantDays.agency)
  return give(db, {
    _id: keyedHash('grant', 'agency', to.personId, to.agencyId).slice(0, 22),
    personId: to.personId,
    role: 'agency',
    level: null,
    regionCode: null,
    nameSealed: null,
    employerId: null,
    agencyId: to.agencyId,
    expiresOn: to.licenceUntil < inAYear ? to.licenceUntil : inAYear,
    status: 'active',
    grantedBy: to.grantedBy,
    createdAt: to.now.toISOString(),
  })
}

/** The token itself is not stored, only what finds the invitation again. */
export async function invite(
  db: Writer,
  scope: RegionScope,
  invitation: { token: string; invitedBy: string; now: Date; todayOn: string },
): Promise<InvitationDoc> {
  const document: InvitationDoc = {
    _id: invitationId(invitation.token),
    level: scope.level,
    regionCode: scope.code,
    invitedBy: invitation.invitedBy,
    createdAt: invitation.now.toISOString(),
    expiresOn: addDays(invitation.todayOn, invitationDays),
    usedBy: null,
  }
  await db.create('invitations', document)
  return document
}

/** Not used, not over, and given by someone who may still give it. */
export async function isUsable(db: Reader, invitation: InvitationDoc, now: Date): Promise<boolean> {
  const todayOn = shanghaiDay(now)
  if (invitation.usedBy !== null || invitation.expiresOn < todayOn) return false
  const inviter = await db.get('grants', invitation.invitedBy)
  return inviter !== null && isInForce(inviter, todayOn)
}

export async function markUsed(db: Writer, invitation: InvitationDoc, personId: string): Promise<void> {
  await db.replace('invitations', { ...invitation, usedBy: personId })
}
