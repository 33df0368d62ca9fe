import { useState } from 'react'
import type { Fair } from '../../../domain/contracts/board'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Heading, Paragraph } from '../../components/text'
import { replace } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { PlacePick } from '../jobs/place-pick'
import { FairCard } from './fair-card'
import { fairWords as words } from './words'

interface FairListProps {
  seasonId: string
  regionCode: string
  /** In full, where it is known. */
  regionName: string | undefined
  onRegion: (regionCode: string, regionName: string) => void
}

/** Coming ones first, those that were held after them, as the backend answers. */
export function FairList({ seasonId, regionCode, regionName, onRegion }: FairListProps) {
  const [isPicking, setIsPicking] = useState(false)
  const listed = useCall('fair.list', { seasonId, regionCode })
  const pick = (code: string, name: string) => {
    setIsPicking(false)
    onRegion(code, name)
  }
  if (isPicking) return <PlacePick onPick={pick} onLeave={() => setIsPicking(false)} />
  return (
    <>
      <Paragraph>{words.intro}</Paragraph>
      <CellGroup>
        <Cell
          title={regionName ?? words.place}
          note={regionName ? words.place : undefined}
          value={words.changePlace}
          onClick={() => setIsPicking(true)}
        />
      </CellGroup>
      <Loaded state={listed}>
        {({ fairs, season: { todayOn } }) =>
          fairs.length === 0 ? (
            <EmptyState
              title={words.none}
              action={
                <Button onClick={() => replace('jobsBoard', { seasonId, regionCode })}>
                  {words.toBoard}
                </Button>
              }
            >
              {words.noneHelp}
            </EmptyState>
          ) : (
            <>
              <Part
                title={words.coming}
                todayOn={todayOn}
                fairs={fairs.filter(({ status }) => status === 'planned')}
              />
              <Part
                title={words.past}
                todayOn={todayOn}
                fairs={fairs.filter(({ status }) => status !== 'planned')}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}

function Part({ title, fairs, todayOn }: { title: string; fairs: Fair[]; todayOn: string }) {
  if (fairs.length === 0) return null
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {fairs.map((fair) => (
        <FairCard key={fair.fairId} fair={fair} todayOn={todayOn} />
      ))}
    </>
  )
}
