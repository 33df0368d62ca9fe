import { useState } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { EmptyState, ErrorState, Loading, Stale } from '../../components/notice'
import { Heading } from '../../components/text'
import { open, usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'
import { SeasonPick } from '../seasons/season-pick'
import { conditionCount, everything, filterOf, paramsOf, type BoardFilter } from './board-filter'
import { BoardFilters } from './board-filters'
import { JobRow } from './job-row'
import { PlacePick } from './place-pick'
import { useBoard, type BoardState } from './use-board'
import type { JobPlace } from './use-job-place'
import { jobWords as words } from './words'

interface BoardProps {
  place: JobPlace & { regionCode: string }
  onSeason: (seasonId: string) => void
  onRegion: (regionCode: string) => void
}

/** Open posts of a place: what one looks for stands in the address, so that a reload keeps it. */
export function Board({ place: { season, seasons, regionCode }, onSeason, onRegion }: BoardProps) {
  const { seasonId } = season
  const params = usePageParams()
  const [filter, setFilter] = useState(() => filterOf(params))
  const [isPicking, setIsPicking] = useState(false)
  const board = useBoard({ seasonId, regionCode }, filter)
  useAddress('jobsBoard', { seasonId, regionCode, ...paramsOf(filter) })
  const pick = (code: string) => {
    setIsPicking(false)
    onRegion(code)
  }
  if (isPicking) return <PlacePick onPick={pick} onLeave={() => setIsPicking(false)} />
  const change = (some: Partial<BoardFilter>) => setFilter((before) => ({ ...before, ...some }))
  const regionName = board.counts?.region.fullName ?? words.place
  /** A day of one season says nothing in another. */
  const toSeason = (chosen: string) => {
    change({ startBy: null })
    onSeason(chosen)
  }
  return (
    <>
      <CellGroup>
        <Cell
          title={regionName}
          note={words.place}
          value={words.changePlace}
          onClick={() => setIsPicking(true)}
        />
        <Cell title={words.mine} note={words.mineNote} onClick={() => open('jobsMine', { seasonId })} />
      </CellGroup>
      <BoardFilters {...{ season, regionCode, filter, onRegion }} counts={board.counts} onChange={change} />
      <BoardList
        board={board}
        filter={filter}
        otherSeasons={seasons.filter((each) => each.seasonId !== seasonId)}
        onClear={() => change(everything)}
        onSeason={toSeason}
      />
      <CellGroup title={words.doorsTitle}>
        <Cell
          title={words.fairs}
          note={words.fairsNote}
          onClick={() => open('jobsFairs', { seasonId, regionCode, regionName })}
        />
        <Cell title={words.wish} note={words.wishNote} onClick={() => open('jobsWish', { seasonId })} />
      </CellGroup>
      <SeasonPick seasons={seasons} chosen={season} onChange={toSeason} />
    </>
  )
}

interface BoardListProps {
  board: BoardState
  filter: BoardFilter
  onClear: () => void
  otherSeasons: Season[]
  onSeason: (seasonId: string) => void
}

function BoardList(props: BoardListProps) {
  const { pages, posts, first } = props.board
  if (pages.status === 'error' && !first)
    return <ErrorState message={pages.error?.message ?? ''} onRetry={pages.reload} />
  if (pages.status === 'loading' || !first) return <Loading />
  if (posts.length === 0) return <NoPosts {...props} />
  return (
    <>
      {pages.error ? <Stale message={pages.error.message} onRetry={pages.reload} /> : null}
      <Heading level={2} id="board-total">
        {words.total(first.total.posts, first.total.headcount)}
      </Heading>
      <CellGroup>
        {posts.map((post) => (
          <JobRow
            key={post.boardPostId}
            post={post}
            todayOn={first.season.todayOn}
            within={first.region.fullName}
          />
        ))}
      </CellGroup>
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          {words.more}
        </Button>
      ) : null}
    </>
  )
}

/** Never a dead end: fewer conditions, or another season. */
function NoPosts({ filter, onClear, otherSeasons, onSeason }: BoardListProps) {
  if (conditionCount(filter) > 0)
    return (
      <EmptyState title={words.noneFiltered} action={<Button onClick={onClear}>{words.clear}</Button>}>
        {words.noneFilteredHelp}
      </EmptyState>
    )
  return (
    <EmptyState
      title={words.none}
      action={otherSeasons.map(({ seasonId, name }) => (
        <Button key={seasonId} onClick={() => onSeason(seasonId)}>
          {words.otherSeason(name)}
        </Button>
      ))}
    >
      {words.noneHelp}
    </EmptyState>
  )
}
