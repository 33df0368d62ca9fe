import { useState } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { dayText } from '../../../domain/calendar/day-text'
import { codesOf, boardPostKinds, trades, type Trade } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Chips, type Chip } from '../../components/chips'
import { Small } from '../../components/text'
import { neededByDays } from '../shortages/needed-by-days'
import { conditionCount, tradesShown, type BoardFilter, type BoardSort } from './board-filter'
import type { BoardPage } from './use-board'
import { jobWords as words } from './words'

interface BoardFiltersProps {
  season: Season
  regionCode: string
  /** What the board last answered; the counts stand in the chips. */
  counts: Pick<BoardPage, 'byTrade' | 'byCounty'> | undefined
  filter: BoardFilter
  onChange: (change: Partial<BoardFilter>) => void
  onRegion: (regionCode: string) => void
}

const fewTrades = 4
const wages = [4000, 5000, 6000, 8000]
const none = 'all'
const allChip = { value: none, label: words.all }

/** The trade stands open; pay, day, county and order wait behind one tap. */
export function BoardFilters(props: BoardFiltersProps) {
  const { filter } = props
  const [isOpen, setIsOpen] = useState(false)
  const inUse = summaryOf(filter)
  return (
    <>
      <TradeChips {...props} />
      {inUse && !isOpen ? <Small>{words.inUse(inUse)}</Small> : null}
      <Button id="filters" onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? words.hideFilters : words.moreFilters}
      </Button>
      {isOpen ? <MoreFilters {...props} /> : null}
    </>
  )
}

function TradeChips({ counts, filter: { trade }, onChange }: BoardFiltersProps) {
  const [showsAll, setShowsAll] = useState(false)
  const byTrade = counts?.byTrade ?? []
  const shown = tradesShown(byTrade, trade, showsAll ? byTrade.length : fewTrades)
  const sum = byTrade.reduce((posts, each) => posts + each.posts, 0)
  const chips: Chip<Trade | typeof none>[] = [
    { value: none, label: words.withCount(words.all, sum) },
    ...shown.map((each) => ({ value: each.trade, label: words.withCount(trades[each.trade], each.posts) })),
  ]
  const hidden = byTrade.length - fewTrades
  return (
    <>
      <Chips
        label={words.trade}
        chips={chips}
        value={trade ?? none}
        onChange={(chosen) => onChange({ trade: chosen === none ? null : chosen })}
      />
      {hidden > 0 ? (
        <Button kind="link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.fewerTrades : words.moreTrades(hidden)}
        </Button>
      ) : null}
    </>
  )
}

function MoreFilters({ season, regionCode, counts, filter, onChange, onRegion }: BoardFiltersProps) {
  const { wageFromYuan, startBy, kind, sort } = filter
  const days = neededByDays(season)
  return (
    <>
      <CountyChips {...{ regionCode, counts, onRegion }} />
      <Chips
        label={words.wageFrom}
        chips={[allChip, ...wages.map((yuan) => ({ value: String(yuan), label: words.wageFromYuan(yuan) }))]}
        value={wageFromYuan === null ? none : String(wageFromYuan)}
        onChange={(chosen) => onChange({ wageFromYuan: chosen === none ? null : Number(chosen) })}
      />
      <Chips
        label={words.startBy}
        chips={[allChip, ...days.map(({ label, on }) => ({ value: on, label }))]}
        value={startBy ?? none}
        onChange={(chosen) => onChange({ startBy: chosen === none ? null : chosen })}
      />
      <Chips
        label={words.kind}
        chips={[allChip, ...codesOf(boardPostKinds).map((value) => ({ value, label: words.kinds[value] }))]}
        value={kind ?? none}
        onChange={(chosen) => onChange({ kind: chosen === 'market' || chosen === 'welfare' ? chosen : null })}
      />
      <Chips
        label={words.sort}
        chips={codesOf(words.sorts).map((value: BoardSort) => ({ value, label: words.sorts[value] }))}
        value={sort}
        onChange={(chosen) => onChange({ sort: chosen })}
      />
    </>
  )
}

type CountyChipsProps = Pick<BoardFiltersProps, 'regionCode' | 'counts' | 'onRegion'>

/** The counties of the city with what each would show; one chosen stays among them. */
function CountyChips({ regionCode, counts, onRegion }: CountyChipsProps) {
  const counties = counts?.byCounty ?? []
  const cityCode = `${regionCode.slice(0, 4)}00`
  const chips = [
    { value: cityCode, label: words.wholeCity },
    ...counties.map(({ region, posts }) => ({
      value: region.code,
      label: words.withCount(region.name, posts),
    })),
  ]
  return <Chips label={words.county} chips={chips} value={regionCode} onChange={onRegion} />
}

/** What narrows the list and cannot be seen while the conditions are folded away. */
function summaryOf(filter: BoardFilter): string {
  if (conditionCount({ ...filter, trade: null }) === 0) return ''
  const { wageFromYuan, startBy, kind } = filter
  const parts = [
    wageFromYuan === null ? null : words.wageFromYuan(wageFromYuan),
    startBy && words.neededBy(dayText(startBy)),
    kind && words.kinds[kind],
  ]
  return parts.filter(Boolean).join('、')
}
