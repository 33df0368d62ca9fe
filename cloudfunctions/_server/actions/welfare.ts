import type { HandlersOf } from '../context'
import type { boardContracts } from '../../../domain/contracts/board'
import { AppError } from '../../../domain/contracts/error-codes'
import type { InputOf } from '../../../domain/contracts/registry'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { applicationStatuses } from '../../../domain/terms'
import { apply } from '../apply'
import { officerFor, officerScopes } from '../identity'
import { pageOf } from '../page-of'
import { newToken } from '../platform/random'
import { saveApplication, sealInto, welfareApplicationIn, welfareQueue } from '../repositories/applications'
import { finestCode, regionCodesOf } from '../repositories/region-codes'
import { instantIn, seasonById, todayIn } from '../repositories/seasons'
import {
  saveWelfarePost,
  welfarePostById,
  welfarePostIn,
  welfarePostsIn,
} from '../repositories/welfare-posts'
import { levelOfRegion, publicScope } from '../scope'
import { seen, seenOne } from '../seen-applications'
import type { WelfarePostDoc } from '../store/matching-documents'
import { tellApplicant } from '../tell-applicant'
import { myApplicationView, welfareApplicantView } from '../views/application-view'
import { welfarePostView } from '../views/board-view'

const welfare = publicScope('welfare')

type WelfareAction = Extract<keyof typeof boardContracts, `welfare.${string}`>

export const welfareHandlers: HandlersOf<WelfareAction> = {
  async 'welfare.save'({ db, caller, now }, input) {
    const { boardPostId, version, seasonId, regionCode } = input
    const season = await seasonById(db, welfare, seasonId)
    officerFor(caller, regionCode)
    const at = instantIn(season, now)
    const before = boardPostId ? await welfarePostIn(db, officerScopes(caller), boardPostId) : null
    if (before && before.version !== version) throw new AppError('VERSION_CONFLICT')
    const standing = before ?? newPost({ seasonId, regionCode, at })
    const post = await saveWelfarePost(db, { before, after: changed(standing, input, at) })
    return welfarePostView(post, shanghaiDay(at))
  },

  async 'welfare.list'({ db, caller, now }, { seasonId, regionCode, cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    const todayOn = todayIn(await seasonById(db, welfare, seasonId), now)
    const found = await welfarePostsIn(db, scope, { seasonId, after: cursor, limit })
    return { posts: found.map((post) => welfarePostView(post, todayOn)), next: pageOf(found, limit) }
  },

  async 'welfare.apply'(context, { difficulty, tried, consent: _given, ...input }) {
    return myApplicationView(await apply(context, { ...input, kind: 'welfare', need: { difficulty, tried } }))
  },

  async 'welfare.queue'({ db, caller, now }, { seasonId, regionCode, status = 'sent', cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    await seasonById(db, welfare, seasonId)
    const found = await welfareQueue(db, scope, { seasonId, status, after: cursor, limit })
    return {
      applicants: await seen(db, found, { now, as: welfareApplicantView }),
      next: pageOf(found, limit),
    }
  },

  async 'welfare.decide'({ db, caller, now }, { applicationId, version, accept, answer = '' }) {
    const standing = await welfareApplicationIn(db, officerScopes(caller), applicationId)
    if (standing.personId === caller.personId) throw new AppError('FORBIDDEN')
    if (standing.version !== version) throw new AppError('VERSION_CONFLICT')
    if (standing.status === 'hired') throw new AppError('INPUT_INVALID', { accept: '已经录用了，不能再改' })
    if (accept && !standing.isCounted) {
      const before = await welfarePostById(db, welfare, standing.boardPostId)
      if (!before.isOpen || before.filled >= before.headcount) throw new AppError('POST_CLOSED')
      await saveWelfarePost(db, { before, after: { ...before, filled: before.filled + 1 } })
    }
    const status = accept ? 'hired' : 'declined'
    const answerSealed = sealInto(applicationId, 'answer', answer)
    const application = await saveApplication(db, {
      ...standing,
      status,
      isCounted: standing.isCounted || accept,
      answerSealed,
    })
    await tellApplicant(db, { application, label: applicationStatuses[status], now })
    return seenOne(db, application, { now, as: welfareApplicantView })
  },
}

function newPost(given: { seasonId: string; regionCode: string; at: Date }): WelfarePostDoc {
  const { seasonId, regionCode, at } = given
  // The board counts by county: a post of a whole city would be in none.
  if (levelOfRegion(regionCode) === 'city')
    throw new AppError('INPUT_INVALID', { regionCode: '请选到区县、街道或社区' })
  return {
    _id: `w-${newToken()}`,
    seasonId,
    employerName: '',
    trade: 'other',
    headcount: 0,
    filled: 0,
    wageFen: null,
    neededBy: '',
    freshOn: '',
    isOpen: true,
    createdAt: at.toISOString(),
    sortKey: '',
    version: 0,
    ...regionCodesOf(regionCode),
  }
}

/** What an officer may change. The place stays: those who applied are decided on by its officers. */
function changed(post: WelfarePostDoc, input: InputOf<'welfare.save'>, at: Date): WelfarePostDoc {
  const { seasonId, regionCode, employerName, trade, headcount, neededBy, wageFen = null, isOpen } = input
  if (post.seasonId !== seasonId) throw new AppError('NOT_FOUND')
  if (finestCode(post) !== finestCode(regionCodesOf(regionCode)))
    throw new AppError('INPUT_INVALID', { regionCode: '岗位开出后不能换地方，请另开一个' })
  if (headcount < post.filled)
    throw new AppError('INPUT_INVALID', { headcount: `已经录用 ${post.filled} 人，不能比这还少` })
  return { ...post, employerName, trade, headcount, neededBy, wageFen, isOpen, freshOn: shanghaiDay(at) }
}
