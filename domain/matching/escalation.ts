import { addWorkingDays } from '../calendar/working-days'
import { defaultDeadlines, type DeadlineSettings } from './deadlines'
import { openPromises, type OpenPromise, type PromisedCase } from './promises'

/** The officers a case that nobody attends to rises to. */
export type RaisedTo = 'district' | 'city'

export interface EscalationSettings {
  deadlines: DeadlineSettings
  /** Working days that the district has before the city hears of it. */
  cityAfter: number
}

/** The notice says 及时 without a number: settings of ours, as the deadlines are. */
export const defaultEscalation: EscalationSettings = { deadlines: defaultDeadlines, cityAfter: 1 }

export interface Escalation {
  to: RaisedTo
  /** What was promised and not done. */
  missed: OpenPromise
}

/**
 * How far up a case has risen on `todayOn` (YYYY-MM-DD), and for which missed promise; null while all is in time.
 *
 * A promise is missed on the day after its last day: the case rises to the district. When it is still open after
 * `cityAfter` more working days, it rises to the city. The promise that is overdue longest decides. A promise once
 * kept no longer counts, so a case comes down again by what is done for it.
 * @throws RangeError when a day does not exist or a setting is no whole number >= 0.
 */
export function escalationOf(
  promised: PromisedCase,
  todayOn: string,
  settings: EscalationSettings = defaultEscalation,
): Escalation | null {
  const missed = openPromises(promised, settings.deadlines)[0]
  if (!missed || todayOn <= missed.dueOn) return null
  const districtUntil = addWorkingDays({ from: missed.dueOn, days: settings.cityAfter }).on
  return { to: todayOn > districtUntil ? 'city' : 'district', missed }
}
