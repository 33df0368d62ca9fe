import { Choice } from '../../components/choice'
import type { QuestionProps } from './question-props'
import { questionWords as words } from './words'

const options = [0, 1, 2, 3, 4, 5].map((count) => ({
  value: String(count),
  label: words.childrenCount(count),
}))

/** A count and nothing else. */
export function ChildrenQuestion({ mine, onAnswer }: QuestionProps) {
  const known = mine.answers.childrenAtHome
  return (
    <Choice
      label={words.children}
      options={options}
      value={known == null ? undefined : String(known)}
      onChange={(count) => onAnswer({ childrenAtHome: Number(count) })}
    />
  )
}
