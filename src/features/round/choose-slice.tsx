import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState, ErrorState, Loading } from '../../components/notice'
import { open, usePageParams } from '../../lib/navigate'
import { refreshSession, useSession } from '../../lib/session'
import { LoginNeeded } from '../identity/login-needed'
import { deskOf } from '../region-home/officer-gate'
import { words as deskWords } from '../region-home/words'
import { SeasonPick } from '../seasons/season-pick'
import type { Slice } from './kept'
import { SlicePick } from './slice-pick'

interface ChooseSliceProps {
  isReplacing: boolean
  isTaking: boolean
  onTake: (slice: Slice) => void
}

/** Choosing needs the network and a region; the list in hand does not, and stands above this. */
export function ChooseSlice(props: ChooseSliceProps) {
  const params = usePageParams()
  const session = useSession()
  const [picked, setPicked] = useState<string>()
  if (session.status === 'unknown') return <Loading />
  if (session.status === 'failed')
    return <ErrorState message={session.error.message} onRetry={() => void refreshSession()} />
  if (!session.me.signedIn) return <LoginNeeded />
  const desk = deskOf(session.me, params)
  if (!desk)
    return (
      <EmptyState
        title={deskWords.noRegion}
        action={<Button onClick={() => open('officerAccept')}>{deskWords.enterCode}</Button>}
      >
        {deskWords.noRegionSteps[0]}
      </EmptyState>
    )
  const season = desk.seasons.find(({ seasonId }) => seasonId === picked) ?? desk.season
  return (
    <>
      <SeasonPick seasons={desk.seasons} chosen={season} onChange={setPicked} />
      <SlicePick seasonId={season.seasonId} rootCode={desk.regionCode} {...props} />
    </>
  )
}
