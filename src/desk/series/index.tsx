import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { seriesWords } from '../../features/digests/series-words'
import { StaySeries } from '../../features/digests/stay-series'
import { words } from '../../features/digests/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { replace } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

export default function DeskSeriesPage() {
  return <OfficerGate title={words.series}>{(desk) => <Series desk={desk} />}</OfficerGate>
}

function Series({ desk: { season, seasons, regionCode, params } }: { desk: OfficerDesk }) {
  const asked = useCall('digest.series', { seasonId: season.seasonId, regionCode })
  useReturn(asked.reload)
  return (
    <Page title={words.series}>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(seasonId) => replace('deskSeries', { ...params, seasonId })}
      />
      <Loaded state={asked}>
        {({ region, days }) => (
          <>
            <Heading level={1}>{region.fullName}</Heading>
            {days.length === 0 ? (
              <EmptyState title={seriesWords.none}>{seriesWords.noneNote}</EmptyState>
            ) : (
              <StaySeries days={days} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
