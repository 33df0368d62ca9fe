import type { OutputOf } from '../../../domain/contracts/registry'
import { stays } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Heading, Small } from '../../components/text'
import { open } from '../../lib/navigate'
import { words } from './words'

/** What was registered, under which number, and the way to paper. */
export function HelpedReceipt({ done, seasonId }: { done: OutputOf<'help.declare'>; seasonId: string }) {
  const { name, number, stay, entryId } = done
  return (
    <>
      <Heading level={1}>{words.doneTitle}</Heading>
      <CellGroup footer={words.numberNote}>
        <Cell title={words.number} value={number} />
        <Cell title={words.name} value={name} />
        <Cell title={words.stay} value={stays[stay]} />
      </CellGroup>
      {stay === 'staying' ? (
        <>
          <Button onClick={() => open('passPaper', { entryId, seasonId })}>{words.print}</Button>
          <Small>{words.printNote}</Small>
        </>
      ) : null}
      <Small>{words.nextNote}</Small>
    </>
  )
}
