import type { HandlersOf, WriteContext } from '../context'
import type { boardContracts } from '../../../domain/contracts/board'
import { welfareClause } from '../../../domain/matching/welfare-clause'
import { difficulties } from '../../../domain/terms'
import {
  boardEntries,
  cityOfBoard,
  countOf,
  countsBy,
  inOrder,
  matches,
  pageAt,
  type BoardFilter,
} from '../board-search'
import { renewed, withPostShown } from '../board-changes'
import { byEmployer, openCase, saveCase } from '../save-case'
import { applicationFor } from '../repositories/applications'
import { boardPost, recordOf } from '../repositories/board-posts'
import { comingFairsOf } from '../repositories/fairs'
import { seasonById, seasonView, todayIn } from '../repositories/seasons'
import { streetsOfCity } from '../repositories/street-posts'
import { publicScope } from '../scope'
import { myApplicationView } from '../views/application-view'
import { boardPostView, foundPostView, isOpenOn } from '../views/board-view'
import { postLinks } from '../views/post-link'
import { regionView } from '../views/region-view'

const board = publicScope('board')

type BoardAction = Extract<keyof typeof boardContracts, `board.${string}`>

export const boardHandlers: HandlersOf<BoardAction> = {
  async 'board.list'({ db, now }, { seasonId, sort = 'newest', cursor, limit = 20, ...filter }) {
    const season = await seasonById(db, board, seasonId)
    const cityCode = cityOfBoard(filter.regionCode)
    const todayOn = todayIn(season, now)
    const all = boardEntries(await streetsOfCity(db, board, { seasonId, cityCode }), todayOn)
    const under = (other: BoardFilter) => all.filter((entry) => matches(entry, other))
    const found = under(filter)
    const { items, next } = pageAt(inOrder(found, { order: sort, todayOn }), { cursor, limit })
    const trades = countsBy(under({ ...filter, trade: undefined }), 'trade')
    const counties = countsBy(under({ ...filter, regionCode: cityCode }), 'countyCode')
    return {
      season: seasonView(season, now),
      region: regionView(filter.regionCode),
      posts: items.map((entry) => boardPostView(entry, todayOn)),
      total: countOf(found),
      byTrade: trades.map(({ value, count }) => ({ trade: value, ...count })),
      byCounty: counties.map(({ value, count }) => ({ region: regionView(value), ...count })),
      next,
    }
  },

  async 'board.get'({ db, caller, now }, { boardPostId }) {
    const found = await boardPost(db, board, boardPostId)
    const { seasonId, cityCode } = recordOf(found)
    const season = await seasonById(db, board, seasonId)
    const todayOn = todayIn(season, now)
    const [fairs, application] = await Promise.all([
      comingFairsOf(db, board, { seasonId, cityCode, boardPostId, todayOn }),
      caller.own && applicationFor(db, caller.own, boardPostId),
    ])
    return {
      season: seasonView(season, now),
      post: foundPostView(found, todayOn),
      isOpen: isOpenOn(found, todayOn),
      codes: postLinks(boardPostId),
      fairs: fairs.map(({ _id, title, startsAt }) => ({ fairId: _id, title, startsAt })),
      application: application && myApplicationView({ application, found, todayOn }),
      keptFor: found.kind === 'welfare' ? keptFor : null,
    }
  },

  async 'board.show'(context, { postId, shown: isShown, ...which }) {
    const { before, at, ...rest } = await ownCase(context, which)
    const after = withPostShown(before, { postId, isShown, at })
    const event = byEmployer(isShown ? '岗位放上招聘板' : '岗位从招聘板上撤下')
    return saveCase(context, { ...rest, before, after, at, event, as: 'employer' })
  },

  async 'board.renew'(context, which) {
    const { before, at, ...rest } = await ownCase(context, which)
    const event = byEmployer('确认岗位都还在招')
    return saveCase(context, { ...rest, before, after: renewed(before, at), at, event, as: 'employer' })
  },
}

const keptFor = {
  clause: welfareClause.quote,
  document: welfareClause.document,
  difficulties: Object.values(difficulties),
}

function ownCase(context: WriteContext, which: { shortageId: string; version: number }) {
  return openCase(context, context.caller.employers, which)
}
