import type { EmployerDoc, RosterEntryDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import { addDays } from '../../domain/calendar/day'
import type { Evidence } from '../../domain/terms'

type MatchedFacts = NonNullable<RosterEntryDoc['facts']>

/** The sixteen days of the Shengsi red packet. */
const everyDay = Array.from({ length: 16 }, (_, index) => addDays('2022-01-26', index))
const paid = [{ month: '2021-12', region: '330922' }]

/**
 * What lists of others already said of somebody, so that a reading left open really splits the roster: risk areas in
 * Anqing, insurance and days on post in Shengsi. Who has which follows from the serial, not from the dice.
 * 嵊泗海工 is left out: its people are told apart by hand (evidence.ts).
 */
export function matchedFacts(
  serial: number,
  { season, employer }: { season: SeasonDoc; employer: EmployerDoc },
): MatchedFacts {
  const at = `${season.fixedOn ?? '2026-11-16'}T00:30:00.000Z`
  const said = (value: unknown, evidence: Evidence, by: string) => ({ value, evidence, by, at })
  if (season._id === '2021' && employer.cityCode === '340800') {
    if (serial % 9 === 0) return {}
    return { hukouRisk: said(serial % 3 === 0 ? 'low' : 'medium', 'data', '风险地区名单') }
  }
  if (season._id !== '2022' || employer.countyCode !== '330922' || employer.name.startsWith('嵊泗海工'))
    return {}
  const days = serial % 4 === 0 ? everyDay.slice(0, 3 + (serial % 11)) : everyDay
  return {
    ...(serial % 6 === 0 ? {} : { insurance: said(paid, 'data', '社保缴费名单') }),
    ...(serial % 5 === 0 ? {} : { workedDays: said(days, 'employer', employer.name) }),
  }
}
