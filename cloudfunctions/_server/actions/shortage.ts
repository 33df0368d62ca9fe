import type { HandlersOf, ReadContext, WriteContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { InputOf } from '../../../domain/contracts/registry'
import type { shortageContracts, ShortageView } from '../../../domain/contracts/shortage'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { serviceActions } from '../../../domain/terms'
import { tierNow, tierOf } from '../../../domain/matching/tier'
import { employerOf, officerFor, type Caller } from '../identity'
import { pageOf } from '../page-of'
import { newShortCode } from '../platform/random'
import { seal } from '../platform/seal'
import { ownEmployer, saveEmployer } from '../repositories/employers'
import { instantIn, seasonById } from '../repositories/seasons'
import {
  saveShortage,
  shortageIn,
  shortageQueue,
  shortagesOf,
  timelineOf,
  type CaseScope,
  type Event,
} from '../repositories/shortages'
import { employerScope, publicScope } from '../scope'
import type { PostRecord, ShortageDoc } from '../store/documents'
import { officerTitle, shortageBrief, shortageView } from '../views/shortage-view'

const cases = publicScope('cases')
type PostInput = InputOf<'shortage.report'>['posts'][number]

export const shortageHandlers: HandlersOf<keyof typeof shortageContracts> = {
  async 'shortage.report'(context, { employerId, seasonId, posts }) {
    const { db, caller, now } = context
    const season = await seasonById(db, cases, seasonId)
    const employer = await ownEmployer(db, employerOf(caller, employerId))
    if (employer.openShortages[seasonId]) throw new AppError('SHORTAGE_ALREADY_OPEN')
    const at = instantIn(season, now)
    const number = newShortCode()
    const _id = `${seasonId}:${number}`
    await saveEmployer(db, { ...employer, openShortages: { ...employer.openShortages, [seasonId]: _id } })
    const records = posts.map((post, index) => postRecord(post, { postId: `p${index + 1}`, filled: 0 }))
    const headcount = openHeadcount(records)
    const { cityCode, countyCode, streetCode, communityCode } = employer
    const shortage: ShortageDoc = {
      _id,
      number,
      seasonId,
      employerId,
      employerName: employer.name,
      cityCode,
      countyCode,
      streetCode,
      communityCode,
      posts: records,
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
      sortKey: '',
      version: 0,
    }
    const event = { title: `上报缺工 ${headcount} 人`, by: '用人单位', note: '', action: null }
    return save(context, { before: null, after: shortage, event, as: 'employer' })
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
    const shortage = await shortageIn(context.db, scopesOf(context.caller), shortageId)
    const as = context.caller.employers.some(({ employerId }) => employerId === shortage.employerId)
      ? 'employer'
      : 'officer'
    return view(context, shortage, as)
  },

  async 'shortage.edit'(context, { shortageId, version, posts }) {
    const before = await openCase(context, { scopes: context.caller.employers, shortageId, version })
    const standing = new Map(before.posts.map((post) => [post.postId, post]))
    const used = before.posts.length
    const records = posts.map((post, index) => {
      const known = post.postId === undefined ? undefined : standing.get(post.postId)
      if (post.postId !== undefined && !known)
        throw new AppError('INPUT_INVALID', { [`posts.${index}.postId`]: '没有这个岗位' })
      return postRecord(post, known ?? { postId: `p${used + index + 1}`, filled: 0 })
    })
    const event = { title: '修改岗位和人数', by: '用人单位', note: '', action: null }
    return save(context, { before, after: withPosts(before, records), event, as: 'employer' })
  },

  async 'shortage.fill'(context, { shortageId, version, postId, filled }) {
    const before = await openCase(context, { scopes: context.caller.employers, shortageId, version })
    const post = before.posts.find((candidate) => candidate.postId === postId)
    if (!post) throw new AppError('NOT_FOUND')
    if (filled > post.headcount) throw new AppError('INPUT_INVALID', { filled: `最多 ${post.headcount} 人` })
    const posts = before.posts.map((each) => (each.postId === postId ? { ...each, filled } : each))
    const event = { title: `已招到 ${filled} 人`, by: '用人单位', note: '', action: null }
    return save(context, { before, after: withPosts(before, posts), event, as: 'employer' })
  },

  async 'shortage.withdraw'(context, { shortageId, version, reason = '' }) {
    const before = await openCase(context, { scopes: context.caller.employers, shortageId, version })
    const event = { title: '撤回缺工', by: '用人单位', note: reason, action: null }
    const after: ShortageDoc = { ...before, status: 'withdrawn', stage: 'closed' }
    return save(context, { before, after, event, as: 'employer' })
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

  async 'shortage.accept'(context, { shortageId, version }) {
    const before = await openCase(context, { scopes: officerScopes(context.caller), shortageId, version })
    const officer = officerOf(context.caller, before)
    const nameSealed = seal(officer.name, { collection: 'shortages', id: before._id, field: 'specialist' })
    const specialist = { grantId: officer.grantId, nameSealed, title: officerTitle(officer) }
    const after: ShortageDoc = {
      ...before,
      status: 'accepted',
      stage: 'accepted',
      specialist,
      acceptedAt: before.acceptedAt ?? 'now',
    }
    const event = { title: '已受理', by: officerTitle(officer), note: '', action: null }
    return save(context, { before, after, event, as: 'officer' })
  },

  async 'shortage.act'(context, { shortageId, version, action, note }) {
    const before = await openCase(context, { scopes: officerScopes(context.caller), shortageId, version })
    if (before.stage === 'waiting')
      throw new AppError('INPUT_INVALID', { shortageId: '请先受理，再记录服务' })
    const officer = officerOf(context.caller, before)
    const after: ShortageDoc = {
      ...before,
      status: action === 'note' ? before.status : 'in-service',
      contactedAt: before.contactedAt ?? (action === 'called' || action === 'visited' ? 'now' : null),
      candidatesAt: before.candidatesAt ?? (action === 'recommended' ? 'now' : null),
    }
    const event = { title: serviceActions[action], by: officerTitle(officer), note, action }
    return save(context, { before, after, event, as: 'officer' })
  },
}

function officerScopes(caller: Caller) {
  return caller.officers.map(({ scope }) => scope)
}

function scopesOf(caller: Caller): CaseScope[] {
  return [...caller.employers, ...officerScopes(caller)]
}

/** The grant under which the officer reaches this case. */
function officerOf(caller: Caller, shortage: ShortageDoc) {
  const officer = caller.officers.find(({ scope }) => shortage[scope.field] === scope.code)
  if (!officer) throw new AppError('NOT_FOUND')
  return officer
}

async function openCase(
  { db }: WriteContext,
  given: { scopes: readonly CaseScope[]; shortageId: string; version: number },
): Promise<ShortageDoc> {
  const shortage = await shortageIn(db, given.scopes, given.shortageId)
  if (shortage.stage === 'closed') throw new AppError('SHORTAGE_CLOSED')
  if (shortage.version !== given.version) throw new AppError('VERSION_CONFLICT')
  return shortage
}

function postRecord(post: PostInput, kept: Pick<PostRecord, 'postId' | 'filled'>): PostRecord {
  const { trade, headcount, neededBy, wageFen = null } = post
  const { postId } = kept
  return { postId, trade, headcount, neededBy, wageFen, filled: Math.min(kept.filled, headcount) }
}

function openHeadcount(posts: readonly PostRecord[]): number {
  return posts.reduce((sum, { headcount, filled }) => sum + headcount - filled, 0)
}

/** Going down because posts were filled never cancels what began in a higher tier: status and specialist stay. */
function withPosts(shortage: ShortageDoc, posts: PostRecord[]): ShortageDoc {
  const headcountOpen = openHeadcount(posts)
  const next = { ...shortage, posts, headcountOpen, tierNow: tierNow(headcountOpen) }
  return headcountOpen > 0 ? next : { ...next, status: 'filled', stage: 'closed' }
}

async function save(
  context: WriteContext,
  given: {
    before: ShortageDoc | null
    after: ShortageDoc
    event: Omit<Event, 'at'>
    as: 'employer' | 'officer'
  },
): Promise<ShortageView> {
  const { db, now } = context
  const season = await seasonById(db, cases, given.after.seasonId)
  const at = instantIn(season, now)
  const closing = given.after.stage === 'closed' && given.before?.stage !== 'closed'
  const after = stamped({ ...given.after, closedAt: closing ? 'now' : given.after.closedAt }, at)
  const shortage = await saveShortage(db, { before: given.before, after, event: { ...given.event, at } })
  if (closing) await closeFor(context, shortage)
  const earlier = given.before ? await timelineOf(db, employerScope(shortage.employerId), shortage._id) : []
  const { title, by, note } = given.event
  const line = { at: at.toISOString(), title, by, note }
  return shortageView({ shortage, season, timeline: [...earlier, line], as: given.as, now })
}

/** `now` becomes the instant of this change. */
function stamped(shortage: ShortageDoc, at: Date): ShortageDoc {
  const fill = (value: string | null) => (value === 'now' ? at.toISOString() : value)
  const { acceptedAt, contactedAt, candidatesAt, closedAt } = shortage
  return {
    ...shortage,
    acceptedAt: fill(acceptedAt),
    contactedAt: fill(contactedAt),
    candidatesAt: fill(candidatesAt),
    closedAt: fill(closedAt),
  }
}

/** An ended case makes room for the next one of this employer. */
async function closeFor({ db }: WriteContext, shortage: ShortageDoc): Promise<void> {
  const employer = await db.get('employers', shortage.employerId)
  if (employer?.openShortages[shortage.seasonId] !== shortage._id) return
  const { [shortage.seasonId]: _ended, ...openShortages } = employer.openShortages
  await saveEmployer(db, { ...employer, openShortages })
}

async function view(
  { db, now }: ReadContext,
  shortage: ShortageDoc,
  as: 'employer' | 'officer',
): Promise<ShortageView> {
  const season = await seasonById(db, cases, shortage.seasonId)
  const timeline = await timelineOf(db, employerScope(shortage.employerId), shortage._id)
  return shortageView({ shortage, season, timeline, as, now })
}
