/** How a shortage case changes: pure steps from one stored case to the next. */
import { AppError } from '../../domain/contracts/error-codes'
import type { InputOf } from '../../domain/contracts/registry'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import { escalationOf } from '../../domain/matching/escalation'
import { tierNow, tierOf } from '../../domain/matching/tier'
import type { ServiceAction } from '../../domain/terms'
import { promisesOf } from './case-promises'
import type { EmployerDoc, PostRecord, ShortageDoc } from './store/documents'

type PostInput = InputOf<'shortage.report'>['posts'][number]

export function reported(given: {
  number: string
  seasonId: string
  employer: EmployerDoc
  posts: readonly PostInput[]
  at: Date
}): ShortageDoc {
  const { number, seasonId, employer, at } = given
  const headcount = given.posts.reduce((sum, post) => sum + post.headcount, 0)
  const onBoard = isForTheBoard(headcount)
  const freshOn = shanghaiDay(at)
  const posts = given.posts.map((post, index) =>
    postRecord(post, { postId: `p${index + 1}`, filled: 0, onBoard, freshOn }),
  )
  const { cityCode, countyCode, streetCode, communityCode } = employer
  return {
    _id: `${seasonId}:${number}`,
    number,
    seasonId,
    employerId: employer._id,
    employerName: employer.name,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
    posts,
    status: 'reported',
    stage: 'waiting',
    headcountAtReport: headcount,
    headcountOpen: headcount,
    tierAtReport: tierOf(headcount).tier,
    tierNow: tierNow(headcount),
    reportedAt: at.toISOString(),
    reportedOn: shanghaiDay(at),
    acceptedAt: null,
    contactedAt: null,
    candidatesAt: null,
    closedAt: null,
    specialist: null,
    contactOwedBy: null,
    served: {},
    risenTo: null,
    risenAt: null,
    isKey: employer.isKey ?? false,
    sortKey: '',
    version: 0,
  }
}

/** @throws AppError INPUT_INVALID for a post this case does not have, or one that stands twice */
export function edited(shortage: ShortageDoc, posts: readonly PostInput[], at: Date): ShortageDoc {
  const standing = new Map(shortage.posts.map((post) => [post.postId, post]))
  let last = lastPostOf(shortage)
  const onBoard = isForTheBoard(posts.reduce((sum, post) => sum + post.headcount, 0))
  const freshOn = shanghaiDay(at)
  const records = posts.map((post, index) => {
    if (post.postId === undefined)
      return postRecord(post, { postId: `p${++last}`, filled: 0, onBoard, freshOn })
    const known = standing.get(post.postId)
    if (!known)
      throw new AppError('INPUT_INVALID', { [`posts.${index}.postId`]: '没有这个岗位，请刷新后再改' })
    standing.delete(post.postId)
    return postRecord(post, { ...known, freshOn })
  })
  return { ...withPosts(shortage, records, at), lastPost: last }
}

/** Also of posts that were taken out since: applications and printed codes still name them. */
function lastPostOf({ posts, lastPost = 0 }: ShortageDoc): number {
  return Math.max(lastPost, ...posts.map(({ postId }) => Number(postId.slice(1))))
}

/** @throws AppError NOT_FOUND without such a post, INPUT_INVALID for more people than it asks for */
export function filledPost(
  shortage: ShortageDoc,
  { postId, filled, at }: { postId: string; filled: number; at: Date },
): ShortageDoc {
  const post = shortage.posts.find((candidate) => candidate.postId === postId)
  if (!post) throw new AppError('NOT_FOUND')
  if (filled > post.headcount) throw new AppError('INPUT_INVALID', { filled: `最多 ${post.headcount} 人` })
  const posts = shortage.posts.map((each) => (each.postId === postId ? { ...each, filled } : each))
  return withPosts(shortage, posts, at)
}

export function closed(shortage: ShortageDoc, status: 'filled' | 'withdrawn', at: Date): ShortageDoc {
  const ended = { contactOwedBy: null, risenTo: null, risenAt: null }
  return { ...shortage, ...ended, status, stage: 'closed', closedAt: at.toISOString() }
}

/** An officer makes the case theirs. A contact made before it was handed back need not be made again. */
export function accepted(
  shortage: ShortageDoc,
  specialist: NonNullable<ShortageDoc['specialist']>,
  at: Date,
): ShortageDoc {
  return comeDown(
    {
      ...shortage,
      status: 'accepted',
      stage: 'accepted',
      specialist,
      contactOwedBy: shortage.contactedAt === null ? specialist.grantId : null,
      acceptedAt: at.toISOString(),
    },
    at,
  )
}

/** Back to the queue: nobody has accepted it any more, what was done for it stays, and it waits since the report. */
export function givenBack(shortage: ShortageDoc): ShortageDoc {
  const nobody = { specialist: null, contactOwedBy: null, acceptedAt: null }
  return { ...shortage, ...nobody, status: 'reported', stage: 'waiting' }
}

/** A colleague goes on with it: everything done so far stays, and what is owed is owed by them. */
export function handedOver(
  shortage: ShortageDoc,
  specialist: NonNullable<ShortageDoc['specialist']>,
): ShortageDoc {
  const contactOwedBy = shortage.contactOwedBy === null ? null : specialist.grantId
  return { ...shortage, specialist, contactOwedBy }
}

/** An agency takes it on: the first time counts as the service the notice names. */
export function claimedByAgency(shortage: ShortageDoc, at: Date): ShortageDoc {
  return { ...shortage, served: { agency: at.toISOString(), ...shortage.served } }
}

/** A service was given: the first contact and the first people recommended keep their promises. */
export function served(shortage: ShortageDoc, action: ServiceAction, at: Date): ShortageDoc {
  const now = at.toISOString()
  const isContact = action === 'called' || action === 'visited'
  const contactedAt = shortage.contactedAt ?? (isContact ? now : null)
  return comeDown(
    {
      ...shortage,
      status: action === 'note' ? shortage.status : 'in-service',
      contactedAt,
      contactOwedBy: contactedAt === null ? shortage.contactOwedBy : null,
      candidatesAt: shortage.candidatesAt ?? (action === 'recommended' ? now : null),
      served: { ...shortage.served, [action]: shortage.served[action] ?? now },
    },
    at,
  )
}

/** A promise kept brings the case down again, as far as none other is missed; only the timer raises. */
function comeDown(shortage: ShortageDoc, at: Date): ShortageDoc {
  const to = escalationOf(promisesOf(shortage), shanghaiDay(at))?.to ?? null
  if (to === null) return { ...shortage, risenTo: null, risenAt: null }
  return shortage.risenTo === 'city' ? { ...shortage, risenTo: to } : shortage
}

/** Going down because posts were filled never cancels what began in a higher tier: status and specialist stay. */
function withPosts(shortage: ShortageDoc, posts: PostRecord[], at: Date): ShortageDoc {
  const headcountOpen = openHeadcount(posts)
  const next = { ...shortage, posts, headcountOpen, tierNow: tierNow(headcountOpen) }
  return headcountOpen > 0 ? next : closed(next, 'filled', at)
}

/** The notice has small shortages posted; larger ones are, when the employer wants it. */
function isForTheBoard(headcount: number): boolean {
  return headcount > 0 && tierOf(headcount).services.includes('job-post')
}

function openHeadcount(posts: readonly PostRecord[]): number {
  return posts.reduce((sum, { headcount, filled }) => sum + headcount - filled, 0)
}

function postRecord(
  post: PostInput,
  kept: Omit<PostRecord, keyof PostInput> & { postId: string },
): PostRecord {
  const { trade, headcount, neededBy, wageFen = null } = post
  return {
    postId: kept.postId,
    trade,
    headcount,
    neededBy,
    wageFen,
    filled: Math.min(kept.filled, headcount),
    onBoard: kept.onBoard,
    freshOn: kept.freshOn,
    ...(kept.leftBoard && { leftBoard: true as const }),
  }
}
