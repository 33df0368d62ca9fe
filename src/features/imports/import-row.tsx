import type { RosterImport } from '../../../domain/contracts/roster-file'
import { importStatuses, rosterSources } from '../../../domain/terms'
import { Cell } from '../../components/cell'
import { Tag } from '../../components/tag'
import { momentText } from '../../lib/format'
import { words } from './words'

const tones = { done: 'good', scanned: 'warn', refused: 'danger' } as const

export function ImportRow({ one, onOpen }: { one: RosterImport; onOpen: () => void }) {
  const { fileName, source, region, status, by, startedAt } = one
  const tone = status in tones ? tones[status as keyof typeof tones] : 'plain'
  return (
    <Cell
      title={fileName}
      note={`${rosterSources[source]} · ${region.name} · ${words.brought(by, momentText(startedAt))}`}
      value={<Tag tone={tone}>{importStatuses[status]}</Tag>}
      onClick={onOpen}
    />
  )
}
