import { Button } from '../../components/button'
import { EmptyState, ErrorState, Loading } from '../../components/notice'
import { open, usePageParams } from '../../lib/navigate'
import { refreshSession, useSession } from '../../lib/session'
import { LoginNeeded } from '../identity/login-needed'
import { deskOf } from '../region-home/officer-gate'
import { words as deskWords } from '../region-home/words'
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
  return <SlicePick seasonId={desk.season.seasonId} rootCode={desk.regionCode} {...props} />
}
