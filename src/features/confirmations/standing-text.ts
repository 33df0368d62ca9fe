import type { StandingFact } from '../../../domain/contracts/fact'
import { evidences } from '../../../domain/terms'
import { words } from './words'

/**
 * What counts now and who stands behind it; one's own word as well where another one counts.
 * @param self who `self` is: the person, or the employer speaking of itself
 */
export function standingText(
  { text, evidence, ownText }: StandingFact,
  self: string = evidences.self,
): string {
  if (text === null || evidence === null) return words.nobodySaid
  const who = evidence === 'self' ? self : evidences[evidence]
  if (ownText === text) return words.sameAsYours(text, who)
  return ownText === null ? words.now(text, who) : words.yoursBut(ownText, text, who)
}
