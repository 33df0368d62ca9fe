import { useState } from 'react'
import type { AskedFact } from '../../../domain/contracts/fact'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { Choice } from '../../components/choice'
import { Notice } from '../../components/notice'
import { Small } from '../../components/text'
import { canAsk, FactQuestion } from '../entitlements/fact-question'
import { festivalShift } from '../entitlements/facts'
import type { PickedRegion } from '../regions/use-region-path'
import type { Said } from './answers'
import { comeSoFar, daysIn, daysOf, saidDays, type DayWindow } from './counted-days'
import { DayPicker } from './day-picker'
import { MonthAnswer } from './month-answer'
import { words, yesNoOf } from './words'

/** What the questions of one list have in common. */
export interface AnswerContext {
  window: DayWindow | null
  festivalOn: string
  todayOn: string
  county: PickedRegion
}

export interface AnswerEditorProps {
  question: AskedFact
  context: AnswerContext
  value: Said | null
  onAnswer: (said: Said) => void
  /** The answer is for everybody. */
  isAll?: boolean
}

/** One question of the list, answered for one person or for all; what was answered stays marked. */
export function AnswerEditor(props: AnswerEditorProps) {
  const { question, context, value, onAnswer, isAll = false } = props
  const label = question.question
  switch (question.kind) {
    case 'boolean':
      return <YesNoAnswer {...props} />
    case 'days':
      return <DaysAnswer {...props} isAll={isAll} />
    case 'months':
      return <MonthAnswer label={label} {...context} value={value} onAnswer={onAnswer} />
    default:
      return <OtherAnswer {...props} />
  }
}

function DaysAnswer(props: AnswerEditorProps) {
  const { question, context, value, onAnswer, isAll } = props
  const whole = context.window ?? festivalShift(context.festivalOn)
  const window = comeSoFar(whole, context.todayOn)
  if (!window) return <Notice>{words.daysNotYet(dayOfYearText(whole.from))}</Notice>
  return (
    <>
      {window.to < whole.to ? <Small>{words.daysSoFar(dayOfYearText(window.to))}</Small> : null}
      {isAll ? (
        <AllDays {...props} window={window} />
      ) : (
        <DayPicker label={question.question} window={window} value={value} onAnswer={onAnswer} />
      )}
    </>
  )
}

function YesNoAnswer({ question, value, onAnswer, isAll }: AnswerEditorProps) {
  const said = yesNoOf(question.fact)
  return (
    <Choice
      label={question.question}
      options={[
        { value: 'yes', label: isAll ? said.allYes : said.yes },
        { value: 'no', label: isAll ? said.allNo : said.no },
      ]}
      value={value === null ? undefined : value.value === true ? 'yes' : 'no'}
      onChange={(chosen) =>
        onAnswer(chosen === 'yes' ? { value: true, text: said.yes } : { value: false, text: said.no })
      }
    />
  )
}

type DayChoice = 'every' | 'none' | 'some'

/** Mostly everybody was there every day: one tap; else the days are picked. */
function AllDays({ question, value, onAnswer, window }: AnswerEditorProps & { window: DayWindow }) {
  const [isPicking, setIsPicking] = useState(false)
  const chosen = isPicking ? 'some' : choiceOf(value, window)
  const choose = (choice: DayChoice) => {
    setIsPicking(choice === 'some')
    if (choice === 'every') onAnswer(saidDays(daysOf(window), window))
    if (choice === 'none') onAnswer(saidDays([], window))
  }
  return (
    <>
      <Choice
        label={question.question}
        options={[
          { value: 'every', label: words.allEveryDay },
          { value: 'some', label: words.allSomeDays },
          { value: 'none', label: words.allNoDay },
        ]}
        value={chosen}
        onChange={choose}
      />
      {chosen === 'some' ? (
        <DayPicker label={question.question} window={window} value={value} onAnswer={onAnswer} />
      ) : null}
    </>
  )
}

function choiceOf(value: Said | null, window: DayWindow): DayChoice | undefined {
  if (value === null) return undefined
  const count = daysIn(value.value).length
  if (count === 0) return 'none'
  return count === daysOf(window).length ? 'every' : 'some'
}

/** Kinds that are rarely asked of an employer about its people. */
function OtherAnswer({ question, context, value, onAnswer }: AnswerEditorProps) {
  if (!canAsk(question)) return null
  return (
    <>
      {value ? <Small>{words.toSave(value.text)}</Small> : null}
      <FactQuestion
        question={question}
        festivalOn={context.festivalOn}
        onAnswer={(answer, text) => onAnswer({ value: answer, text })}
      />
    </>
  )
}
