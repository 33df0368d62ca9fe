import type { Entitlement } from '../../../domain/contracts/entitlement'
import type { Shared } from '../../lib/share'
import { reasonWords as words, sharedVerdicts } from './reason-words'

/** A card with the policy, its verdict in a word and its clause: no answer, no person, no season. */
export function sharedPolicy(given: {
  policy: string
  title: string
  verdict?: { code: string; text: string }
}): Shared {
  const { policy, title, verdict } = given
  return {
    title: verdict ? words.shareTitle(title, verdict.text) : title,
    route: 'policy',
    params: { policy, ...(verdict ? { verdict: verdict.code } : {}) },
  }
}

/** What stands on a card of one entitlement. */
export function sharedBy({ policy, title, verdict, verdictText }: Entitlement): Shared {
  return sharedPolicy({ policy, title, verdict: { code: verdict, text: verdictText } })
}

/** Only a known code is put into words: a link may hold anything. */
export function sharedVerdictText(code: string | undefined): string | null {
  return Object.entries(sharedVerdicts).find(([known]) => known === code)?.[1] ?? null
}
