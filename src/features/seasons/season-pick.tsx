import type { Season } from '../../../domain/contracts/shapes'
import { Chips } from '../../components/chips'
import { Small } from '../../components/text'
import { dayText } from '../../../domain/calendar/day-text'

interface SeasonPickProps {
  seasons: readonly Season[]
  chosen: Season
  onChange: (seasonId: string) => void
}

/** Which festival the page is about; a demo season says on which day it is lived. */
export function SeasonPick({ seasons, chosen, onChange }: SeasonPickProps) {
  const chips = seasons.map(({ seasonId, festivalOn }) => ({
    value: seasonId,
    label: `${festivalOn.slice(0, 4)}年春节`,
  }))
  return (
    <>
      {seasons.length > 1 ? (
        <Chips label="哪个春节" chips={chips} value={chosen.seasonId} onChange={onChange} />
      ) : null}
      {chosen.isDemo ? <Small>演示：按 {dayText(chosen.todayOn)} 当作今天</Small> : null}
    </>
  )
}
