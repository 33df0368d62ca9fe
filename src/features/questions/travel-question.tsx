import { codesOf, travels } from '../../../domain/terms'
import { Choice } from '../../components/choice'
import type { QuestionProps } from './question-props'
import { questionWords as words } from './words'

const options = codesOf(travels).map((value) => ({ value, label: travels[value] }))

export function TravelQuestion({ mine, onAnswer }: QuestionProps) {
  return (
    <Choice
      label={words.travel}
      options={options}
      value={mine.answers.travel ?? undefined}
      onChange={(travel) => onAnswer({ travel })}
    />
  )
}
