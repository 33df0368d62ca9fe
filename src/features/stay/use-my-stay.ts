import { useEffect } from 'react'
import type { MyStay } from '../../../domain/contracts/stay'
import type { CallError } from '../../lib/call-error'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { rememberedStay, rememberStay } from './remember'

export interface MyStayState {
  status: 'loading' | 'ready' | 'error'
  /** null: nothing registered in this season. */
  mine: MyStay | null
  error: CallError | null
  reload: () => void
}

/** My registration of one season; asked again whenever the page comes back into view. */
export function useMyStay(seasonId: string | undefined): MyStayState {
  const answer = useCall('stay.get', seasonId ? { seasonId } : undefined)
  useReturn(answer.reload)
  const fresh = answer.data?.mine
  useEffect(() => {
    if (fresh) rememberStay(fresh)
  }, [fresh])

  const kept = seasonId ? rememberedStay(seasonId) : undefined
  const mine = newer(fresh, kept)
  const settled = answer.status === 'ready' || mine ? 'ready' : answer.status
  return {
    status: answer.status === 'error' && !mine ? 'error' : settled,
    mine,
    error: answer.error ?? null,
    reload: answer.reload,
  }
}

/** An answer that was still on its way must not hide what was written meanwhile. */
function newer(fresh: MyStay | null | undefined, kept: MyStay | undefined): MyStay | null {
  if (fresh === null) return null
  if (!fresh) return kept ?? null
  return kept && kept.number === fresh.number && kept.version > fresh.version ? kept : fresh
}
