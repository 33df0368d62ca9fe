import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { PolicyDetails, type PublicPolicy } from '../../features/entitlements/policy-details'
import { reasonWords as words } from '../../features/entitlements/reason-words'
import { ShareButton } from '../../features/entitlements/reason-tools'
import { sharedPolicy } from '../../features/entitlements/shared-policy'
import { open, usePageParams } from '../../lib/navigate'
import { useShare, type Shared } from '../../lib/share'
import { useCall } from '../../lib/use-call'

/** What a shared card opens: the policy itself and nothing of the person who shared it but the verdict's name. */
export default function PolicyPage() {
  const { policy: id, verdict } = usePageParams()
  const asked = useCall('policy.get', id ? { policy: id } : undefined)
  const { data } = asked
  const shared: Shared = data
    ? sharedPolicy({ policy: data.policy, title: data.title })
    : { title: words.policyTitle, route: 'explore' }
  useShare(shared)
  const isUnknown = !id || asked.error?.code === 'NOT_FOUND' || asked.error?.code === 'INPUT_INVALID'
  return (
    <Page title={words.policyTitle} bottom={data ? <AmI policy={data} /> : undefined}>
      {isUnknown ? (
        <NoPolicy />
      ) : (
        <Loaded state={asked}>
          {(policy) => (
            <>
              <PolicyDetails policy={policy} sharedVerdict={verdict} />
              <ShareButton shared={shared} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function AmI({ policy: { audience } }: { policy: PublicPolicy }) {
  const look = () => (audience === 'agency' ? open('agencyEntitlements') : open('explore', { audience }))
  return (
    <Button kind="primary" onClick={look}>
      {words.amI}
    </Button>
  )
}

function NoPolicy() {
  return (
    <EmptyState
      title={words.policyNone}
      action={<Button onClick={() => open('explore')}>{words.toList}</Button>}
    >
      {words.policyNoneHelp}
    </EmptyState>
  )
}
