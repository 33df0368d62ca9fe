import { useState } from 'react'
import type { DifferenceKind } from '../../../domain/terms'
import type { RosterImport } from '../../../domain/contracts/roster-file'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { DifferenceList, everyDifference } from '../../features/imports/difference-list'
import { rowKinds, type RowKind } from '../../features/imports/found-rows'
import { AcceptDialog, ImportState } from '../../features/imports/import-state'
import { NewImport } from '../../features/imports/new-import'
import { RowList } from '../../features/imports/row-list'
import { useImport } from '../../features/imports/use-import'
import { words } from '../../features/imports/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { open, replace, usePageParams, type PageParams } from '../../lib/navigate'

/** A new one without an id in the address; with `rows` or `difference` the lines behind one number. */
export default function DeskImportPage() {
  const { importId, rows, difference } = usePageParams()
  const kind = rowKinds.find((each) => each === rows)
  const differenceKind = everyDifference.find((each) => each === difference)
  return (
    <OfficerGate title={words.oneTitle}>
      {(desk) => {
        const here = { ...desk.params, regionName: desk.regionName }
        if (!importId)
          return (
            <NewImport
              desk={desk}
              onStarted={(started) => replace('deskImport', { ...here, importId: started })}
            />
          )
        if (kind) return <Rows importId={importId} kind={kind} />
        if (differenceKind) return <Lines importId={importId} kind={differenceKind} desk={desk} />
        return <One key={importId} importId={importId} desk={desk} here={here} />
      }}
    </OfficerGate>
  )
}

function Rows({ importId, kind }: { importId: string; kind: RowKind }) {
  return (
    <Page title={words.oneTitle}>
      <RowList importId={importId} kind={kind} />
    </Page>
  )
}

function Lines({ importId, kind, desk }: { importId: string; kind: DifferenceKind; desk: OfficerDesk }) {
  const { seasonId } = desk.season
  return (
    <Page title={words.oneTitle}>
      <DifferenceList
        importId={importId}
        regionCode={desk.regionCode}
        kind={kind}
        onPerson={(entryId) => open('officerPerson', { entryId, seasonId })}
      />
    </Page>
  )
}

function One({ importId, desk, here }: { importId: string; desk: OfficerDesk; here: PageParams }) {
  const one = useImport(importId)
  const [isAccepting, setIsAccepting] = useState(false)
  const behind = (change: PageParams) => open('deskImport', { ...here, importId, ...change })
  return (
    <Page
      title={words.oneTitle}
      bottom={
        <NextStep
          shown={one.state.data}
          onAccept={() => setIsAccepting(true)}
          onAgain={() => replace('deskImport', here)}
        />
      }
    >
      <Loaded state={one.state}>
        {(shown) => (
          <ImportState
            shown={shown}
            one={one}
            onRows={(rows) => behind({ rows })}
            onDifference={(difference) => behind({ difference })}
            onTasks={() =>
              open('deskTasks', {
                ...desk.params,
                seasonId: shown.season.seasonId,
                regionCode: shown.region.code,
              })
            }
          />
        )}
      </Loaded>
      <AcceptDialog isOpen={isAccepting} one={one} onClose={() => setIsAccepting(false)} />
    </Page>
  )
}

interface NextStepProps {
  shown: RosterImport | undefined
  onAccept: () => void
  onAgain: () => void
}

function NextStep({ shown, onAccept, onAgain }: NextStepProps) {
  if (!shown) return null
  const { status, counts } = shown
  if (status === 'scanned' && counts.valid > 0)
    return (
      <Button kind="primary" id="accept" onClick={onAccept}>
        {words.accept(counts.valid)}
      </Button>
    )
  if (status !== 'scanned' && status !== 'refused' && status !== 'cancelled') return null
  return (
    <Button kind="primary" id="again" onClick={onAgain}>
      {words.again}
    </Button>
  )
}
