import type { HandlersOf } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { shortageContracts } from '../../../domain/contracts/shortage'
import { serviceActions } from '../../../domain/terms'
import { coming } from './coming'
import { closed, edited, filledPost, reported, served } from '../case-changes'
import { employerOf, officerFor, officerOf } from '../identity'
import { pageOf } from '../page-of'
import { newShortCode } from '../platform/random'
import { sealSpecialist } from '../repositories/specialists'
import { ownEmployer, saveEmployer } from '../repositories/employers'
import { instantIn, seasonById } from '../repositories/seasons'
import { shortageIn, shortageQueue, shortagesOf, timelineOf } from '../repositories/shortages'
import { byEmployer, officerScopes, openCase, saveCase } from '../save-case'
import { employerScope, publicScope } from '../scope'
import type { ShortageDoc } from '../store/documents'
import { officerTitle, shortageBrief, shortageView } from '../views/shortage-view'

const cases = publicScope('cases')

export const shortageHandlers: HandlersOf<keyof typeof shortageContracts> = {
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

  async 'shortage.get'({ db, caller, now }, { shortageId }) {
    const shortage = await shortageIn(db, [...caller.employers, ...officerScopes(caller)], shortageId)
    const isOwn = caller.employers.some(({ employerId }) => employerId === shortage.employerId)
    const season = await seasonById(db, cases, shortage.seasonId)
    const timeline = await timelineOf(db, employerScope(shortage.employerId), shortage._id)
    return shortageView({ shortage, season, timeline, as: isOwn ? 'employer' : 'officer', now })
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

  async 'shortage.queue'(
    { db, caller, now },
    { seasonId, regionCode, tier, stage = 'waiting', cursor, limit = 20 },
  ) {
    const season = await seasonById(db, cases, seasonId)
    const { scope } = officerFor(caller, regionCode)
    const found = await shortageQueue(db, scope, { seasonId, stage, tier, after: cursor, limit })
    return {
      shortages: found.map((shortage) => shortageBrief(shortage, season, now)),
      next: pageOf(found, limit),
    }
  },

  async 'shortage.accept'(context, which) {
    const { at, before, ...rest } = await openCase(context, officerScopes(context.caller), which)
    if (before.stage !== 'waiting') throw new AppError('SHORTAGE_TAKEN')
    const officer = officerOf(context.caller, before)
    const after: ShortageDoc = {
      ...before,
      status: 'accepted',
      stage: 'accepted',
      specialist: sealSpecialist(before._id, { ...officer, title: officerTitle(officer) }),
      acceptedAt: before.acceptedAt ?? at.toISOString(),
    }
    const event = { title: '已受理', by: officerTitle(officer), note: '', action: null }
    return saveCase(context, { ...rest, at, before, after, event, as: 'officer' })
  },

  'shortage.giveBack': coming,
  'shortage.figures': coming,

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
