import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../domain/contracts/registry'
import { exportKinds, type ExportKind } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { Heading, Paragraph } from '../../components/text'
import { ExportForm } from '../../features/exports/export-form'
import { ReadyFile } from '../../features/exports/ready-file'
import { words } from '../../features/exports/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { open, replace, usePageParams, type PageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'

/** Officers take out lists of their region; employers and agencies come with their own id and have one list. */
export default function DeskExportsPage() {
  const { employerId, agencyId, seasonId } = usePageParams()
  if (employerId && seasonId) return <Own kind="staff" of={{ employerId, seasonId }} />
  if (agencyId && seasonId) return <Own kind="placements" of={{ agencyId, seasonId }} />
  return <OfficerGate title={words.title}>{(desk) => <OfRegion desk={desk} />}</OfficerGate>
}

const kinds = ['roster', 'tasks'] as const
const chips = kinds.map((value) => ({ value, label: exportKinds[value] }))

function OfRegion({ desk: { season, regionCode, regionName, params } }: { desk: OfficerDesk }) {
  const asked = usePageParams()
  const [kind, setKind] = useState(kinds.find((each) => each === asked.kind) ?? 'roster')
  const here = { ...params, regionName, kind }
  const { exportId, rows } = asked
  useAddress('deskExports', { ...here, ...(exportId && { exportId }), ...(rows && { rows }) })
  if (exportId) return <Ready exportId={exportId} rows={rows} here={here} />
  return (
    <ExportForm
      kind={kind}
      of={{ seasonId: season.seasonId, regionCode }}
      head={
        <>
          <Paragraph>{words.forPlace(season.name, regionName)}</Paragraph>
          <Chips label={words.what} chips={chips} value={kind} onChange={setKind} />
        </>
      }
      foot={
        <CellGroup>
          <Cell
            id="access"
            title={words.accessDoor}
            note={words.accessDoorNote}
            onClick={() => open('deskAccess', here)}
          />
        </CellGroup>
      }
      onMade={(made) => showFile(made, here)}
    />
  )
}

interface OwnProps {
  kind: ExportKind
  of: Omit<InputOf<'export.make'>, 'kind' | 'columns' | 'purpose'> & PageParams
}

function Own({ kind, of }: OwnProps) {
  const { exportId, rows } = usePageParams()
  if (exportId) return <Ready exportId={exportId} rows={rows} here={of} />
  return (
    <ExportForm
      kind={kind}
      of={of}
      head={<Heading level={2}>{exportKinds[kind]}</Heading>}
      onMade={(made) => showFile(made, of)}
    />
  )
}

interface ReadyProps {
  exportId: string
  rows: string | undefined
  here: PageParams
}

function Ready({ exportId, rows, here }: ReadyProps) {
  return <ReadyFile exportId={exportId} rows={rows} onAnother={() => replace('deskExports', here)} />
}

/** The file has an address of its own: a reload finds it as long as it can be had. */
function showFile({ exportId, rows }: OutputOf<'export.make'>, here: PageParams): void {
  replace('deskExports', { ...here, exportId, rows: String(rows) })
}
