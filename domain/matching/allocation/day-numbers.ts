import { daysBetween } from '../../calendar/day'

const epoch = '1970-01-01'

/** Days as numbers, each distinct text read once. */
export function dayNumbers(): (day: string) => number {
  const known = new Map<string, number>()
  return (day) => {
    const number = known.get(day) ?? daysBetween(epoch, day)
    known.set(day, number)
    return number
  }
}
