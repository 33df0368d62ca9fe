import type { HandlersOf, WriteContext } from '../context'
import type { boardContracts } from '../../../domain/contracts/board'
import { AppError } from '../../../domain/contracts/error-codes'
import { applicationStatuses } from '../../../domain/terms'
import { apply } from '../apply'
import { filledPost } from '../case-changes'
import { employerOf } from '../identity'
import { pageOf } from '../page-of'
import {
  applicationsOf,
  applicationsTo,
  applicationToAny,
  forgottenApplication,
  ownApplication,
  saveApplication,
  sealInto,
} from '../repositories/applications'
import { forgetReplies } from '../repositories/requests'
import { instantIn, seasonById } from '../repositories/seasons'
import { shortageIn } from '../repositories/shortages'
import { byEmployer, writeCase } from '../save-case'
import { employerScope, publicScope } from '../scope'
import type { ApplicationDoc } from '../store/matching-documents'
import { seen, seenOne } from '../seen-applications'
import { tellApplicant } from '../tell-applicant'
import { applicantView, myApplicationView } from '../views/application-view'

const applications = publicScope('applications')

type ApplicationAction = Extract<keyof typeof boardContracts, `application.${string}`>

export const applicationHandlers: HandlersOf<ApplicationAction> = {
  async 'application.send'(context, { consent: _given, ...input }) {
    return myApplicationView(await apply(context, { ...input, kind: 'market' }))
  },

  async 'application.mine'({ db, caller, now }, { cursor, limit = 20 }) {
    const found = caller.own ? await applicationsOf(db, caller.own, { after: cursor, limit }) : []
    return { applications: await seen(db, found, { now, as: myApplicationView }), next: pageOf(found, limit) }
  },

  async 'application.withdraw'({ db, caller, now }, { applicationId, version }) {
    const standing = await ownApplication(db, caller.own, applicationId)
    if (standing.version !== version) throw new AppError('VERSION_CONFLICT')
    const application = await saveApplication(db, forgottenApplication(standing))
    await forgetReplies(db, { entryId: applicationId })
    return seenOne(db, application, { now, as: myApplicationView })
  },

  async 'application.list'({ db, caller, now }, { employerId, seasonId, cursor, limit = 20 }) {
    const scope = employerOf(caller, employerId)
    await seasonById(db, applications, seasonId)
    const found = await applicationsTo(db, scope, { seasonId, after: cursor, limit })
    return { applicants: await seen(db, found, { now, as: applicantView }), next: pageOf(found, limit) }
  },

  async 'application.answer'(context, { applicationId, version, status, answer = '' }) {
    const { db, caller, now } = context
    const standing = await applicationToAny(db, caller.employers, applicationId)
    if (standing.version !== version) throw new AppError('VERSION_CONFLICT')
    if (standing.status === 'hired')
      throw new AppError('INPUT_INVALID', { status: '已经录用了。人没有来的话，请在缺工里改已招到的人数' })
    const isCounted = standing.isCounted || status === 'hired'
    if (isCounted && !standing.isCounted) await countHired(context, standing)
    const answerSealed = sealInto(applicationId, 'answer', answer)
    const application = await saveApplication(db, { ...standing, status, isCounted, answerSealed })
    await tellApplicant(db, { application, label: applicationStatuses[status], now })
    return seenOne(db, application, { now, as: applicantView })
  },
}

/** One more filled on the post, in the transaction of the answer. */
async function countHired({ db, now }: WriteContext, application: ApplicationDoc): Promise<void> {
  const { employerId, shortageId, postId } = application
  if (employerId === null || shortageId === null || postId === null) throw new AppError('NOT_FOUND')
  const before = await shortageIn(db, [employerScope(employerId)], shortageId)
  if (before.stage === 'closed') throw new AppError('SHORTAGE_CLOSED')
  const post = before.posts.find((each) => each.postId === postId)
  if (!post || post.filled >= post.headcount) throw new AppError('POST_CLOSED')
  const season = await seasonById(db, applications, before.seasonId)
  const at = instantIn(season, now)
  const after = filledPost(before, { postId, filled: post.filled + 1, at })
  await writeCase(db, { at, before, after, event: byEmployer('从投递里录用 1 人') })
}
