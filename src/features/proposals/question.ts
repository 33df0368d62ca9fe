import { trades } from '../../../domain/terms'
import type { AnswerQuestion, Answering } from './answer-dialog'
import { proposalWords as words } from './words'

/** What an organisation is asked before its yes or no. */
export function questionOf({ proposal, accept }: Answering, as: 'giver' | 'receiver'): AnswerQuestion {
  const people = words.people(trades[proposal.trade], proposal.headcount)
  const cancel = words.notYet
  if (!accept) {
    const lines = [people, words.declineNote[as]]
    return { title: words.declineTitle, lines, confirm: words.declineYes, cancel, label: words.reason }
  }
  return {
    title: words.acceptTitle,
    lines: [people, as === 'giver' ? words.acceptGiver : words.acceptReceiver],
    confirm: words.acceptYes,
    cancel,
    label: words.contactLabel,
    hint: words.contactHint,
  }
}
