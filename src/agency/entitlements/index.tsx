import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { Explore } from '../../features/entitlements/explore'
import { entitlementWords as words } from '../../features/entitlements/words'
import { usePageParams } from '../../lib/navigate'

/** What a licensed agency could be entitled to: four questions, no login. */
export default function AgencyEntitlementsPage() {
  const { seasonId } = usePageParams()
  return (
    <Page title={words.agencyTitle}>
      <Paragraph>{words.agencyIntro}</Paragraph>
      <Explore audience="agency" seasonId={seasonId} />
    </Page>
  )
}
