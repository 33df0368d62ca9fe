import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { CallError } from '../../lib/call-error'
import { useWrite } from '../../lib/use-write'
import { pagesOf, type Line } from './answers'

/** As many as one call takes. */
const linesPerCall = 20

export type SavedLine = OutputOf<'confirmation.save'>['lines'][number]

export interface SaveLines {
  /** Answers what came back, in order; fewer lines than asked for when a call failed on the way. */
  run: (lines: readonly Line[]) => Promise<SavedLine[]>
  /** While it runs, and after it broke off. */
  progress: { saved: number; total: number } | undefined
  isRunning: boolean
  error: CallError | undefined
  clear: () => void
}

/** Many lines, call after call; each answer is handed over as it comes, so that nothing saved is sent again. */
export function useSaveLines(
  whose: { seasonId: string; employerId: string },
  onAnswer: (lines: readonly SavedLine[]) => void,
): SaveLines {
  const save = useWrite('confirmation.save')
  const [progress, setProgress] = useState<SaveLines['progress']>()
  const [isRunning, setIsRunning] = useState(false)
  const sendAll = async (lines: readonly Line[]) => {
    const answered: SavedLine[] = []
    setProgress({ saved: 0, total: lines.length })
    for (const page of pagesOf(lines, linesPerCall)) {
      const answer = await save.run({ ...whose, lines: page })
      if (!answer) return answered
      onAnswer(answer.lines)
      answered.push(...answer.lines)
      setProgress({ saved: answered.filter(({ saved }) => saved).length, total: lines.length })
    }
    setProgress(undefined)
    return answered
  }
  const run = (lines: readonly Line[]) => {
    setIsRunning(true)
    return sendAll(lines).finally(() => setIsRunning(false))
  }
  const clear = () => {
    setProgress(undefined)
    save.clearError()
  }
  return { run, progress, isRunning, error: save.error, clear }
}
