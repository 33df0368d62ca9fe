import type { Season } from '../../../domain/contracts/shapes'
import { daysBetween } from '../../../domain/calendar/day'

const opensDaysBefore = 90
const endsDaysAfter = 60

/** The wanted season; else the newest one going on now; else the newest of all. */
export function chosenSeason(seasons: readonly Season[], wantedId: string | undefined): Season | undefined {
  const newestFirst = [...seasons].sort((a, b) => (a.festivalOn < b.festivalOn ? 1 : -1))
  return (
    newestFirst.find((season) => season.seasonId === wantedId) ??
    newestFirst.find(isGoingOn) ??
    newestFirst[0]
  )
}

function isGoingOn({ todayOn, festivalOn }: Season): boolean {
  const untilFestival = daysBetween(todayOn, festivalOn)
  return untilFestival <= opensDaysBefore && untilFestival >= -endsDaysAfter
}
