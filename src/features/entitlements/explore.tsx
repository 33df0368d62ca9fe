import { useState, type ReactNode } from 'react'
import type { Audience } from '../../../domain/contracts/entitlement'
import type { Season } from '../../../domain/contracts/shapes'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Heading } from '../../components/text'
import { useDraft } from '../../lib/draft'
import { useCall } from '../../lib/use-call'
import { RegionPicker } from '../regions/region-picker'
import type { PickedRegion } from '../regions/use-region-path'
import { chosenSeason } from '../seasons/chosen-season'
import { SeasonPick } from '../seasons/season-pick'
import { EntitlementDesk } from './entitlement-desk'
import { entitlementWords as words } from './words'

interface ExploreDraft {
  seasonId?: string
  place?: { code: string; name: string }
}

interface ExploreProps {
  audience: Audience
  /** The season the page was opened for. */
  seasonId: string | undefined
  children?: ReactNode
}

/** What anyone could be entitled to: no login, no name, nothing stored away from the phone. */
export function Explore({ audience, seasonId, children }: ExploreProps) {
  const seasons = useCall('season.list', {})
  const draft = useDraft<ExploreDraft>('explore', {})
  return (
    <Loaded state={seasons}>
      {(listed) => {
        const season = chosenSeason(listed.seasons, draft.value.seasonId ?? seasonId)
        if (!season) return <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
        return (
          <>
            {children}
            <SeasonPick
              seasons={listed.seasons}
              chosen={season}
              onChange={(chosen) => draft.update({ seasonId: chosen })}
            />
            {audience === 'agency' ? (
              <EntitlementDesk
                key={season.seasonId}
                viewer={{ as: 'anyone', seasonId: season.seasonId, audience }}
              />
            ) : (
              <AtPlace
                audience={audience}
                season={season}
                place={draft.value.place}
                onPlace={(place) => draft.update({ place })}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

interface AtPlaceProps {
  /** An agency is told apart by its licence, not by a place. */
  audience: Exclude<Audience, 'agency'>
  season: Season
  place: ExploreDraft['place']
  onPlace: (place: ExploreDraft['place']) => void
}

/** Without a place all policies are shown; choosing one leaves those that are offered there. */
function AtPlace({ audience, season, place, onPlace }: AtPlaceProps) {
  const [isPicking, setIsPicking] = useState(false)
  const pick = (path: PickedRegion[]) => {
    onPlace({ code: path[path.length - 1]?.code ?? '', name: path.map(({ name }) => name).join('') })
    setIsPicking(false)
  }
  if (isPicking)
    return (
      <>
        <Heading level={1}>{words.place[audience]}</Heading>
        <Button onClick={() => setIsPicking(false)}>{words.placeLeave}</Button>
        <RegionPicker draftKey="explore" onPick={pick} />
      </>
    )
  const { seasonId } = season
  const viewer = { as: 'anyone', seasonId, audience, ...(place ? { placeCode: place.code } : {}) } as const
  return (
    <>
      <CellGroup>
        <Cell
          title={place?.name ?? words.placeAny}
          note={words.place[audience]}
          value={place ? words.placeChange : words.placePick}
          onClick={() => setIsPicking(true)}
        />
      </CellGroup>
      <EntitlementDesk key={`${audience}:${seasonId}:${place?.code}`} viewer={viewer} />
    </>
  )
}
