import { useState } from 'react'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Small } from '../../components/text'
import { TextField } from '../../components/text-field'
import type { FactQuestionProps } from './fact-question-props'
import { fenOf, wholeNumber, type Trainee } from './numbers'
import { entitlementWords as words } from './words'

/** How many people. */
export function CountQuestion({ question, onAnswer }: FactQuestionProps) {
  const [text, setText] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const count = wholeNumber(text)
  const done = () => {
    setHasTried(true)
    if (count !== null) onAnswer(count, `${count}${words.people}`)
  }
  return (
    <>
      <TextField
        id={`count-${question.fact}`}
        label={question.label}
        type="number"
        maxLength={7}
        unit={words.people}
        value={text}
        onInput={setText}
        error={hasTried && count === null ? words.numberWrong : undefined}
      />
      <Button onClick={done}>{words.numberDone}</Button>
    </>
  )
}

const quarters = ['2019Q1', '2021Q1'] as const

/** Two quarters in 万元, as enterprises report them; one may be left out. */
export function OutputsQuestion({ onAnswer }: FactQuestionProps) {
  const [texts, setTexts] = useState<Partial<Record<(typeof quarters)[number], string>>>({})
  const [hasTried, setHasTried] = useState(false)
  const isWrong = (text = '') => text.trim() !== '' && fenOf(text) === null
  const isFilled = quarters.some((quarter) => texts[quarter]?.trim())
  const done = () => {
    setHasTried(true)
    if (!isFilled || quarters.some((quarter) => isWrong(texts[quarter]))) return
    const fens = quarters.map((quarter) => [quarter, fenOf(texts[quarter] ?? '')] as const)
    const shown = quarters.flatMap((quarter) => texts[quarter]?.trim() || [])
    onAnswer(Object.fromEntries(fens.filter(([, fen]) => fen !== null)), words.outputText(shown.join('、')))
  }
  return (
    <>
      {quarters.map((quarter) => (
        <TextField
          key={quarter}
          id={`output-${quarter}`}
          label={words.quarter(quarter.slice(0, 4))}
          type="digit"
          maxLength={14}
          unit={words.tenThousandYuan}
          value={texts[quarter] ?? ''}
          onInput={(text) => setTexts({ ...texts, [quarter]: text })}
          error={hasTried && (!isFilled || isWrong(texts[quarter])) ? words.outputWrong : undefined}
        />
      ))}
      <Button onClick={done}>{words.numberDone}</Button>
    </>
  )
}

const nobody = { hiredAs: '', months: '', days: '' }

/** People in training, one after the other; no names. */
export function TraineesQuestion({ onAnswer }: FactQuestionProps) {
  const [listed, setListed] = useState<readonly Trainee[]>([])
  const [next, setNext] = useState(nobody)
  const [hasTried, setHasTried] = useState(false)
  const [months, days] = [wholeNumber(next.months), wholeNumber(next.days || '0')]
  const add = () => {
    setHasTried(true)
    if (!next.hiredAs || months === null || days === null || days > 30) return
    const hiredAs = next.hiredAs === 'other' ? [] : [next.hiredAs as Trainee['hiredAs'][number]]
    setListed([...listed, { hiredAs, months, days }])
    setNext(nobody)
    setHasTried(false)
  }
  return (
    <>
      <Small>{words.traineeOf(listed.length + 1)}</Small>
      <Choice
        label={words.traineeClass}
        options={[
          { value: 'employment-difficulty', label: words.traineeDifficulty },
          { value: 'zero-employment-family', label: words.traineeFamily },
          { value: 'other', label: words.traineeOther },
        ]}
        value={next.hiredAs || undefined}
        onChange={(hiredAs) => setNext({ ...next, hiredAs })}
        error={hasTried && !next.hiredAs ? words.traineeClass : undefined}
      />
      <TextField
        id="trainee-months"
        label={words.traineeMonths}
        type="number"
        maxLength={2}
        unit={words.unitMonth}
        value={next.months}
        onInput={(text) => setNext({ ...next, months: text })}
        error={hasTried && months === null ? words.numberWrong : undefined}
      />
      <TextField
        id="trainee-days"
        label={words.traineeDays}
        type="number"
        maxLength={2}
        unit={words.unitDay}
        value={next.days}
        onInput={(text) => setNext({ ...next, days: text })}
        error={hasTried && (days === null || days > 30) ? words.numberWrong : undefined}
      />
      <Button onClick={add}>{words.traineeAdd}</Button>
      {listed.length > 0 ? (
        <Button onClick={() => onAnswer([...listed], words.traineesText(listed.length))}>
          {words.traineesDone(listed.length)}
        </Button>
      ) : null}
    </>
  )
}
