import type { HandlersOf } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { officerContracts } from '../../../domain/contracts/officer'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { codesOf, officerLevels, type OfficerLevel } from '../../../domain/terms'
import { corrected, settledBy, vouched, withAnswers } from '../answers'
import { titleOfGrant } from '../colleagues'
import { ensurePerson, officerFor, officerOf, type Caller } from '../identity'
import { pageOf } from '../page-of'
import { newToken } from '../platform/random'
import { claimQueue } from '../repositories/claims'
import { grantOfficer, invite, isUsable, markUsed } from '../repositories/grants'
import { noteGrant } from '../repositories/grant-events'
import { invitationByToken } from '../repositories/places'
import { entryInRegion, historyOf, listRoster } from '../repositories/roster'
import { instantIn, seasonById, seasonView } from '../repositories/seasons'
import { shortageQueue } from '../repositories/shortages'
import { talliesWithin, tallyOf } from '../repositories/tallies'
import { entriesToVerify } from '../repositories/to-verify'
import { saveAndFollow } from '../save-and-follow'
import { levelOfRegion, narrow, publicScope, type RegionScope } from '../scope'
import { regionView } from '../views/region-view'
import { officerTitle, shortageBrief } from '../views/shortage-view'
import { changeText } from '../views/stay-view'
import { childrenIn, total } from '../views/region-home'
import { rosterEntryView, rosterPersonView } from '../views/roster-view'

const officers = publicScope('officers')

export const officerHandlers: HandlersOf<keyof typeof officerContracts> = {
  async 'officer.accept'({ db, caller, now }, { token, name }) {
    const found = await invitationByToken(db, officers, token)
    if (!found || !(await isUsable(db, found, now))) throw new AppError('INVITATION_UNUSABLE')
    const personId = await ensurePerson(db, caller, now)
    await markUsed(db, found, personId)
    const { level, regionCode, invitedBy } = found
    const grant = await grantOfficer(db, {
      personId,
      name,
      level,
      regionCode,
      grantedBy: invitedBy,
      now,
      todayOn: shanghaiDay(now),
    })
    const by = await titleOfGrant(db, invitedBy)
    await noteGrant(db, { kind: 'granted', grant, name, by, reason: '', at: now })
    return { grantId: grant._id, level, region: regionView(regionCode), name, expiresOn: grant.expiresOn }
  },

  async 'officer.invite'({ db, caller, now }, { level, regionCode }) {
    const { grantId, scope } = inviting(caller, { level, regionCode })
    const token = newToken()
    const invitation = await invite(db, scope, { token, invitedBy: grantId, now, todayOn: shanghaiDay(now) })
    return { token, level, region: regionView(regionCode), expiresOn: invitation.expiresOn }
  },

  async 'officer.home'({ db, caller, now }, { seasonId, regionCode }) {
    const { scope } = officerFor(caller, regionCode)
    const season = await seasonById(db, officers, seasonId)
    const [tallies, own, waiting, claims] = await Promise.all([
      talliesWithin(db, scope, seasonId),
      tallyOf(db, scope, seasonId),
      shortageQueue(db, scope, { seasonId, stage: 'waiting', limit: 5 }),
      claimQueue(db, scope, { status: 'pending', limit: 100 }),
    ])
    const whole = total(own ? [own] : tallies)
    return {
      season: seasonView(season, now),
      region: regionView(scope.code),
      level: scope.level,
      ...whole,
      children: childrenIn(scope, tallies),
      waitingLongest: waiting.map((shortage) => shortageBrief(shortage, season, now)),
      pendingClaims: claims.length,
    }
  },

  async 'roster.list'({ db, caller }, { seasonId, regionCode, toVerify, cursor, limit = 20, ...filter }) {
    const { scope } = officerFor(caller, regionCode)
    await seasonById(db, officers, seasonId)
    if (toVerify) {
      const found = await entriesToVerify(db, scope, { seasonId, after: cursor, limit })
      const next = found.length < limit ? null : (found.at(-1)?.verifyKey ?? null)
      return { entries: found.map(rosterEntryView), next }
    }
    const entries = await listRoster(db, scope, { ...filter, seasonId, after: cursor, limit })
    return { entries: entries.map(rosterEntryView), next: filter.search ? null : pageOf(entries, limit) }
  },

  async 'roster.get'({ db, caller, now }, { entryId }) {
    const entry = await entryInRegion(db, scopesOf(caller), entryId)
    const season = await seasonById(db, officers, entry.seasonId)
    const history = await historyOf(db, officerOf(caller, entry).scope, entry)
    return rosterPersonView({ entry, season, history, now })
  },

  async 'roster.confirm'({ db, caller, now }, { entryId, version, stay, answers, note = '' }) {
    const before = await entryInRegion(db, scopesOf(caller), entryId)
    if (before.version !== version) throw new AppError('VERSION_CONFLICT')
    if (before.stay === 'unregistered' && stay === undefined)
      throw new AppError('INPUT_INVALID', { stay: '本人还没登记，请先问清打算' })
    const officer = officerOf(caller, before)
    if (before.personId === caller.personId) throw new AppError('FORBIDDEN')
    const season = await seasonById(db, officers, before.seasonId)
    const at = instantIn(season, now).toISOString()
    const as = { evidence: 'officer', by: officerTitle(officer), at } as const
    const answered = answers ? await withAnswers(db, { entry: before, answers, as }) : before
    const seen = { ...answered, declaredAt: before.declaredAt ?? at }
    const isCorrection = stay !== undefined || answers !== undefined
    const after = isCorrection ? corrected(seen, stay, as) : vouched(seen, as)
    const said = changeText(before, after)
    const text = [said === '' ? '现场核验，情况属实' : said, note].filter((part) => part !== '').join('；')
    const saying = { by: as.by, evidence: as.evidence, text, spoken: settledBy(answers ?? {}) }
    const earlier = await historyOf(db, officer.scope, before)
    const entry = await saveAndFollow(db, { season, before, after, saying, now })
    const line = { by: as.by, evidence: as.evidence, text, at }
    return rosterPersonView({ entry, season, history: [line, ...earlier], now })
  },
}

function scopesOf(caller: Caller): RegionScope[] {
  return caller.officers.map(({ scope }) => scope)
}

/** Only below oneself, only inside one's region, and the code must be of that level. */
function inviting(caller: Caller, { level, regionCode }: { level: OfficerLevel; regionCode: string }) {
  const order = codesOf(officerLevels)
  for (const officer of caller.officers) {
    const scope = narrow(officer.scope, regionCode)
    const isBelow = order.indexOf(level) > order.indexOf(officer.scope.level)
    if (scope && isBelow && levelOfRegion(regionCode) === level) return { grantId: officer.grantId, scope }
  }
  throw new AppError('INVITATION_TOO_HIGH')
}
