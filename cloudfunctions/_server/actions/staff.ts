import { AppError } from '../../../domain/contracts/error-codes'
import type { Colleague, staffContracts } from '../../../domain/contracts/staff'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { grantToDecideOn, mayDecide, type Reached } from '../colleagues'
import type { HandlersOf, ReadContext, WriteContext } from '../context'
import { giveAllBack, passOn } from '../hand-over'
import { asOfficer, officerFor } from '../identity'
import { pageOf } from '../page-of'
import { grantHistory, noteGrant } from '../repositories/grant-events'
import { grantById, isInForce } from '../repositories/grants'
import { endGrant, grantsWithin, hasAnother } from '../repositories/staff'
import { reaches } from '../scope'
import type { GrantDoc } from '../store/identity-documents'
import { regionView } from '../views/region-view'
import { officerTitle } from '../views/shortage-view'

export const staffHandlers: HandlersOf<keyof typeof staffContracts> = {
  async 'staff.list'(context, { regionCode, cursor, limit = 50 }) {
    const { db, caller } = context
    const { scope } = officerFor(caller, regionCode)
    const found = await grantsWithin(db, scope, { after: cursor, limit })
    return {
      region: regionView(scope.code),
      staff: found.flatMap((grant) => colleagueView(context, grant)),
      next: found.length < limit ? null : (found.at(-1)?._id ?? null),
    }
  },

  async 'staff.handOver'(context, { fromGrantId, toGrantId, endsGrant, reason }) {
    const { db, now } = context
    const from = await grantToDecideOn(context, fromGrantId)
    const to = await receiving(context, { from, toGrantId })
    const by = officerTitle(from.under)
    const passed = await passOn(context, {
      scope: from.officer.scope,
      grantId: fromGrantId,
      to,
      by,
      reason,
    })
    const { name } = from.officer
    const once = `${toGrantId}:${shanghaiDay(now)}`
    const noting = { grant: from.grant, name, by, reason, at: now }
    await noteGrant(db, { ...noting, kind: 'handed-over', toName: to.name, once })
    if (endsGrant && !passed.hasMore) await end(context, { from, by, reason })
    return passed
  },

  async 'staff.end'(context, { grantId, reason }) {
    const from = await grantToDecideOn(context, grantId)
    if (from.grant.status !== 'active') throw new AppError('NOT_FOUND')
    const by = officerTitle(from.under)
    await giveAllBack(context, { scope: from.officer.scope, grantId, by, reason })
    await end(context, { from, by, reason })
    return { grantId }
  },

  async 'staff.history'({ db, caller }, { regionCode, cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    const found = await grantHistory(db, scope, { after: cursor, limit })
    return {
      region: regionView(scope.code),
      lines: found.map(({ _id, at, kind, level, name, toName, by, reason, ...event }) => ({
        eventId: _id,
        at,
        kind,
        region: regionView(event.regionCode),
        level,
        name,
        toName,
        by,
        reason,
      })),
      next: pageOf(found, limit),
    }
  },
}

/** Only those in force: nobody is given work, or ended, twice. */
function colleagueView({ caller, now }: ReadContext, grant: GrantDoc): Colleague[] {
  const [officer] = isInForce(grant, shanghaiDay(now)) ? asOfficer(grant) : []
  if (!officer) return []
  const { grantId, name, scope, expiresOn } = officer
  const { personId } = caller
  return [
    {
      grantId,
      name,
      level: scope.level,
      region: regionView(scope.code),
      since: grant.createdAt,
      expiresOn,
      isMe: grant.personId === personId,
      isBelow: caller.officers.some((own) => mayDecide(own, { grant, personId })),
    },
  ]
}

/** Somebody in office who reaches all that the other one could hold, and is another person. */
async function receiving(
  { db, now }: ReadContext,
  { from, toGrantId }: { from: Reached; toGrantId: string },
) {
  const grant = await grantById(db, from.under.scope, toGrantId)
  const [to] = grant && isInForce(grant, shanghaiDay(now)) ? asOfficer(grant) : []
  const isOther = grant?.personId !== from.grant.personId
  if (!to || !isOther || !reaches(to.scope, from.officer.scope.code))
    throw new AppError('INPUT_INVALID', { toGrantId: '这位同事接不了，请另选一位' })
  return { ...to, title: officerTitle(to) }
}

/** Without anybody at the top of a city nobody could be invited any more. */
async function end(
  { db, now }: WriteContext,
  { from, by, reason }: { from: Reached; by: string; reason: string },
): Promise<void> {
  const { grant, officer } = from
  if (grant.status !== 'active') return
  const { scope, name } = officer
  const todayOn = shanghaiDay(now)
  if (scope.level === 'city' && !(await hasAnother(db, scope, { grant, level: 'city', todayOn })))
    throw new AppError('INPUT_INVALID', { grantId: '全市只剩这一位市级经办人员，请先邀请接手的人' })
  await endGrant(db, scope, grant)
  await noteGrant(db, { kind: 'ended', grant, name, by, reason, at: now })
}
