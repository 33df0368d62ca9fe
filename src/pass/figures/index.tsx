import type { Season } from '../../../domain/contracts/shapes'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { SessionWaiting } from '../../features/identity/session-waiting'
import { PublicFigures } from '../../features/public-figures/public-figures'
import { ShareFigures } from '../../features/public-figures/share-figures'
import { words } from '../../features/public-figures/words'
import { RegionPicker } from '../../features/regions/region-picker'
import { chosenSeason } from '../../features/seasons/chosen-season'
import { SeasonPick } from '../../features/seasons/season-pick'
import { replace, usePageParams } from '../../lib/navigate'
import { useSession } from '../../lib/session'
import { useShare, type Shared } from '../../lib/share'
import { useCall } from '../../lib/use-call'

/** For everyone, without a login: how many stay and leave in a county or a city. */
export default function PublicFiguresPage() {
  const { seasonId, regionCode } = usePageParams()
  const session = useSession()
  useShare({
    title: words.title,
    route: 'publicFigures',
    params: { ...(seasonId && { seasonId }), ...(regionCode && { regionCode }) },
  })
  if (session.status !== 'known') return <SessionWaiting title={words.title} session={session} />
  const { seasons } = session.me
  const season = chosenSeason(seasons, seasonId)
  if (!season || !regionCode || !/^\d{6}$/.test(regionCode)) return <ChoosePlace seasonId={seasonId} />
  return <OnePlace season={season} seasons={seasons} regionCode={regionCode} />
}

function ChoosePlace({ seasonId }: { seasonId: string | undefined }) {
  return (
    <Page title={words.title}>
      <Heading level={1}>{words.where}</Heading>
      <RegionPicker
        draftKey="public-figures"
        onPick={(path) => {
          const regionCode = path[path.length - 1]?.code ?? ''
          replace('publicFigures', { regionCode, ...(seasonId && { seasonId }) })
        }}
      />
    </Page>
  )
}

interface OnePlaceProps {
  season: Season
  seasons: Season[]
  regionCode: string
}

function OnePlace({ season, seasons, regionCode }: OnePlaceProps) {
  const { seasonId } = season
  const asked = useCall('figures.public', { seasonId, regionCode })
  const cityCode = cityOf(regionCode)
  const shared = (name: string): Shared => ({
    title: words.shareTitle(name),
    route: 'publicFigures',
    params: { seasonId, regionCode },
  })
  return (
    <Page title={words.title}>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('publicFigures', { regionCode, seasonId: chosen })}
      />
      <Loaded state={asked}>
        {(figures) => (
          <>
            <PublicFigures figures={figures} />
            <ShareFigures shared={shared(figures.whole.region.name)} />
          </>
        )}
      </Loaded>
      {cityCode === undefined ? null : (
        <Button onClick={() => replace('publicFigures', { seasonId, regionCode: cityCode })}>
          {words.wholeCity}
        </Button>
      )}
      <Button onClick={() => replace('publicFigures', { seasonId })}>{words.other}</Button>
    </Page>
  )
}

/** The city of a county; a municipality's districts stand in none. */
function cityOf(regionCode: string): string | undefined {
  const isMunicipality = ['11', '12', '31', '50'].includes(regionCode.slice(0, 2))
  return regionCode.endsWith('00') || isMunicipality ? undefined : `${regionCode.slice(0, 4)}00`
}
