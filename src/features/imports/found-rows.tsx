import type { RosterImport } from '../../../domain/contracts/roster-file'
import type { InputOf } from '../../../domain/contracts/registry'
import { Cell, CellGroup } from '../../components/cell'
import { call } from '../../lib/call'
import { saveLinked } from '../../lib/save-file'
import { FileButton } from '../files/file-button'
import { words } from './words'

export type RowKind = InputOf<'import.rows'>['kind']
export const rowKinds = Object.keys(words.counts) as RowKind[]

interface FoundRowsProps {
  one: RosterImport
  onOpen: (kind: RowKind) => void
}

/** What the look through the file found, each kind with the rows behind it. */
export function FoundRows({ one: { importId, counts, hasErrorFile }, onOpen }: FoundRowsProps) {
  return (
    <>
      <CellGroup title={words.found(counts.rows)} footer={hasErrorFile ? words.errorFileNote : undefined}>
        {rowKinds.map((kind) => (
          <Cell
            key={kind}
            id={`rows-${kind}`}
            title={words.counts[kind]}
            note={words.countNotes[kind]}
            value={words.rows(counts[kind])}
            onClick={counts[kind] > 0 ? () => onOpen(kind) : undefined}
          />
        ))}
      </CellGroup>
      {hasErrorFile ? (
        <FileButton id="error-file" fetchIt={() => call('import.errorFile', { importId }).then(saveLinked)}>
          {words.errorFile}
        </FileButton>
      ) : null}
    </>
  )
}
