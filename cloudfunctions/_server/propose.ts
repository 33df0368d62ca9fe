import { fullDayText } from '../../domain/calendar/day-text'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import { serviceActions, trades } from '../../domain/terms'
import { comingTo, openOf, postIn, recommendedTo } from './proposal-changes'
import { proposalsOfCase, saveProposal } from './repositories/proposals'
import { freeOf, saveCounts, supplyById } from './repositories/supplies'
import { writeCase } from './save-case'
import { employerScope } from './scope'
import type { ShortageDoc } from './store/documents'
import type { ProposalDoc, SupplyDoc } from './store/matching-documents'
import type { Writer } from './store/store'
import { tellSeeker } from './tell-seeker'

/** Proposals of one transaction: five calls each, with what a case takes below a hundred. */
export const mostAtOnce = 16

interface Proposing {
  /** As it stands in this transaction. */
  shortage: ShortageDoc
  drafts: readonly ProposalDoc[]
  /** The instant within the season, and the real one. */
  at: Date
  now: Date
  by: string
  /** A person chose these for this post: more may be asked than there are places, since only some will agree. */
  isChosen?: boolean
  /** The next part of the same plan follows in a transaction of its own: the case gets its line with the last one. */
  isPart?: boolean
}

/**
 * Sends proposals of one case in the caller's transaction: with the counts of their supplies, a word to each
 * job-seeker and one line on the case. What no longer fits (the supply or the post has changed meanwhile) and what
 * was sent already is left out. @returns those sent
 */
export async function propose(db: Writer, given: Proposing): Promise<ProposalDoc[]> {
  const { shortage, drafts, at, now, by, isChosen = false, isPart = false } = given
  if (shortage.stage === 'closed') return []
  const standing = await proposalsOfCase(db, employerScope(shortage.employerId), shortage._id)
  const known = new Set(standing.map(({ _id }) => _id))
  const supplies = new Map<string, SupplyDoc>()
  const sent: ProposalDoc[] = []
  for (const draft of drafts) {
    if (known.has(draft._id)) continue
    const post = postIn(shortage, draft.postId)
    if (!post || !hasRoom(post, { standing: [...standing, ...sent], draft, at, isChosen })) continue
    const supply = await supplyOf(db, draft, supplies)
    if (supply === 'gone') continue
    if (supply) supplies.set(supply._id, { ...supply, proposed: supply.proposed + draft.headcount })
    sent.push(await saveProposal(db, draft))
  }
  for (const supply of supplies.values()) await saveCounts(db, supply)
  for (const proposal of sent)
    await tellSeeker(db, proposal, {
      occasion: 'proposal',
      title: '有个岗位想请您看看',
      text: invitation(proposal),
      at: at.toISOString(),
      now,
    })
  if (sent.length > 0 && !isPart) await writeLine(db, { shortage, asked: [...standing, ...sent], at, by })
  return sent
}

function hasRoom(
  post: ShortageDoc['posts'][number],
  given: { standing: readonly ProposalDoc[]; draft: ProposalDoc; at: Date; isChosen: boolean },
): boolean {
  const { standing, draft, at, isChosen } = given
  const { agreed, asked } = comingTo(post, standing, shanghaiDay(at))
  const left = openOf(post) - agreed - (isChosen ? 0 : asked)
  return post.trade === draft.trade && left >= draft.headcount
}

/** The supply with enough people left; null for an offer without one. */
async function supplyOf(
  db: Writer,
  { supplyId, employerId, headcount }: ProposalDoc,
  known: ReadonlyMap<string, SupplyDoc>,
): Promise<SupplyDoc | null | 'gone'> {
  if (supplyId === null) return null
  const supply = known.get(supplyId) ?? (await supplyById(db, employerScope(employerId), supplyId))
  return supply && freeOf(supply) >= headcount ? supply : 'gone'
}

async function writeLine(
  db: Writer,
  { shortage, asked, at, by }: { shortage: ShortageDoc; asked: readonly ProposalDoc[]; at: Date; by: string },
): Promise<void> {
  const waiting = asked.filter(({ status }) => status === 'proposed')
  const people = waiting.reduce((sum, { headcount }) => sum + headcount, 0)
  const note = `现有对接建议 ${waiting.length} 条，共 ${people} 人，等双方答复`
  await writeCase(db, {
    at,
    before: shortage,
    after: recommendedTo(shortage, at),
    event: { title: serviceActions.recommended, by, note, action: 'recommended' },
  })
}

function invitation({ employerName, trade, answerBy }: ProposalDoc): string {
  const post = `${employerName}招${trades[trade]}`
  return `${post}，请您看看合不合适。愿不愿意，请在${fullDayText(answerBy)}前答复。`
}
