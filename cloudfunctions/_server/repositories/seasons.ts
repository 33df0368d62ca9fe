import { AppError } from '../../../domain/contracts/error-codes'
import type { Season } from '../../../domain/contracts/shapes'
import { shanghaiDay, startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { PublicScope } from '../scope'
import type { SeasonDoc } from '../store/documents'
import type { Reader } from '../store/store'

/** Seasons are public; the scope says for which page they are read. */
export async function seasonById(db: Reader, _scope: PublicScope, seasonId: string): Promise<SeasonDoc> {
  const season = await db.get('seasons', seasonId)
  if (!season) throw new AppError('SEASON_UNKNOWN')
  return season
}

export async function allSeasons(db: Reader, _scope: PublicScope): Promise<SeasonDoc[]> {
  return db.find('seasons', {
    equals: { kind: 'season' },
    order: { field: 'festivalOn', direction: 'desc' },
    limit: 20,
  })
}

/** A demo season is lived through on its fixed day, at the real time of day. */
export function instantIn(season: SeasonDoc, now: Date): Date {
  if (!season.isDemo || season.fixedOn === null) return now
  const sinceMidnight = now.getTime() - Date.parse(startOfShanghaiDay(shanghaiDay(now)))
  return new Date(Date.parse(startOfShanghaiDay(season.fixedOn)) + sinceMidnight)
}

export function todayIn(season: SeasonDoc, now: Date): string {
  return shanghaiDay(instantIn(season, now))
}

export function seasonView(season: SeasonDoc, now: Date): Season {
  const { _id: seasonId, name, festivalOn, isDemo } = season
  return { seasonId, name, festivalOn, todayOn: todayIn(season, now), isDemo }
}
