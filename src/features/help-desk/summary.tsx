import { stays } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Heading } from '../../components/text'
import type { Helped } from './helping'
import { words } from './words'

interface SummaryProps {
  helped: Helped
  isDeclaring: boolean
  onDeclare: () => void
}

/** Read back to the person before it is registered. */
export function Summary({ helped: { name, stay, place }, isDeclaring, onDeclare }: SummaryProps) {
  return (
    <>
      <Heading level={1}>{words.summaryTitle}</Heading>
      <CellGroup>
        <Cell title={words.name} value={name} />
        {stay ? <Cell title={words.stay} value={stays[stay]} /> : null}
        {place.placeText ? <Cell title={words.placeText} value={place.placeText} /> : null}
      </CellGroup>
      <Button kind="primary" id="declare" loading={isDeclaring} onClick={onDeclare}>
        {words.declare}
      </Button>
    </>
  )
}
