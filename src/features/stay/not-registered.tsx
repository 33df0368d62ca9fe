import { Button } from '../../components/button'
import { EmptyState, ErrorState, Loading } from '../../components/notice'
import { replace } from '../../lib/navigate'
import type { MyStayState } from './use-my-stay'
import { stayWords as words } from './words'

/** What stands in place of a registration: waiting, failed, or none in this season. */
export function NotRegistered({ state }: { state: MyStayState }) {
  if (state.status === 'error')
    return <ErrorState message={state.error?.message ?? ''} onRetry={state.reload} />
  if (state.status === 'loading') return <Loading text={words.loadMine} />
  return <NothingYet />
}

export function NothingYet() {
  return (
    <EmptyState
      title={words.receiptMissing}
      action={<Button onClick={() => replace('scan')}>{words.enterCode}</Button>}
    >
      {words.receiptMissingHelp}
    </EmptyState>
  )
}
