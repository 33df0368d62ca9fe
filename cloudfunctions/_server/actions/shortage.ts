import type { HandlersOf } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { shortageContracts } from '../../../domain/contracts/shortage'
import { serviceActions } from '../../../domain/terms'
import { accepted, closed, edited, filledPost, givenBack, reported, served } from '../case-changes'
import { caseView } from '../case-view'
import { employerOf, officerFor, officerOf, officerScopes } from '../identity'
import { pageOf } from '../page-of'
import { newShortCode } from '../platform/random'
import { sealSpecialist } from '../repositories/specialists'
import { ownEmployer, saveEmployer } from '../repositories/employers'
import { instantIn, seasonById } from '../repositories/seasons'
import { shortageIn, shortageQueue, shortagesOf, timelineOf } from '../repositories/shortages'
import { byEmployer, openCase, saveCase } from '../save-case'
import { employerScope, publicScope } from '../scope'
import { givingBack, takeOn } from '../taking-cases'
import { officerTitle, shortageBrief } from '../views/shortage-view'

const cases = publicScope('cases')

export const shortageHandlers: HandlersOf<Exclude<keyof typeof shortageContracts, 'shortage.figures'>> = {
  async 'shortage.report'(context, { employerId, seasonId, posts }) {
    const { db, caller, now } = context
    const season = await seasonById(db, cases, seasonId)
    const employer = await ownEmployer(db, employerOf(caller, employerId))
    if (employer.openShortages[seasonId]) throw new AppError('SHORTAGE_ALREADY_OPEN')
    const at = instantIn(season, now)
    const after = reported({ number: newShortCode(), seasonId, employer, posts, at })
    await saveEmployer(db, {
      ...employer,
      openShortages: { ...employer.openShortages, [seasonId]: after._id },
    })
    const event = byEmployer(`上报缺工 ${after.headcountAtReport} 人`)
    return saveCase(context, { season, at, before: null, after, event, as: 'employer' })
  },

  async 'shortage.mine'({ db, caller, now }, { employerId, seasonId, cursor, limit = 20 }) {
    const season = await seasonById(db, cases, seasonId)
    const found = await shortagesOf(db, employerOf(caller, employerId), { seasonId, after: cursor, limit })
    return {
      shortages: found.map((shortage) => shortageBrief(shortage, season, now)),
      next: pageOf(found, limit),
    }
  },

  async 'shortage.get'(context, { shortageId }) {
    const { db, caller } = context
    const shortage = await shortageIn(db, [...caller.employers, ...officerScopes(caller)], shortageId)
    const isOwn = caller.employers.some(({ employerId }) => employerId === shortage.employerId)
    const season = await seasonById(db, cases, shortage.seasonId)
    const timeline = await timelineOf(db, employerScope(shortage.employerId), shortage._id)
    return caseView(context, { shortage, season, timeline, as: isOwn ? 'employer' : 'officer' })
  },

  async 'shortage.edit'(context, { posts, ...which }) {
    const { at, before, ...rest } = await openCase(context, context.caller.employers, which)
    const event = byEmployer('修改岗位和人数')
    return saveCase(context, { ...rest, at, before, after: edited(before, posts, at), event, as: 'employer' })
  },

  async 'shortage.fill'(context, { postId, filled, ...which }) {
    const { at, before, ...rest } = await openCase(context, context.caller.employers, which)
    const after = filledPost(before, { postId, filled, at })
    return saveCase(context, {
      ...rest,
      at,
      before,
      after,
      event: byEmployer(`已招到 ${filled} 人`),
      as: 'employer',
    })
  },

  async 'shortage.withdraw'(context, { reason = '', ...which }) {
    const { at, before, ...rest } = await openCase(context, context.caller.employers, which)
    const event = { ...byEmployer('撤回缺工'), note: reason }
    return saveCase(context, {
      ...rest,
      at,
      before,
      after: closed(before, 'withdrawn', at),
      event,
      as: 'employer',
    })
  },

  async 'shortage.queue'({ db, caller, now }, { seasonId, regionCode, cursor, limit = 20, ...filter }) {
    const season = await seasonById(db, cases, seasonId)
    const { scope } = officerFor(caller, regionCode)
    const found = await shortageQueue(db, scope, {
      stage: 'waiting',
      ...filter,
      seasonId,
      after: cursor,
      limit,
    })
    return {
      shortages: found.map((shortage) => shortageBrief(shortage, season, now)),
      next: pageOf(found, limit),
    }
  },

  async 'shortage.accept'(context, which) {
    const { db, caller } = context
    const scopes = officerScopes(caller)
    // Before the version is looked at: whoever comes second hears that it is taken, not that something changed.
    const { stage } = await shortageIn(db, scopes, which.shortageId)
    if (stage === 'accepted') throw new AppError('SHORTAGE_TAKEN')
    const { at, before, season } = await openCase(context, scopes, which)
    const officer = officerOf(caller, before)
    await takeOn(context, { officer, seasonId: season._id })
    const specialist = sealSpecialist(before._id, { ...officer, title: officerTitle(officer) })
    const after = accepted(before, specialist, at)
    const event = { title: '已受理', by: officerTitle(officer), note: '', action: null }
    return saveCase(context, { season, at, before, after, event, as: 'officer' })
  },

  async 'shortage.giveBack'(context, { reason, ...which }) {
    const { at, before, ...rest } = await openCase(context, officerScopes(context.caller), which)
    if (before.stage === 'waiting')
      throw new AppError('INPUT_INVALID', { shortageId: '还没有人受理，不用交回' })
    const officer = await givingBack(context, before)
    if (!officer) throw new AppError('FORBIDDEN')
    const event = { title: '交回，等待重新受理', by: officerTitle(officer), note: reason, action: null }
    return saveCase(context, { ...rest, at, before, after: givenBack(before), event, as: 'officer' })
  },
  async 'shortage.act'(context, { action, note, ...which }) {
    const { at, before, ...rest } = await openCase(context, officerScopes(context.caller), which)
    if (before.stage === 'waiting')
      throw new AppError('INPUT_INVALID', { shortageId: '请先受理，再记录服务' })
    const event = {
      title: serviceActions[action],
      by: officerTitle(officerOf(context.caller, before)),
      note,
      action,
    }
    return saveCase(context, { ...rest, at, before, after: served(before, action, at), event, as: 'officer' })
  },
}
