import { DayChoice } from './day-choice'
import { leavingChips } from './day-chips'
import type { QuestionProps } from './question-props'
import { questionWords as words } from './words'

export function LeavingQuestion({ mine, onAnswer }: QuestionProps) {
  return (
    <DayChoice
      label={words.dayLabel}
      chips={leavingChips(mine.season)}
      value={mine.answers.leavingOn ?? undefined}
      from={mine.season.todayOn}
      onChoose={(leavingOn) => onAnswer({ leavingOn })}
    />
  )
}
