import { codesOf, stays, type Stay } from '../../../domain/terms'
import { Choice } from '../../components/choice'
import { choiceHints, stayWords as words } from './words'

const options = codesOf(stays).map((stay) => ({ value: stay, label: stays[stay], note: choiceHints[stay] }))

/** The one question everything begins with. A tap is the answer. */
export function StayChoice({ value, onChoose }: { value: Stay | undefined; onChoose: (stay: Stay) => void }) {
  return <Choice label={words.ask} options={options} value={value} onChange={onChoose} />
}
