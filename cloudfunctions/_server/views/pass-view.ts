import { startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'
import { addDays } from '../../../domain/calendar/day'
import { claimBytes, signedText, type PassClaims } from '../../../domain/pass/pass-claims'
import { lastPassDay } from '../../../domain/pass/pass-days'
import { passSays } from '../pass-standing'
import { activePassKey, signPass } from '../platform/pass-keys'
import { passIdOf } from '../repositories/passes'
import { instantIn, seasonView } from '../repositories/seasons'
import type { RosterEntryDoc, SeasonDoc } from '../store/documents'
import { regionView } from './region-view'

type Lasting = Pick<PassClaims, 'kind' | 'from' | 'until'>

/** A signed code of this entry; null where it has no pass. */
export function passCode(entry: RosterEntryDoc, { kind, from, until }: Lasting): string | null {
  const says = passSays(entry)
  if (!says) return null
  const { seasonId, number } = entry
  const [keyId, passId, numberEnd] = [activePassKey(), passIdOf(entry), number.slice(-2)]
  const bytes = claimBytes({ ...says, kind, keyId, passId, numberEnd, seasonId, from, until })
  return signedText(bytes, signPass(bytes))
}

/** The real instant (milliseconds) at which passes of a season end; the days of a demo season stand still. */
export function passesEnd(season: SeasonDoc, now: Date): number {
  const end = Date.parse(startOfShanghaiDay(addDays(lastPassDay(season.festivalOn), 1)))
  const shift = now.getTime() - instantIn(season, now).getTime()
  return Math.floor((end + shift) / 1000) * 1000
}

/** What is shown of the holder: never more than the code itself says. */
export function holderView(
  { surname, numberEnd, countyCode }: Pick<PassClaims, 'surname' | 'numberEnd' | 'countyCode'>,
  season: SeasonDoc,
  now: Date,
) {
  return { surname, tail: numberEnd, region: regionView(countyCode), season: seasonView(season, now) }
}
