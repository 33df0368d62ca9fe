import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { fieldContracts } from '../../../domain/contracts/field'
import { AppError } from '../../../domain/contracts/error-codes'
import { skewOf } from '../../../domain/field/clock'
import type { HandlersOf } from '../context'
import { officerFor, officerScopes } from '../identity'
import { receiveChecks } from '../receive-checks'
import { arrivedFrom, receivedSince } from '../repositories/checks'
import { employerById } from '../repositories/employers'
import { instantIn, seasonById, seasonView, todayIn } from '../repositories/seasons'
import { beginTake, chosenSite, latestTake, ownTake, pageOfSlice, sitesOf } from '../repositories/takes'
import { publicScope } from '../scope'
import { carriedLine } from '../views/carried-view'
import { regionView } from '../views/region-view'
import { officerTitle } from '../views/shortage-view'

const field = publicScope('field')
const perPage = 200

export const fieldHandlers: HandlersOf<keyof typeof fieldContracts> = {
  async 'field.begin'(
    { db, caller, now },
    { seasonId, regionCode, siteId, employerId, device, unsent = [] },
  ) {
    const officer = officerFor(caller, regionCode)
    const { scope, grantId, expiresOn } = officer
    const season = await seasonById(db, field, seasonId)
    if (!caller.own) throw new AppError('FORBIDDEN')
    const region = regionView(scope.code)
    const site = await chosenSite(db, scope, siteId)
    const employer = employerId === undefined ? null : await employerById(db, field, employerId)
    if (employerId !== undefined && !employer) throw new AppError('NOT_FOUND')
    const title = [region.name, site?.name, employer?.name].filter(Boolean).join(' · ')
    const at = instantIn(season, now)
    const before = await latestTake(db, caller.own)
    const isToday = before?.seasonId === seasonId && shanghaiDay(before.takenAt) === shanghaiDay(at)
    const slice = { seasonId, siteId: siteId ?? null, employerId: employerId ?? null }
    const by = officerTitle(officer)
    const { personId } = caller.own
    const take = await beginTake(db, scope, { ...slice, personId, grantId, by, title, at })
    const grantIds = caller.officers.map((each) => each.grantId)
    const asked = { device: device ?? '', seqs: device ? unsent : [], grantIds }
    return {
      takeId: take._id,
      season: seasonView(season, now),
      region,
      title,
      grantEndsOn: expiresOn,
      arrived: await arrivedFrom(db, officerScopes(caller), asked),
      earlier: isToday
        ? {
            takenAt: before.takenAt,
            received: await receivedSince(db, scope, { grantId: before.grantId, since: before.takenAt }),
          }
        : null,
      serverNow: now.toISOString(),
    }
  },

  async 'field.page'({ db, caller, now }, { takeId, cursor }) {
    const take = await ownTake(db, caller.own, takeId)
    const { scope } = officerFor(caller, take.regionCode)
    const season = await seasonById(db, field, take.seasonId)
    // What is read on a later day is another taking, with a line of its own in the log.
    if (shanghaiDay(take.takenAt) !== todayIn(season, now)) throw new AppError('NOT_FOUND')
    const { entries, next } = await pageOfSlice(db, scope, { ...take, after: cursor, limit: perPage })
    const sites = await sitesOf(db, scope, entries)
    const lines = entries.map((entry) => carriedLine(entry, sites.get(entry.siteId ?? '')))
    return { lines, next, serverNow: now.toISOString() }
  },

  async 'field.sync'({ db, caller, now }, { seasonId, device, sentAt, checks }) {
    const season = await seasonById(db, field, seasonId)
    const skewMs = skewOf(sentAt, now.toISOString())
    const outcomes = await receiveChecks({ caller, season, now, device, skewMs }, checks)
    return { serverNow: now.toISOString(), skewMs, outcomes }
  },
}
