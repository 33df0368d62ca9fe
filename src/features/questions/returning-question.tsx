import { codesOf, returnings, type Returning } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Heading } from '../../components/text'
import { useDraft } from '../../lib/draft'
import { DayChoice } from './day-choice'
import { returnChips } from './day-chips'
import type { QuestionProps } from './question-props'
import { questionWords as words } from './words'

const options = codesOf(returnings).map((value) => ({ value, label: returnings[value] }))

/** Coming back, and when: one page, because the day means nothing without the yes. */
export function ReturningQuestion({ mine, onAnswer }: QuestionProps) {
  const { season, answers } = mine
  const known = answers.returning ?? undefined
  const draft = useDraft<{ returning?: Returning }>(
    mine.isPassing ? null : `returning:${season.seasonId}`,
    known ? { returning: known } : {},
  )
  const chosen = draft.value.returning
  const choose = (returning: Returning) => {
    if (returning === 'yes') return draft.update({ returning })
    draft.clear()
    onAnswer({ returning, returnOn: null })
  }
  const comeBack = (returnOn: string | null) => {
    draft.clear()
    onAnswer({ returning: 'yes', returnOn })
  }
  const afterOn = answers.leavingOn ?? season.todayOn
  return (
    <>
      <Choice label={words.returning} options={options} value={chosen} onChange={choose} />
      {chosen === 'yes' ? (
        <>
          <Heading level={2}>{words.returnDay}</Heading>
          <Button onClick={() => comeBack(null)}>{words.returnDayUnknown}</Button>
          <DayChoice
            label={words.returnDay}
            chips={returnChips({ festivalOn: season.festivalOn, afterOn })}
            value={answers.returnOn ?? undefined}
            from={afterOn}
            onChoose={comeBack}
          />
        </>
      ) : null}
    </>
  )
}
