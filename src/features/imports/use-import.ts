import { useCallback, useState } from 'react'
import type { RosterImport } from '../../../domain/contracts/roster-file'
import { useCall, type CallState } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'
import { useStepping } from './use-stepping'
import { words } from './words'

export interface OneImport {
  state: CallState<RosterImport>
  /** Why it stands still; it tries again by itself. */
  trouble: string | undefined
  accept: () => Promise<boolean>
  cancel: () => Promise<boolean>
  isBusy: boolean
  failure: string | undefined
}

/** One import as last heard of; it goes on by itself while it is looked at. */
export function useImport(importId: string): OneImport {
  const asked = useCall('import.get', { importId })
  const [heard, setHeard] = useState<RosterImport>()
  const accepting = useWrite('import.accept')
  const cancelling = useWrite('import.cancel')
  const askAgain = useCallback(() => {
    setHeard(undefined)
    asked.reload()
  }, [asked.reload])
  useReturn(askAgain)
  const shown = heard ?? asked.data
  const trouble = useStepping(shown, setHeard)
  const state: CallState<RosterImport> = heard
    ? { status: 'ready', data: heard, reload: askAgain }
    : { ...asked, reload: askAgain }
  const keep = (answer: RosterImport | undefined) => {
    if (answer) setHeard(answer)
    else askAgain()
    return answer !== undefined
  }
  const which = { importId, version: shown?.version ?? 1 }
  const error = accepting.error ?? cancelling.error
  return {
    state,
    trouble,
    accept: async () => keep(await accepting.run(which)),
    cancel: async () => keep(await cancelling.run(which)),
    isBusy: accepting.isRunning || cancelling.isRunning,
    failure: error?.code === 'VERSION_CONFLICT' ? words.conflict : error?.message,
  }
}
