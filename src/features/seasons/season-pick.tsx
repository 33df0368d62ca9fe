import type { Season } from '../../../domain/contracts/shapes'
import { Chips } from '../../components/chips'
import { Small } from '../../components/text'
import { fullDayText } from '../../../domain/calendar/day-text'
import { rememberSeason } from './remembered-season'

interface SeasonPickProps {
  seasons: readonly Season[]
  chosen: Season
  onChange: (seasonId: string) => void
}

/** Which festival the page is about, remembered for the next visit; a demo season says on which day it is lived. */
export function SeasonPick({ seasons, chosen, onChange }: SeasonPickProps) {
  const chips = seasons.map(({ seasonId, festivalOn }) => ({
    value: seasonId,
    label: `${festivalOn.slice(0, 4)}年春节`,
  }))
  const choose = (seasonId: string) => {
    rememberSeason(seasonId)
    onChange(seasonId)
  }
  return (
    <>
      {seasons.length > 1 ? (
        <Chips label="哪个春节" chips={chips} value={chosen.seasonId} onChange={choose} />
      ) : null}
      {chosen.isDemo ? <Small>演示：把 {fullDayText(chosen.todayOn)} 当作今天</Small> : null}
    </>
  )
}
