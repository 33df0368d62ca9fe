import { Button } from '../../components/button'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { EntitlementDesk } from '../../features/entitlements/entitlement-desk'
import { entitlementWords as words } from '../../features/entitlements/words'
import { stayWords } from '../../features/stay/words'
import { replace, usePageParams } from '../../lib/navigate'

/** What I am entitled to this season, why, and what would settle the rest. */
export default function EntitlementsPage() {
  const { seasonId } = usePageParams()
  return (
    <Page title={words.mineTitle}>
      {seasonId ? (
        <EntitlementDesk
          viewer={{ as: 'mine', seasonId }}
          heading={({ season }) => (
            <>
              <Heading level={1}>{season.name}</Heading>
              <Paragraph>{words.intro}</Paragraph>
            </>
          )}
          instead={({ code }) => (code === 'STAY_MISSING' ? <NoStay /> : null)}
        />
      ) : (
        <NoStay />
      )}
    </Page>
  )
}

function NoStay() {
  return (
    <EmptyState
      title={words.noStay}
      action={
        <>
          <Button onClick={() => replace('scan')}>{stayWords.enterCode}</Button>
          <Button onClick={() => replace('explore')}>{words.exploreTitle}</Button>
        </>
      }
    >
      {words.noStayHelp}
    </EmptyState>
  )
}
