import { Choice } from '../../components/choice'
import { Small } from '../../components/text'
import type { QuestionProps } from './question-props'
import { questionWords as words } from './words'

const options = [
  { value: 'yes', label: words.frontlineYes, note: words.frontlineHint },
  { value: 'no', label: words.frontlineNo },
]

export function FrontlineQuestion({ mine, onAnswer }: QuestionProps) {
  const known = mine.answers.frontline
  const value = known === true ? 'yes' : known === false ? 'no' : undefined
  return (
    <>
      <Choice
        label={words.frontline}
        options={options}
        value={value}
        onChange={(chosen) => onAnswer({ frontline: chosen === 'yes' })}
      />
      <Small>{words.frontlineTerm}</Small>
    </>
  )
}
