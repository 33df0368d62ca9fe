import type { SupplyView } from '../../../domain/contracts/supply'
import { useDraft } from '../../lib/draft'
import { open } from '../../lib/navigate'
import { useReturn } from '../../lib/use-return'
import { emptyWish, nextStep, wishDraftOf, type Step, type WishDraft } from './wish-draft'

export interface WishFlow {
  draft: WishDraft
  update: (change: Partial<WishDraft>) => void
  /** Keeps the answer and goes on to what is still to be said. */
  answer: (change: Partial<WishDraft>) => void
  ask: (step: Step) => void
  /** Takes up a stored wish to change it. */
  edit: (wish: SupplyView) => void
  clear: () => void
}

/** The answers so far, shared by the pages of the questions; every answer opens the next page, so that back goes one question back. */
export function useWishFlow(seasonId: string): WishFlow {
  const draft = useDraft(`wish:${seasonId}`, emptyWish)
  useReturn(draft.reread)
  const ask = (step: Step) => open('jobsWish', { seasonId, ask: step })
  const answer = (change: Partial<WishDraft>) => {
    draft.update(change)
    ask(nextStep({ ...draft.value, ...change }))
  }
  const edit = (wish: SupplyView) => {
    draft.update(wishDraftOf(wish))
    ask('check')
  }
  return { draft: draft.value, update: draft.update, answer, ask, edit, clear: draft.clear }
}
