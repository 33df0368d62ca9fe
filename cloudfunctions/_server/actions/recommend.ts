import type { HandlersOf, ReadContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { proposalContracts } from '../../../domain/contracts/proposal'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { needOf } from '../../../domain/matching/coming'
import { tradesFor } from '../../../domain/matching/planner/trade-affinity'
import { seekerIndex, shortList, type ShortListed } from '../../../domain/matching/short-list/short-list'
import { agencyOf, officerOf, officerScopes } from '../identity'
import { newToken } from '../platform/random'
import { drafted, openOf, postIn } from '../proposal-changes'
import { propose } from '../propose'
import { ownAgency } from '../repositories/agencies'
import { caseForAgency, leadOf } from '../repositories/leads'
import { proposalIdOf, proposalsOfCase } from '../repositories/proposals'
import { instantIn, seasonById, todayIn } from '../repositories/seasons'
import { shortageIn } from '../repositories/shortages'
import { freeOf, supplyById, wishesForPost } from '../repositories/supplies'
import { employerScope, publicScope } from '../scope'
import { giverOf } from '../sides'
import type { PostRecord, ShortageDoc } from '../store/documents'
import type { ProposalDoc, SupplyDoc } from '../store/matching-documents'
import { proposalView } from '../views/proposal-view'
import { regionView } from '../views/region-view'
import { officerTitle } from '../views/shortage-view'

const recommending = publicScope('recommending')
const shown = 20
type Names = Extract<keyof typeof proposalContracts, `seeker.${string}` | `lead.${string}`>

/** People for one post, chosen by somebody: by an officer from the short list, by an agency from its own. */
export const recommendHandlers: HandlersOf<Names> = {
  async 'seeker.shortList'({ db, caller, now }, { shortageId, postId }) {
    const shortage = await shortageIn(db, officerScopes(caller), shortageId)
    const post = requiredPost(shortage, postId)
    const todayOn = todayIn(await seasonById(db, recommending, shortage.seasonId), now)
    const scope = employerScope(shortage.employerId)
    const standing = await proposalsOfCase(db, scope, shortageId)
    const asked = new Set(
      standing
        .filter((each) => each.postId === postId && each.status !== 'released')
        .map(({ supplyId }) => supplyId),
    )
    const wishes = await wishesForPost(db, scope, { shortage, trades: tradesFor(post.trade) })
    const free = new Map(
      wishes.filter((wish) => freeOf(wish) > 0 || asked.has(wish._id)).map((wish) => [wish._id, wish]),
    )
    const listed = bestFor([...free.values()], { shortage, post, todayOn }, shown)
    return {
      seekers: listed.map(({ supplyId, reasons }) => {
        const { originCode, trade, fromOn } = free.get(supplyId)!
        return {
          supplyId,
          region: regionView(originCode),
          trade,
          from: fromOn,
          reasons,
          isAsked: asked.has(supplyId),
        }
      }),
    }
  },

  async 'seeker.recommend'({ db, caller, now }, { shortageId, postId, supplyId }) {
    const shortage = await shortageIn(db, officerScopes(caller), shortageId)
    const post = requiredPost(shortage, postId)
    if (shortage.stage === 'closed') throw new AppError('SHORTAGE_CLOSED')
    const at = instantIn(await seasonById(db, recommending, shortage.seasonId), now)
    const wish = await wishFor(db, shortage, supplyId)
    const standing = await proposalsOfCase(db, employerScope(shortage.employerId), shortageId)
    const earlier = standing.filter((each) => each.supplyId === supplyId && each.postId === postId)
    const isAsked = earlier.some(({ status }) => status !== 'released' && status !== 'lapsed')
    if (isAsked || freeOf(wish) < 1) throw new AppError('SUPPLY_BOUND')
    const draft = draftOfWish({ wish, shortage, post, serial: earlier.length, at })
    const by = officerTitle(officerOf(caller, shortage))
    const [sent] = await propose(db, { shortage, drafts: [draft], at, now, by, isChosen: true })
    if (!sent) throw new AppError('POST_CLOSED')
    return proposalView({ proposal: sent, as: null, todayOn: shanghaiDay(at) })
  },

  async 'lead.offer'({ db, caller, now }, { agencyId, shortageId, postId, headcount, terms = '' }) {
    const scope = agencyOf(caller, agencyId)
    const agency = await ownAgency(db, scope)
    const lead = await leadOf(db, scope, shortageId)
    if (lead?.status !== 'claimed') throw new AppError('NOT_FOUND')
    const shortage = await caseForAgency(db, scope, { agency, shortageId })
    if (shortage.stage === 'closed') throw new AppError('SHORTAGE_CLOSED')
    const post = requiredPost(shortage, postId)
    const at = instantIn(await seasonById(db, recommending, shortage.seasonId), now)
    const todayOn = shanghaiDay(at)
    const { from: fromOn, until: toOn } = needOf(post, todayOn)
    const draft = drafted({
      _id: newToken(),
      supplyId: null,
      source: 'agency',
      giver: giverOf(scope),
      giverName: agency.name,
      ...{ shortage, post, terms, headcount, fromOn, toOn, at },
      cost: 0,
      reasons: ['机构认领后推荐'],
      isOffered: true,
    })
    const [sent] = await propose(db, { shortage, drafts: [draft], at, now, by: agency.name, isChosen: true })
    if (!sent)
      throw new AppError('INPUT_INVALID', { headcount: `这个岗位只差 ${openOf(post)} 人，请改少一些` })
    return proposalView({ proposal: sent, as: scope, todayOn })
  },
}

function requiredPost(shortage: ShortageDoc, postId: string): PostRecord {
  const post = postIn(shortage, postId)
  if (!post) throw new AppError('NOT_FOUND')
  return post
}

/** The open wish of somebody who looks for work in the city of the case; the words are the same for any other. */
async function wishFor(db: ReadContext['db'], shortage: ShortageDoc, supplyId: string): Promise<SupplyDoc> {
  const wish = await supplyById(db, employerScope(shortage.employerId), supplyId)
  const isHere = wish?.cityCode === shortage.cityCode && wish.seasonId === shortage.seasonId
  if (!isHere || wish.source !== 'job-seeker' || wish.consentAt === null) throw new AppError('NOT_FOUND')
  if (wish.status !== 'open') throw new AppError('SUPPLY_CLOSED')
  return wish
}

interface For {
  shortage: ShortageDoc
  post: PostRecord
  todayOn: string
}

function bestFor(
  wishes: readonly SupplyDoc[],
  { shortage, post, todayOn }: For,
  most: number,
): ShortListed[] {
  const { from: neededBy, until } = needOf(post, todayOn)
  const seekers = wishes
    .filter(({ toOn }) => toOn >= todayOn)
    .map(({ _id, trade, originCode, fromOn, toOn, wageFen }) => ({
      supplyId: _id,
      trade,
      regionCode: originCode,
      from: fromOn,
      to: toOn,
      wageFen,
    }))
  const { trade, wageFen } = post
  const wanted = { trade, countyCode: shortage.countyCode, neededBy, until, wageFen }
  return shortList(seekerIndex(seekers), wanted, most)
}

function draftOfWish(given: {
  wish: SupplyDoc
  shortage: ShortageDoc
  post: PostRecord
  serial: number
  at: Date
}): ProposalDoc {
  const { wish, shortage, post, serial, at } = given
  const todayOn = shanghaiDay(at)
  const [best] = bestFor([wish], { shortage, post, todayOn }, 1)
  const { from, until } = needOf(post, todayOn)
  const fromOn = wish.fromOn > from ? wish.fromOn : from
  const { _id: supplyId, seasonId, source, giver, giverName, terms, toOn } = wish
  return drafted({
    _id: proposalIdOf({ seasonId, supplyId, shortageId: shortage._id, postId: post.postId, serial }),
    ...{ supplyId, shortage, post, source, giver, giverName, terms, at },
    headcount: 1,
    fromOn,
    toOn: toOn < until ? toOn : until,
    cost: 0,
    reasons: best?.reasons ?? ['经办人员推荐，工种和日期要再商量'],
  })
}
