import { useState } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import type { LedgerView } from '../../../domain/contracts/ledger'
import type { CallError } from '../../lib/call-error'
import { useCall, type CallState } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useWrite, type Write } from '../../lib/use-write'
import { words } from './words'

type WriteName = 'ledger.save' | 'ledger.note' | 'ledger.problem' | 'ledger.solve'
type Rest<Name extends WriteName> = Omit<InputOf<Name>, 'seasonId' | 'employerId' | 'version'>

export interface OneEntry {
  state: CallState<LedgerView>
  /** Each answers whether it worked; after a conflict the newest is shown. */
  save: (figures: Rest<'ledger.save'>, said: string) => Promise<boolean>
  note: (text: string) => Promise<boolean>
  problem: (text: string) => Promise<boolean>
  solve: (problemId: string, solution: string) => Promise<boolean>
  isBusy: boolean
  error: CallError | undefined
  /** The same in words: a conflict says that the newest is shown. */
  failure: string | undefined
  clearFailure: () => void
  done: string | undefined
  setDone: (said: string | undefined) => void
}

/** One entry of the ledger as last heard of, and every way to write in it. */
export function useEntry(which: { seasonId: string; employerId: string }): OneEntry {
  const asked = useCall('ledger.get', which)
  const [written, setWritten] = useState<LedgerView>()
  const [done, setDone] = useState<string>()
  useReturn(asked.reload)
  const writes = {
    save: useWrite('ledger.save'),
    note: useWrite('ledger.note'),
    problem: useWrite('ledger.problem'),
    solve: useWrite('ledger.solve'),
  }
  const isNewer = written && written.version > (asked.data?.version ?? -1)
  const state: CallState<LedgerView> = isNewer
    ? { status: 'ready', data: written, reload: asked.reload }
    : asked
  const on = { ...which, version: state.data?.version ?? 0 }
  const keep = (answer: LedgerView | undefined, said: string) => {
    if (answer) {
      setWritten(answer)
      setDone(said)
    } else asked.reload()
    return answer !== undefined
  }
  const all: Write<WriteName>[] = Object.values(writes)
  const error = all.find((write) => write.error)?.error
  return {
    state,
    save: async (figures, said) => keep(await writes.save.run({ ...on, ...figures }), said),
    note: async (text) => keep(await writes.note.run({ ...on, text }), words.noteSaved),
    problem: async (text) => keep(await writes.problem.run({ ...on, text }), words.problemSaved),
    solve: async (problemId, solution) =>
      keep(await writes.solve.run({ ...on, problemId, solution }), words.solvedSaved),
    isBusy: all.some(({ isRunning }) => isRunning),
    error,
    failure: error?.code === 'VERSION_CONFLICT' ? words.conflict : error?.message,
    clearFailure: () => all.forEach(({ clearError }) => clearError()),
    done,
    setDone,
  }
}
