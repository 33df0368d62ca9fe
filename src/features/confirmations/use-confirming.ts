import { useEffect, useRef, useState } from 'react'
import type { Confirmable } from '../../../domain/contracts/fact'
import { useDraft } from '../../lib/draft'
import { linesBack, linesToSave, type Answers, type Line } from './answers'
import type { People } from './use-people'
import { useSaveLines, type SavedLine } from './use-save-lines'

/** What came of the last saving. */
interface Outcome {
  saved: number
  /** Who took back the consent meanwhile. */
  left: number
  /** Brings back what was said before; null where that is no longer known. */
  back: { lines: Line[]; answers: Answers } | null
}

/** Answers as they are being given, kept on the phone until the last of them is saved. */
export function useConfirming(whose: { seasonId: string; employerId: string }, people: People) {
  const draft = useDraft<{ answers: Answers; fact: string }>(
    `confirm:${whose.employerId}:${whose.seasonId}`,
    {
      answers: {},
      fact: '',
    },
  )
  const { answers } = draft.value
  const latest = useRef(answers)
  latest.current = answers
  const [stale, setStale] = useState<ReadonlySet<string>>(new Set())
  const [outcome, setOutcome] = useState<Outcome>()
  const [isUndone, setIsUndone] = useState(false)
  const saving = useSaveLines(whose, people.take)
  const { reload } = people
  const isListOld = saving.error?.code === 'NOT_FOUND'
  useEffect(() => {
    if (isListOld) reload()
  }, [isListOld, reload])
  const lines = linesToSave(answers, people.people)

  const say = (next: Answers) => {
    saving.clear()
    setOutcome(undefined)
    draft.update({ answers: next })
  }
  const save = async () => {
    setOutcome(undefined)
    const before = people.people
    const answered = await saving.run(lines)
    const staleNow = answered.filter(({ saved, person }) => !saved && person !== null)
    setStale(new Set(staleNow.map(({ entryId }) => entryId)))
    const isAllDone = answered.length === lines.length && staleNow.length === 0
    // What was tapped while saving went on is not saved yet.
    if (isAllDone && latest.current === answers) draft.update({ answers: {} })
    setOutcome(outcomeOf({ lines, answered, before, answers }))
  }
  const undo = async ({ lines: back, answers: given }: NonNullable<Outcome['back']>) => {
    setOutcome(undefined)
    const answered = await saving.run(back)
    draft.update({ answers: given })
    setIsUndone(answered.length === back.length && answered.every(({ saved }) => saved))
  }
  return { draft, answers, lines, say, save, undo, stale, outcome, setOutcome, isUndone, setIsUndone, saving }
}

function outcomeOf(given: {
  lines: readonly Line[]
  answered: readonly SavedLine[]
  before: readonly Confirmable[]
  answers: Answers
}): Outcome {
  const { lines, answered, before, answers } = given
  const isSaved = new Set(answered.filter(({ saved }) => saved).map(({ entryId }) => entryId))
  const after = answered.flatMap(({ person }) => (person ? [person] : []))
  const back = linesBack(
    lines.filter(({ entryId }) => isSaved.has(entryId)),
    before,
    after,
  )
  return {
    saved: isSaved.size,
    left: answered.filter(({ person }) => person === null).length,
    back: back && { lines: back, answers },
  }
}
