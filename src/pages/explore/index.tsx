import { Chips } from '../../components/chips'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { Explore } from '../../features/entitlements/explore'
import { audienceOf } from '../../features/entitlements/viewer'
import { entitlementWords as words } from '../../features/entitlements/words'
import { open, replace, usePageParams, type PageParams } from '../../lib/navigate'

const audiences = (['worker', 'employer', 'agency'] as const).map((value) => ({
  value,
  label: words.audiences[value],
}))

/** Browse first: anyone's entitlements, without login. Agencies have a page of their own. */
export default function ExplorePage() {
  const { seasonId, audience: wanted } = usePageParams()
  const audience = audienceOf(wanted)
  const season: PageParams = seasonId ? { seasonId } : {}
  const choose = (chosen: (typeof audiences)[number]['value']) =>
    chosen === 'agency'
      ? open('agencyEntitlements', season)
      : replace('explore', { ...season, audience: chosen })
  return (
    <Page title={words.exploreTitle}>
      <Paragraph>{words.exploreIntro}</Paragraph>
      <Explore key={audience} audience={audience} seasonId={seasonId}>
        <Chips label={words.whose} chips={audiences} value={audience} onChange={choose} />
      </Explore>
    </Page>
  )
}
