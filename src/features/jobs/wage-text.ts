import { jobWords as words } from './words'

/** What a post pays; not told is said as such, it means neither little nor negotiable. */
export function wageText(wageFen: number | null): string {
  return wageFen === null ? words.wageUntold : words.perMonth(wageFen)
}
