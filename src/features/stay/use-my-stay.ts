import { useCallback, useEffect, useState } from 'react'
import type { MyStay } from '../../../domain/contracts/stay'
import type { CallError } from '../../lib/call-error'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { rememberedStay, rememberStay } from './remember'

export interface MyStayState {
  status: 'loading' | 'ready' | 'error'
  /** null: nothing registered in this season. */
  mine: MyStay | null
  error: CallError | undefined
  reload: () => void
  /** Shows what a write answered, without asking again. */
  accept: (mine: MyStay) => void
}

/** My registration of one season; asked again whenever the page comes back into view. */
export function useMyStay(seasonId: string | undefined): MyStayState {
  const answer = useCall('stay.get', seasonId ? { seasonId } : undefined)
  useReturn(answer.reload)
  const [, redraw] = useState(0)
  const accept = useCallback((mine: MyStay) => {
    rememberStay(mine)
    redraw((count) => count + 1)
  }, [])
  const fresh = answer.data?.mine
  useEffect(() => {
    if (fresh) rememberStay(fresh)
  }, [fresh])

  const mine = newer(fresh, seasonId ? rememberedStay(seasonId) : undefined)
  const status = mine ? 'ready' : answer.status
  return { status, mine, error: answer.error, reload: answer.reload, accept }
}

/** An answer that was still on its way must not hide what was written meanwhile. */
function newer(fresh: MyStay | null | undefined, kept: MyStay | undefined): MyStay | null {
  if (!fresh) return (fresh === undefined && kept) || null
  return kept && kept.number === fresh.number && kept.version > fresh.version ? kept : fresh
}
