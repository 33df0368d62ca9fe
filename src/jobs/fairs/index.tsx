import { useState } from 'react'
import { Loaded } from '../../components/loaded'
import { Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { FairList } from '../../features/fairs/fair-list'
import { fairWords as words } from '../../features/fairs/words'
import { PlacePick } from '../../features/jobs/place-pick'
import { useJobPlace } from '../../features/jobs/use-job-place'
import { SeasonPick } from '../../features/seasons/season-pick'
import { usePageParams } from '../../lib/navigate'

/** 招聘会 and 直播带岗 of a place, with the posts shown there. */
export default function JobsFairsPage() {
  const { state, place, chooseSeason, chooseRegion } = useJobPlace()
  const { regionName: opened } = usePageParams()
  const [regionName, setRegionName] = useState(opened)
  const chooseNamed = (code: string, name: string) => {
    setRegionName(name)
    chooseRegion(code)
  }
  const toSeason = (seasonId: string) => {
    setRegionName(undefined)
    chooseSeason(seasonId)
  }
  return (
    <Page title={words.title}>
      <Loaded state={state}>
        {() => {
          if (!place) return <Loading />
          const { season, seasons, regionCode } = place
          return (
            <>
              <SeasonPick seasons={seasons} chosen={season} onChange={toSeason} />
              {regionCode ? (
                <FairList
                  seasonId={season.seasonId}
                  regionCode={regionCode}
                  regionName={regionName}
                  onRegion={chooseNamed}
                />
              ) : (
                <PlacePick onPick={chooseNamed} />
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
