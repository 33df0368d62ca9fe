import { dayOfYearText } from '../../../domain/calendar/day-text'
import { trades } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { useCall } from '../../lib/use-call'
import { supplyWords } from '../supplies/words'
import { agencyWords as words } from './words'

/** Only people who named this very agency when they agreed. */
export function Seekers(which: { agencyId: string; seasonId: string }) {
  const state = useCall('agency.seekers', which)
  return (
    <Loaded state={state}>
      {({ seekers }) => (
        <CellGroup title={words.seekers}>
          {seekers.length === 0 ? <Cell title={words.seekersNone} /> : null}
          {seekers.map(({ supplyId, name, trade, region, from, to }) => (
            <Cell
              key={supplyId}
              title={`${name ?? words.seekerUnnamed} · ${trades[trade]}`}
              note={`${region.fullName} · ${supplyWords.fromTo(dayOfYearText(from), dayOfYearText(to))}`}
            />
          ))}
        </CellGroup>
      )}
    </Loaded>
  )
}
