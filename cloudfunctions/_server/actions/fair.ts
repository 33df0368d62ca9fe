import type { HandlersOf } from '../context'
import type { boardContracts } from '../../../domain/contracts/board'
import { AppError } from '../../../domain/contracts/error-codes'
import type { InputOf } from '../../../domain/contracts/registry'
import { cityOfBoard } from '../board-search'
import { officerFor, officerScopes } from '../identity'
import { newToken } from '../platform/random'
import { boardPostsById, recordOf } from '../repositories/board-posts'
import { casesAt, fairIn, fairsFor, saveFair } from '../repositories/fairs'
import { finestCode, regionCodesOf } from '../repositories/region-codes'
import { instantIn, seasonById, seasonView, todayIn } from '../repositories/seasons'
import { streetsOfCity } from '../repositories/street-posts'
import { publicScope } from '../scope'
import type { SeasonDoc } from '../store/documents'
import type { FairDoc, StreetPostsDoc } from '../store/matching-documents'
import type { Reader } from '../store/store'
import { fairView, inFairOrder, openPosts } from '../views/fair-view'

const fairs = publicScope('fairs')
const mostOver = 20

type FairAction = Extract<keyof typeof boardContracts, `fair.${string}`>

export const fairHandlers: HandlersOf<FairAction> = {
  async 'fair.list'({ db, now }, { seasonId, regionCode }) {
    const season = await seasonById(db, fairs, seasonId)
    const cityCode = cityOfBoard(regionCode)
    const todayOn = todayIn(season, now)
    const [found, streets] = await Promise.all([
      fairsFor(db, fairs, { seasonId, regionCode, cityCode }),
      streetsOfCity(db, fairs, { seasonId, cityCode }),
    ])
    const open = openPosts(streets, todayOn)
    const { coming, over } = inFairOrder(found, todayOn)
    return {
      season: seasonView(season, now),
      fairs: [
        ...coming.map((fair) => fairView(fair, { open, todayOn })),
        // What is over shows no posts any more: those still open are on the board.
        ...over.slice(0, mostOver).map((fair) => fairView(fair, { open: new Map(), todayOn })),
      ],
    }
  },

  async 'fair.save'({ db, caller, now }, input) {
    const { fairId, version, seasonId, regionCode } = input
    const season = await seasonById(db, fairs, seasonId)
    officerFor(caller, regionCode)
    const before = fairId ? await fairIn(db, officerScopes(caller), fairId) : null
    if (before && before.version !== version) throw new AppError('VERSION_CONFLICT')
    if (before && before.status !== 'planned')
      throw new AppError('INPUT_INVALID', { fairId: '这一场已经办完或取消，不能再改' })
    const standing = before ?? newFair({ seasonId, regionCode })
    const streets = await streetsOfCity(db, fairs, { seasonId, cityCode: standing.cityCode })
    await assertPosts(db, { fair: standing, ids: input.boardPostIds, streets })
    const saved = await saveFair(db, changed(standing, input))
    return shown(saved, { season, streets, now })
  },

  async 'fair.close'({ db, caller, now }, { fairId, version, status, attended, intended }) {
    const before = await fairIn(db, officerScopes(caller), fairId)
    if (before.version !== version) throw new AppError('VERSION_CONFLICT')
    if (before.status !== 'planned' && before.status !== status)
      throw new AppError('INPUT_INVALID', { status: '这一场已经办完或取消，不能再改' })
    const season = await seasonById(db, fairs, before.seasonId)
    if (status === 'held' && before.startsAt > instantIn(season, now).toISOString())
      throw new AppError('INPUT_INVALID', { status: '还没到开始的时间' })
    const after = status === 'held' ? held(before, { attended, intended }) : { ...before, status }
    const saved = await saveFair(db, after)
    const { seasonId, cityCode } = saved
    return shown(saved, { season, streets: await streetsOfCity(db, fairs, { seasonId, cityCode }), now })
  },
}

function shown(fair: FairDoc, given: { season: SeasonDoc; streets: StreetPostsDoc[]; now: Date }) {
  const todayOn = todayIn(given.season, given.now)
  return fairView(fair, { open: openPosts(given.streets, todayOn), todayOn })
}

function newFair({ seasonId, regionCode }: { seasonId: string; regionCode: string }): FairDoc {
  return {
    _id: `f-${newToken()}`,
    seasonId,
    kind: 'job-fair',
    title: '',
    startsAt: '',
    placeText: '',
    status: 'planned',
    boardPostIds: [],
    attended: null,
    intended: null,
    told: [],
    isTold: true,
    version: 0,
    ...regionCodesOf(regionCode),
  }
}

function changed(fair: FairDoc, input: InputOf<'fair.save'>): FairDoc {
  const { seasonId, regionCode, kind, title, startsAt, placeText, boardPostIds } = input
  if (fair.seasonId !== seasonId) throw new AppError('NOT_FOUND')
  if (finestCode(fair) !== finestCode(regionCodesOf(regionCode)))
    throw new AppError('INPUT_INVALID', { regionCode: '定了以后不能换地区，请另开一场' })
  return { ...fair, kind, title, startsAt, placeText, boardPostIds: [...new Set(boardPostIds)] }
}

/** The timer tells the cases one by one: a fair can show a hundred posts. */
function held(
  fair: FairDoc,
  { attended, intended }: { attended?: number | undefined; intended?: number | undefined },
): FairDoc {
  const isTold = casesAt(fair).every((id) => fair.told.includes(id))
  return { ...fair, status: 'held', attended: attended ?? null, intended: intended ?? null, isTold }
}

/** Posts of this season and city; those it had already may have been filled since. */
async function assertPosts(
  db: Reader,
  { fair, ids, streets }: { fair: FairDoc; ids: readonly string[]; streets: readonly StreetPostsDoc[] },
): Promise<void> {
  const known = new Set([
    ...fair.boardPostIds,
    ...streets.flatMap(({ posts }) => posts.map(({ boardPostId }) => boardPostId)),
  ])
  for (const [index, id] of ids.entries()) {
    if (known.has(id)) continue
    const found = (await boardPostsById(db, fairs, [id])).get(id)
    const record = found && recordOf(found)
    if (record?.seasonId !== fair.seasonId || record.cityCode !== fair.cityCode)
      throw new AppError('INPUT_INVALID', { [`boardPostIds.${index}`]: '本市没有这个岗位，请刷新后再选' })
  }
}
