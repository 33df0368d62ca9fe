import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button'
import { Check, Choice } from '../../components/choice'
import { DateField } from '../../components/date-field'
import { Small } from '../../components/text'
import { dayText, fullDayText } from '../../../domain/calendar/day-text'
import { RegionPicker } from '../regions/region-picker'
import type { PickedRegion } from '../regions/use-region-path'
import type { FactQuestionProps } from './fact-question-props'
import { daysFromTo, festivalShift, lastPaidMonth, type OpenQuestion } from './facts'
import { CountQuestion, OutputsQuestion, TraineesQuestion } from './number-questions'
import { entitlementWords as words } from './words'

const yesNo = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
]

const views: Readonly<Record<string, (props: FactQuestionProps) => ReactNode>> = {
  boolean: ({ question, onAnswer }) => (
    <Choice
      label={question.label}
      options={yesNo}
      value={undefined}
      onChange={(value) => onAnswer(value === 'yes', value === 'yes' ? words.yes : words.no)}
    />
  ),
  choice: ({ question, onAnswer }) => (
    <Choice
      label={question.label}
      options={question.options}
      value={undefined}
      onChange={(value) => onAnswer(value, labelsOf(question, [value]))}
    />
  ),
  choices: SeveralChoices,
  region: ({ question, onAnswer }) => (
    <RegionPicker
      draftKey={question.fact}
      finest={question.fact === 'agency.licenceProvince' ? 'province' : 'county'}
      onPick={(path) => onAnswer(codeOf(path), namesOf(path))}
    />
  ),
  days: FestivalDays,
  months: PaidMonth,
  day: OneDay,
  count: CountQuestion,
  outputs: OutputsQuestion,
  trainees: TraineesQuestion,
}

function labelsOf({ options }: OpenQuestion, values: readonly string[]): string {
  return options
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join('、')
}

function codeOf(path: readonly PickedRegion[]): string {
  return path[path.length - 1]?.code ?? ''
}

function namesOf(path: readonly PickedRegion[]): string {
  return path.map(({ name }) => name).join('')
}

/** Whether a tap or two can answer it here. */
export function canAsk(question: OpenQuestion): boolean {
  return question.kind in views
}

/** One fact, asked in the way its kind needs. */
export function FactQuestion(props: FactQuestionProps) {
  const View = views[props.question.kind]
  return View ? <View {...props} /> : null
}

function SeveralChoices({ question, onAnswer }: FactQuestionProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const set = (value: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, value] : chosen.filter((other) => other !== value))
  return (
    <>
      <Small>{words.choicesHint}</Small>
      {question.options.map(({ value, label }) => (
        <Check key={value} isOn={chosen.includes(value)} onChange={(isOn) => set(value, isOn)}>
          {label}
        </Check>
      ))}
      <Button onClick={() => onAnswer([...chosen], labelsOf(question, chosen))}>{words.choicesDone}</Button>
    </>
  )
}

function FestivalDays({ festivalOn, onAnswer }: FactQuestionProps) {
  const shift = festivalShift(festivalOn)
  const [from, setFrom] = useState(shift.from)
  const [to, setTo] = useState(shift.to)
  return (
    <>
      <DateField id="days-from" label={words.dayFrom} value={from} onChange={setFrom} />
      <DateField id="days-to" label={words.dayTo} value={to} onChange={setTo} />
      <Button onClick={() => onAnswer(daysFromTo(from, to), words.daysText(dayText(from), dayText(to)))}>
        {words.daysDone}
      </Button>
      <Button onClick={() => onAnswer([], words.daysNone)}>{words.daysNone}</Button>
    </>
  )
}

function PaidMonth({ question, festivalOn, onAnswer }: FactQuestionProps) {
  const month = lastPaidMonth(festivalOn)
  const [isPaid, setIsPaid] = useState<boolean>()
  const choose = (value: string) => (value === 'yes' ? setIsPaid(true) : onAnswer([], words.monthsNone))
  return (
    <>
      <Choice
        label={words.monthPaid(month)}
        options={[
          { value: 'yes', label: words.monthYes(month) },
          { value: 'no', label: words.monthsNone },
        ]}
        value={isPaid ? 'yes' : undefined}
        onChange={choose}
      />
      {isPaid ? <Small>{words.monthWhere}</Small> : null}
      {isPaid ? (
        <RegionPicker
          draftKey={question.fact}
          onPick={(path) =>
            onAnswer([{ month, region: codeOf(path) }], `${words.monthYes(month)}，${namesOf(path)}`)
          }
        />
      ) : null}
    </>
  )
}

function OneDay({ question, onAnswer }: FactQuestionProps) {
  const [day, setDay] = useState('')
  return (
    <>
      <DateField id={`day-${question.fact}`} label={question.label} value={day} onChange={setDay} />
      <Button disabled={!day} onClick={() => onAnswer(day, fullDayText(day))}>
        {words.dayDone}
      </Button>
    </>
  )
}
