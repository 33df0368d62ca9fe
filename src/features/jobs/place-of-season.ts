/**
 * Where the posts of a demo season are: the city or county whose notice the season is lived by. A season ahead
 * has no such place, and the person is asked.
 */
const places: Record<string, string> = { '2021': '370200', '2022': '330922' }

export function placeOfSeason(seasonId: string): string | undefined {
  return places[seasonId]
}
