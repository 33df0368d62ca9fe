import { useState } from 'react'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { DateField } from '../../components/date-field'
import { FormErrors } from '../../components/form-errors'
import type { DayChip } from './day-chips'
import { questionWords as words } from './words'

interface DayChoiceProps {
  label: string
  chips: readonly DayChip[]
  value: string | undefined
  /** The first day that makes sense. */
  from: string
  onChoose: (on: string) => void
}

const OTHER = 'other'
const FIELD = 'other-day'

/** A few likely days, each one tap; any other day from the platform's calendar. */
export function DayChoice({ label, chips, value, from, onChoose }: DayChoiceProps) {
  const isListed = value === undefined || chips.some(({ on }) => on === value)
  const [isOther, setIsOther] = useState(!isListed)
  const [day, setDay] = useState(isListed ? '' : value)
  const [problem, setProblem] = useState<string>()
  const options = [
    ...chips.map((chip) => ({ value: chip.on, label: chip.label })),
    { value: OTHER, label: words.dayChips.custom },
  ]
  const save = () => {
    if (!day) return setProblem(words.dayMissing)
    if (day < from) return setProblem(words.dayTooEarly)
    onChoose(day)
  }
  return (
    <>
      <FormErrors errors={problem ? [{ id: FIELD, message: problem }] : []} />
      <Choice
        label={label}
        options={options}
        value={isOther ? OTHER : value}
        onChange={(chosen) => (chosen === OTHER ? setIsOther(true) : onChoose(chosen))}
      />
      {isOther ? (
        <>
          <DateField
            id={FIELD}
            label={words.dayLabel}
            value={day}
            from={from}
            onChange={(on) => {
              setDay(on)
              setProblem(undefined)
            }}
            {...(problem ? { error: problem } : {})}
          />
          <Button kind="primary" onClick={save}>
            {words.daySave}
          </Button>
        </>
      ) : null}
    </>
  )
}
