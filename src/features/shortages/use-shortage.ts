import { useState } from 'react'
import type { ShortageView } from '../../../domain/contracts/shortage'
import type { CallError } from '../../lib/call-error'
import { useCall, type CallState } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

export interface OneShortage {
  state: CallState<ShortageView>
  /** What a write answered with. */
  put: (shortage: ShortageView) => void
  /** Somebody else was faster: show the newest and say so. */
  onFailure: (error: CallError | undefined) => void
}

/** One shortage as last heard of, by reading or by writing, whichever is newer. */
export function useShortage(shortageId: string | undefined): OneShortage {
  const asked = useCall('shortage.get', shortageId ? { shortageId } : undefined)
  const [written, put] = useState<ShortageView>()
  useReturn(asked.reload)
  const isNewer = written && written.version > (asked.data?.version ?? 0)
  const state: CallState<ShortageView> = isNewer
    ? { status: 'ready', data: written, reload: asked.reload }
    : asked
  const onFailure = (error: CallError | undefined) => {
    if (error?.code === 'VERSION_CONFLICT' || error?.code === 'SHORTAGE_CLOSED') asked.reload()
  }
  return { state, put, onFailure }
}
