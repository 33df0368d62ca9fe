import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { EntitlementDesk } from '../../features/entitlements/entitlement-desk'
import { entitlementWords as words } from '../../features/entitlements/words'
import { usePageParams } from '../../lib/navigate'

/** What my employer is entitled to; its own word can be kept, officers check it. */
export default function EmployerEntitlementsPage() {
  const { seasonId, employerId } = usePageParams()
  return (
    <Page title={words.employerTitle}>
      {seasonId && employerId ? (
        <EntitlementDesk
          viewer={{ as: 'employer', seasonId, employerId }}
          heading={({ season }) => (
            <>
              <Heading level={1}>{season.name}</Heading>
              <Paragraph>{words.intro}</Paragraph>
            </>
          )}
        />
      ) : (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      )}
    </Page>
  )
}
