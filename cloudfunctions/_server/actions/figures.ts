import type { HandlersOf } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import { officerFor } from '../identity'
import { seasonById, seasonView, todayIn } from '../repositories/seasons'
import { shortageQueue } from '../repositories/shortages'
import { streetsWithin } from '../repositories/street-posts'
import { publicScope, type RegionScope } from '../scope'
import type { ShortageDoc } from '../store/documents'
import type { Reader } from '../store/store'
import { byDay, byTrade, waitingAges } from '../views/figures-view'
import { regionView } from '../views/region-view'

export const figuresHandlers: HandlersOf<'shortage.figures'> = {
  async 'shortage.figures'({ db, caller, now }, { seasonId, regionCode }) {
    const { scope } = officerFor(caller, regionCode)
    // Streets are the smallest part that figures are kept of.
    if (scope.level === 'community') throw new AppError('FORBIDDEN')
    const season = await seasonById(db, publicScope('figures'), seasonId)
    const [streets, waiting] = await Promise.all([
      streetsWithin(db, scope, seasonId),
      waitingCases(db, scope, seasonId),
    ])
    const todayOn = todayIn(season, now)
    return {
      season: seasonView(season, now),
      region: regionView(scope.code),
      byTrade: byTrade(streets),
      byDay: byDay(streets, todayOn),
      waiting: waitingAges(waiting, todayOn),
    }
  },
}

const perPage = 1000
const mostPages = 5

/** Page by page; a city with more waiting than this is counted up to here, longest waiting first. */
async function waitingCases(db: Reader, scope: RegionScope, seasonId: string): Promise<ShortageDoc[]> {
  const found: ShortageDoc[] = []
  for (let page = 0; page < mostPages; page++) {
    const after = found.at(-1)?.sortKey
    const cases = await shortageQueue(db, scope, {
      seasonId,
      stage: 'waiting',
      limit: perPage,
      ...(after !== undefined && { after }),
    })
    found.push(...cases)
    if (cases.length < perPage) break
  }
  return found
}
