import type { Address } from './address'
import type { Hand } from './hand'

export interface PageCase extends Address {
  /** Also names the picture. */
  name: string
  openid?: string
  /** A text that stands there only when the page is in the state meant. */
  shows: string | RegExp
  /** What is tapped before looking: a dialog, an opened part, a refusal. */
  after?: (hand: Hand) => Promise<void>
}
