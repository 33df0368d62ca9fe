import type { SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import { springFestivalOn } from '../../domain/calendar/festival'

/** Two seasons whose notices are the rules, lived through on a fixed day, and the coming one on the real date. */
export const seasons = [
  season(2021, { name: '2021年春节留岗（演示）', fixedOn: '2021-02-20' }),
  season(2022, { name: '2022年春节留岗（演示）', fixedOn: '2022-02-12' }),
  season(2027, { name: '2027年春节留岗', fixedOn: null }),
] as const

function season(year: number, { name, fixedOn }: Pick<SeasonDoc, 'name' | 'fixedOn'>): SeasonDoc {
  const festivalOn = springFestivalOn(year)
  if (festivalOn === null) throw new RangeError(`no festival day is known for ${year}`)
  return { _id: String(year), kind: 'season', name, festivalOn, isDemo: fixedOn !== null, fixedOn }
}
