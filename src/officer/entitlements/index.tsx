import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { EntitlementDesk } from '../../features/entitlements/entitlement-desk'
import { entitlementWords as words } from '../../features/entitlements/words'
import { nameOf } from '../../features/roster/roster-row'
import { usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'

/** What a person of the officer's region sees of their own entitlements, line by line the same. */
export default function OfficerEntitlementsPage() {
  const { entryId } = usePageParams()
  const person = useCall('roster.get', entryId ? { entryId } : undefined)
  return (
    <Page title={words.officerTitle}>
      {entryId ? (
        <EntitlementDesk
          viewer={{ as: 'officer', entryId }}
          heading={({ season }) => (
            <>
              {person.data ? <Heading level={1}>{nameOf(person.data)}</Heading> : null}
              <Paragraph>{words.officerIntro(season.name)}</Paragraph>
            </>
          )}
        />
      ) : (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      )}
    </Page>
  )
}
