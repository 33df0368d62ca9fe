/** Where sides say different things an officer has to look: such a task opens, closes and opens again with the words. */
import type { FactPath } from '../../domain/eligibility/facts'
import { agree, isContradicted } from './agreement'
import type { Asked } from './asked-facts'
import type { SaidFacts } from './known-facts'
import { closeContradiction, openContradiction, type TaskSubject } from './repositories/tasks'
import { wordBy, wordsOf } from './said'
import type { Known } from './store/documents'
import type { Writer } from './store/store'

interface Turn {
  path: FactPath
  before: Known<unknown> | undefined
  after: Known<unknown> | undefined
  asked: Asked
}

/**
 * Follows a change of words. An officer's word closes the question; a new word that differs opens it, again where it
 * was closed; without any difference left it is closed.
 * @param spoken the facts an officer has just spoken to, and as whom
 */
export async function followWords(
  db: Writer,
  given: {
    subject: TaskSubject
    before: SaidFacts
    after: SaidFacts
    asked: Asked
    spoken: { paths: readonly FactPath[]; by: string | null }
    at: Date
  },
): Promise<void> {
  const { subject, before, after, asked, spoken, at } = given
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const turn = { path, before: before.get(path), after: after.get(path), asked }
    // Where one side alone speaks and spoke, there is no task and none begins.
    const isAlone = [turn.before, turn.after].every((known) => wordsOf(known).length < 2)
    if (turn.before === turn.after || isAlone) continue
    if (spoken.paths.includes(path)) await closeContradiction(db, { subject, fact: path, by: spoken.by, at })
    else if (!isContradicted(path, turn.after, asked))
      await closeContradiction(db, { subject, fact: path, by: null, at })
    else if (needsLook(turn)) await openContradiction(db, { subject, fact: path, at })
  }
}

/** Something new is in question: a word that was not there and differs, or the officer who had settled it is silent now. */
function needsLook({ path, before, after, asked }: Turn): boolean {
  const words = wordsOf(after)
  const isNew = ({ evidence, value }: (typeof words)[number]) => {
    const earlier = wordBy(before, evidence)
    return earlier === undefined || !agree(path, [earlier.value, value], asked)
  }
  const differs = ({ value }: (typeof words)[number]) =>
    words.some((other) => !agree(path, [other.value, value], asked))
  const isUnsettled = wordBy(before, 'officer') !== undefined && wordBy(after, 'officer') === undefined
  return isUnsettled || words.some((word) => isNew(word) && differs(word))
}
