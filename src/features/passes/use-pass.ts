import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { CallError } from '../../lib/call-error'
import { forgetPass, keepPass, keptPass, type KeptPass } from '../../lib/kept-pass'
import { useCall } from '../../lib/use-call'

type Lacks = NonNullable<OutputOf<'pass.codes'>['lacks']>

export interface PassState {
  kept: KeptPass | undefined
  /** Why there is none, once the backend has said so. */
  lacks: Lacks | undefined
  isFetching: boolean
  error: CallError | undefined
  /** false when the phone refused to keep the codes. */
  isKept: boolean
  refetch: () => void
}

/** Clocks that differ by less are taken to agree: a reply is on its way for a while. */
const toleratedMillis = 60_000

/** The codes this phone keeps, shown at once and fetched anew whenever the page opens with a network. */
export function usePass(seasonId: string | undefined): PassState {
  const [stored] = useState(keptPass)
  const season = seasonId ?? stored?.pass.season.seasonId
  const asked = useCall('pass.codes', season ? { seasonId: season } : undefined)
  const [fresh, setFresh] = useState<{ kept: KeptPass; isKept: boolean }>()
  const { data } = asked
  useEffect(() => {
    if (!data) return
    if (!data.pass) return forgetPass()
    const ahead = Date.parse(data.pass.serverNow) - Date.now()
    const kept = { pass: data.pass, aheadMillis: Math.abs(ahead) < toleratedMillis ? 0 : ahead }
    setFresh({ kept, isKept: keepPass(kept) })
  }, [data])
  const ofSeason = stored?.pass.season.seasonId === season ? stored : undefined
  const lacks = data?.lacks ?? undefined
  return {
    kept: lacks ? undefined : (fresh?.kept ?? ofSeason),
    lacks,
    isFetching: season !== undefined && asked.status === 'loading',
    error: asked.error,
    isKept: fresh?.isKept ?? true,
    refetch: asked.reload,
  }
}
