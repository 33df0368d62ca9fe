import { useState } from 'react'
import type { LedgerView } from '../../../domain/contracts/ledger'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { EmptyState, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Toast } from '../../components/undo-bar'
import { EntryHead, ProtectedRule } from '../../features/ledger/entry-head'
import { draftOf, figureErrors, figuresOf, type FiguresDraft } from '../../features/ledger/figures-draft'
import { FiguresForm, FiguresTable } from '../../features/ledger/figures-form'
import { KeySwitch } from '../../features/ledger/key-switch'
import { NoteList } from '../../features/ledger/note-list'
import { ProblemList } from '../../features/ledger/problem-list'
import { useEntry, type OneEntry } from '../../features/ledger/use-entry'
import { words } from '../../features/ledger/words'
import { OfficerGate } from '../../features/region-home/officer-gate'
import { usePageParams } from '../../lib/navigate'

export default function OfficerLedgerEntryPage() {
  const { employerId } = usePageParams()
  return (
    <OfficerGate title={words.entryTitle}>
      {({ season: { seasonId } }) =>
        employerId ? <Entry key={seasonId} seasonId={seasonId} employerId={employerId} /> : <Nobody />
      }
    </OfficerGate>
  )
}

function Nobody() {
  return (
    <Page title={words.entryTitle}>
      <EmptyState title={words.empty} />
    </Page>
  )
}

function Entry(which: { seasonId: string; employerId: string }) {
  const one = useEntry(which)
  const [draft, setDraft] = useState<FiguresDraft>()
  const entry = one.state.data
  if (entry && draft)
    return <Editing entry={entry} one={one} start={draft} onEnd={() => setDraft(undefined)} />
  return (
    <Page
      title={words.entryTitle}
      bottom={
        entry ? (
          <Button kind="primary" id="update" onClick={() => setDraft(draftOf(entry))}>
            {words.update}
          </Button>
        ) : null
      }
    >
      <Loaded state={one.state}>
        {(shown) => (
          <>
            {one.failure ? <Notice tone="danger">{one.failure}</Notice> : null}
            <EntryHead entry={shown} />
            <FiguresTable entry={shown} />
            <ProblemList entry={shown} one={one} />
            <NoteList entry={shown} one={one} />
            <ProtectedRule entry={shown} />
            <KeySwitch entry={shown} one={one} />
          </>
        )}
      </Loaded>
      {one.done ? <Toast key={one.done} message={one.done} onDone={() => one.setDone(undefined)} /> : null}
    </Page>
  )
}

interface EditingProps {
  entry: LedgerView
  one: OneEntry
  start: FiguresDraft
  onEnd: () => void
}

/** After a conflict what was typed stays; the table above shows what somebody else wrote. */
function Editing({ entry, one, start, onEnd }: EditingProps) {
  const [draft, setDraft] = useState(start)
  const [hasTried, setHasTried] = useState(false)
  const errors = hasTried ? { ...figureErrors(draft), ...one.error?.fields } : {}
  const isConflict = one.error?.code === 'VERSION_CONFLICT'
  const save = async () => {
    setHasTried(true)
    if (Object.keys(figureErrors(draft)).length > 0) return
    if (await one.save(figuresOf(draft), words.saved)) onEnd()
  }
  return (
    <Page
      title={words.entryTitle}
      bottom={
        <Button kind="primary" id="save-figures" loading={one.isBusy} onClick={() => void save()}>
          {words.saveFigures}
        </Button>
      }
    >
      {isConflict ? <FiguresTable entry={entry} /> : null}
      <FiguresForm
        draft={draft}
        errors={errors}
        failure={one.failure}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <Button onClick={onEnd}>{words.cancel}</Button>
    </Page>
  )
}
