import { daysBetween } from '../../calendar/day'
import { remembered } from './remembered'

const epoch = '1970-01-01'

/** Days as numbers. */
export function dayNumbers(): (day: string) => number {
  return remembered((day) => daysBetween(epoch, day))
}
