import type { NextStep } from '../../../domain/contracts/shapes'
import type { MyStay } from '../../../domain/contracts/stay'
import { stays } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { dayText } from '../../../domain/calendar/day-text'
import { momentText } from '../../lib/format'
import { stayWords as words } from './words'

/** What was recorded, under which number. */
export function Recorded({ mine }: { mine: MyStay }) {
  return (
    <CellGroup title={words.recorded}>
      <Cell title={words.receiptNumber} value={mine.number} />
      <Cell title={words.recordedSeason} value={mine.season.name} />
      <Cell title={words.recordedStay} value={stays[mine.stay]} />
      <Cell title={mine.place.siteName} note={`${words.recordedPlace}：${mine.place.region.fullName}`} />
      {mine.employer ? <Cell title={words.recordedEmployer} value={mine.employer.name} /> : null}
      <Cell title={words.recordedAt} value={momentText(mine.declaredAt)} />
    </CellGroup>
  )
}

/** What happens next, and when where a day can be named; one that rests on an unpublished calendar says so. */
export function Next({ steps }: { steps: readonly NextStep[] }) {
  return (
    <CellGroup title={words.next}>
      {steps.map((step) => (
        <Cell key={step.title} title={step.title} note={dueText(step)} />
      ))}
    </CellGroup>
  )
}

function dueText({ dueOn, basis }: NextStep): string | null {
  if (!dueOn) return null
  return basis === 'assumed' ? `${dayText(dueOn)}（${words.dueAssumed}）` : dayText(dueOn)
}
