import { useState } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { EmptyState, ErrorState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { GivenAnswers, Settle } from '../../features/entitlements/settle'
import { useWhatIf } from '../../features/entitlements/use-what-if'
import { VerdictList } from '../../features/entitlements/verdict-list'
import { entitlementWords as words } from '../../features/entitlements/words'
import { RegionPicker } from '../../features/regions/region-picker'
import type { PickedRegion } from '../../features/regions/use-region-path'
import { chosenSeason } from '../../features/seasons/chosen-season'
import { SeasonPick } from '../../features/seasons/season-pick'
import { useDraft } from '../../lib/draft'
import { usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'

interface ExploreDraft {
  seasonId?: string
  place?: { code: string; name: string }
}

/** What anyone could be entitled to: no login, no name, nothing stored away from the phone. */
export default function ExplorePage() {
  const seasons = useCall('season.list', {})
  const params = usePageParams()
  const draft = useDraft<ExploreDraft>('explore', {})
  return (
    <Page title={words.exploreTitle}>
      <Paragraph>{words.exploreIntro}</Paragraph>
      <Loaded state={seasons}>
        {(listed) => {
          const season = chosenSeason(listed.seasons, draft.value.seasonId ?? params.seasonId)
          if (!season) return <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
          return (
            <>
              <SeasonPick
                seasons={listed.seasons}
                chosen={season}
                onChange={(seasonId) => draft.update({ seasonId })}
              />
              <AtPlace
                season={season}
                place={draft.value.place}
                onPlace={(place) => draft.update({ place })}
              />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface AtPlaceProps {
  season: Season
  place: ExploreDraft['place']
  onPlace: (place: ExploreDraft['place']) => void
}

/** Without a place all policies are shown; choosing one leaves those that are offered there. */
function AtPlace({ season, place, onPlace }: AtPlaceProps) {
  const [isPicking, setIsPicking] = useState(false)
  const pick = (path: PickedRegion[]) => {
    onPlace({ code: path[path.length - 1]?.code ?? '', name: path.map(({ name }) => name).join('') })
    setIsPicking(false)
  }
  if (isPicking)
    return (
      <>
        <Heading level={1}>{words.place}</Heading>
        <Button onClick={() => setIsPicking(false)}>{words.placeLeave}</Button>
        <RegionPicker draftKey="explore" onPick={pick} />
      </>
    )
  return (
    <>
      <CellGroup>
        <Cell
          title={place?.name ?? words.placeAny}
          note={words.place}
          value={place ? words.placeChange : words.placePick}
          onClick={() => setIsPicking(true)}
        />
      </CellGroup>
      <Verdicts key={`${season.seasonId}:${place?.code}`} season={season} placeCode={place?.code} />
    </>
  )
}

function Verdicts({ season, placeCode }: { season: Season; placeCode: string | undefined }) {
  const { seasonId, festivalOn } = season
  const whatIf = useWhatIf(`explore:${seasonId}:${placeCode ?? 'anywhere'}`)
  const answer = useCall('entitlement.explore', {
    seasonId,
    facts: whatIf.facts,
    ...(placeCode ? { stayRegion: placeCode } : {}),
  })
  if (answer.status === 'error') return <ErrorState message={answer.error.message} onRetry={answer.reload} />
  if (!answer.data) return <Loading text={words.loading} />
  return (
    <>
      <Settle
        questions={answer.data.questions}
        festivalOn={festivalOn}
        whatIf={whatIf}
        onAnswer={whatIf.answer}
      />
      <GivenAnswers whatIf={whatIf} footer={words.lookOnly} />
      <VerdictList answer={answer.data} />
    </>
  )
}
