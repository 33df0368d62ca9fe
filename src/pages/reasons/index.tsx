import { Button } from '../../components/button'
import { EmptyState, ErrorState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { reasonWords as words } from '../../features/entitlements/reason-words'
import { Reasons } from '../../features/entitlements/reasons'
import { sharedBy } from '../../features/entitlements/shared-policy'
import { useAnswer } from '../../features/entitlements/use-answer'
import { viewerOf, type Viewer } from '../../features/entitlements/viewer'
import { entitlementWords } from '../../features/entitlements/words'
import { open, usePageParams } from '../../lib/navigate'
import { useShare, type Shared } from '../../lib/share'

/** One policy, for whoever came from their list. */
export default function ReasonsPage() {
  const params = usePageParams()
  const viewer = viewerOf(params)
  if (viewer && params.policy) return <ReasonsOf viewer={viewer} policy={params.policy} />
  return (
    <Page title={words.title}>
      <Missing />
    </Page>
  )
}

const invitation: Shared = { title: entitlementWords.exploreTitle, route: 'explore' }

function ReasonsOf({ viewer, policy }: { viewer: Viewer; policy: string }) {
  const state = useAnswer(viewer)
  const { data, status, error, reload } = state.answer
  const entitlement = data?.entitlements.find((each) => each.policy === policy)
  useShare(entitlement ? sharedBy(entitlement) : invitation)
  return (
    <Page title={words.title}>
      {data && entitlement ? (
        <Reasons viewer={viewer} entitlement={entitlement} data={data} state={state} />
      ) : null}
      {data && !entitlement ? <Missing /> : null}
      {!data && status === 'error' ? <ErrorState message={error.message} onRetry={reload} /> : null}
      {!data && status !== 'error' ? <Loading text={entitlementWords.loading} /> : null}
    </Page>
  )
}

function Missing() {
  return (
    <EmptyState
      title={words.missingPolicy}
      action={<Button onClick={() => open('explore')}>{words.toList}</Button>}
    >
      {words.missingPolicyHelp}
    </EmptyState>
  )
}
