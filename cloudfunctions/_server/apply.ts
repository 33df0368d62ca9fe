/** Asking for a post: one live application per person and post, with a consent of its own. */
import { AppError } from '../../domain/contracts/error-codes'
import { consentVersion, type Difficulty } from '../../domain/terms'
import type { WriteContext } from './context'
import { ensurePerson } from './identity'
import { applicationIdOf, saveApplication, sealInto } from './repositories/applications'
import { boardPost, recordOf, type FoundPost } from './repositories/board-posts'
import { instantIn, seasonById, todayIn } from './repositories/seasons'
import { publicScope } from './scope'
import type { ApplicationDoc, StreetPost } from './store/matching-documents'
import { isOpenOn } from './views/board-view'

export interface Applying {
  kind: StreetPost['kind']
  boardPostId: string
  name: string
  phone?: string | null | undefined
  wantsInterview?: boolean | undefined
  /** For public-welfare posts only. */
  need?: { difficulty: Difficulty; tried: string }
}

const applications = publicScope('applications')

/** @throws AppError NOT_FOUND for a post of the other kind: each is asked for in its own way */
export async function apply(context: WriteContext, given: Applying) {
  const { db, caller, now } = context
  const found = await boardPost(db, applications, given.boardPostId)
  if (found.kind !== given.kind) throw new AppError('NOT_FOUND')
  const season = await seasonById(db, applications, recordOf(found).seasonId)
  const todayOn = todayIn(season, now)
  if (!isOpenOn(found, todayOn)) throw new AppError('POST_CLOSED')
  const personId = await ensurePerson(db, caller, now)
  const standing = await db.get('applications', applicationIdOf(personId, given.boardPostId))
  if (standing && isLive(standing)) throw new AppError('ALREADY_APPLIED')
  const sentAt = instantIn(season, now).toISOString()
  const fresh = applicationOf(found, { ...given, personId, sentAt })
  const application = await saveApplication(db, {
    ...fresh,
    isCounted: standing?.isCounted ?? false,
    version: standing?.version ?? 0,
  })
  return { application, found, todayOn }
}

/** An answer of no, or taking it back, leaves the way open to ask again. */
function isLive({ status }: ApplicationDoc): boolean {
  return status !== 'withdrawn' && status !== 'declined'
}

function applicationOf(
  found: FoundPost,
  given: Applying & { personId: string; sentAt: string },
): ApplicationDoc {
  const { boardPostId, kind, personId, sentAt, wantsInterview = false, need } = given
  const _id = applicationIdOf(personId, boardPostId)
  const { seasonId, cityCode, countyCode, streetCode, communityCode } = recordOf(found)
  const { trade, wageFen, neededBy } = found.post
  return {
    _id,
    seasonId,
    kind,
    boardPostId,
    shortageId: found.kind === 'market' ? found.shortage._id : null,
    postId: found.kind === 'market' ? found.post.postId : null,
    employerId: found.kind === 'market' ? found.shortage.employerId : null,
    employerName: found.kind === 'market' ? found.shortage.employerName : found.post.employerName,
    trade,
    wageFen,
    neededBy,
    personId,
    nameSealed: sealInto(_id, 'name', given.name),
    phoneSealed: sealInto(_id, 'phone', given.phone ?? null),
    difficultySealed: sealInto(_id, 'difficulty', need?.difficulty ?? null),
    triedSealed: sealInto(_id, 'tried', need?.tried ?? null),
    answerSealed: null,
    wantsInterview,
    status: 'sent',
    isCounted: false,
    consentVersion,
    sentAt,
    sortKey: '',
    version: 0,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
  }
}
