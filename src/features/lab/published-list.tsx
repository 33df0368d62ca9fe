import { fullDayText } from '../../../domain/calendar/day-text'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { momentText } from '../../lib/format'
import type { CallState } from '../../lib/use-call'
import { words } from './words'

/** Everything published for this city, latest first. */
export function PublishedList({ state }: { state: CallState<OutputOf<'lab.published'>> }) {
  return (
    <Loaded state={state}>
      {({ versions }) => (
        <CellGroup title={words.list}>
          {versions.length === 0 ? <Cell title={words.listNone} /> : null}
          {versions.map(({ policy, title, version, effectiveOn, text, by, note, at }) => (
            <Cell
              key={`${policy}:${version}`}
              title={`${title}：${text}`}
              note={words.listNote(by, momentText(at), note)}
              value={words.listLine(version, fullDayText(effectiveOn))}
            />
          ))}
        </CellGroup>
      )}
    </Loaded>
  )
}
