import { useState } from 'react'
import { monthText } from '../../../domain/calendar/day-text'
import { Choice } from '../../components/choice'
import { lastPaidMonth } from '../entitlements/facts'
import { RegionPicker } from '../regions/region-picker'
import type { PickedRegion } from '../regions/use-region-path'
import { isSame, type Said } from './answers'
import { words } from './words'

interface MonthAnswerProps {
  label: string
  festivalOn: string
  /** Where the employer is: where most are insured. */
  county: PickedRegion
  value: Said | null
  onAnswer: (said: Said) => void
}

/** Whether social insurance was paid in the month that is looked at, and where. */
export function MonthAnswer({ label, festivalOn, county, value, onAnswer }: MonthAnswerProps) {
  const month = lastPaidMonth(festivalOn)
  const paidIn = ({ code, name }: PickedRegion): Said => ({
    value: [{ month, region: code }],
    text: words.monthHere(monthText(month), name),
  })
  const here = paidIn(county)
  const none: Said = { value: [], text: words.monthNone(monthText(month)) }
  const known = value === null ? undefined : placeIn(value, { here, none })
  const [isElsewhere, setIsElsewhere] = useState(false)
  const choose = (chosen: string) => {
    setIsElsewhere(chosen === 'elsewhere')
    if (chosen === 'here') onAnswer(here)
    if (chosen === 'none') onAnswer(none)
  }
  return (
    <>
      <Choice
        label={label}
        options={[
          { value: 'here', label: here.text },
          {
            value: 'elsewhere',
            label: words.monthElsewhere,
            ...(known === 'elsewhere' && value && { note: value.text }),
          },
          { value: 'none', label: none.text },
        ]}
        value={isElsewhere ? 'elsewhere' : known}
        onChange={choose}
      />
      {isElsewhere ? (
        <RegionPicker
          draftKey="confirm-insurance"
          onPick={(path) => {
            const county = path[path.length - 1]
            if (county) onAnswer(paidIn(county))
            setIsElsewhere(false)
          }}
        />
      ) : null}
    </>
  )
}

function placeIn({ value }: Said, { here, none }: { here: Said; none: Said }): 'here' | 'none' | 'elsewhere' {
  if (isSame(value, here.value)) return 'here'
  return isSame(value, none.value) ? 'none' : 'elsewhere'
}
