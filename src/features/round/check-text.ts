import { dayOfYearText } from '../../../domain/calendar/day-text'
import type { Check } from '../../../domain/contracts/field'
import { needKinds, presences, stays } from '../../../domain/terms'
import { words } from './words'

/** What was noted, in a line: 人在、返乡过年、2月3日走、要看病。 */
export function checkText({ says, needs = [], note }: Pick<Check, 'says' | 'needs' | 'note'>): string {
  const parts = [
    says.presence && presences[says.presence],
    says.stay && stays[says.stay],
    says.leavingOn && words.goesOn(dayOfYearText(says.leavingOn)),
    ...needs.map(({ kind }) => needKinds[kind]),
    note,
  ].filter(Boolean)
  return parts.join('、') || words.nothingSaid
}
