import { tell } from './repositories/messages'
import type { ProposalDoc } from './store/matching-documents'
import type { Writer } from './store/store'

interface Word {
  /** Once per proposal and occasion. */
  occasion: 'proposal' | 'proposal-confirmed' | 'proposal-left'
  title: string
  text: string
  /** The instant within the season, and the real one. */
  at: string
  now: Date
}

/** A job-seeker hears of a proposal in person; organisations see it in their lists. */
export async function tellSeeker(
  db: Writer,
  { _id, giver, seasonId }: ProposalDoc,
  { occasion, ...word }: Word,
): Promise<void> {
  if (giver.kind !== 'worker') return
  await tell(db, { key: [occasion, _id], personId: giver.id, seasonId, policy: null, ...word })
}
