import { Loaded } from '../../components/loaded'
import { Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { Board } from '../../features/jobs/board'
import { PlacePick } from '../../features/jobs/place-pick'
import { useJobPlace } from '../../features/jobs/use-job-place'
import { jobWords as words } from '../../features/jobs/words'
import { SeasonPick } from '../../features/seasons/season-pick'

/** 招聘板: open posts for everyone, without a login. */
export default function JobsBoardPage() {
  const { state, place, chooseSeason, chooseRegion } = useJobPlace()
  return (
    <Page title={words.boardTitle}>
      <Loaded state={state}>
        {() => {
          if (!place) return <Loading />
          const { season, seasons, regionCode } = place
          if (regionCode)
            return <Board place={{ ...place, regionCode }} onSeason={chooseSeason} onRegion={chooseRegion} />
          return (
            <>
              <SeasonPick seasons={seasons} chosen={season} onChange={chooseSeason} />
              <PlacePick onPick={chooseRegion} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
