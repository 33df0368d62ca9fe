import { useState } from 'react'
import type { RosterImport } from '../../../domain/contracts/roster-file'
import { rosterSources, type DifferenceKind } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { ProgressBar } from '../../components/progress-bar'
import { Heading, Paragraph, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import { Differences } from './difference-list'
import { FoundRows, type RowKind } from './found-rows'
import type { OneImport } from './use-import'
import { isWorking, words } from './words'

interface ImportStateProps {
  shown: RosterImport
  one: OneImport
  onRows: (kind: RowKind) => void
  onDifference: (kind: DifferenceKind) => void
  onTasks: () => void
}

/** One list from elsewhere, in whatever state it is in. */
export function ImportState({ shown, one, onRows, onDifference, onTasks }: ImportStateProps) {
  const { fileName, source, region, by, startedAt, status } = shown
  return (
    <>
      <Heading level={1}>{fileName}</Heading>
      <Paragraph>{`${rosterSources[source]} · ${region.fullName}`}</Paragraph>
      <Small>{words.brought(by, momentText(startedAt))}</Small>
      {one.failure ? <Notice tone="danger">{one.failure}</Notice> : null}
      {isWorking(status) ? <Working shown={shown} trouble={one.trouble} /> : <Standing shown={shown} />}
      {status === 'done' ? (
        <>
          <Differences one={shown} onOpen={onDifference} />
          <CellGroup>
            <Cell id="tasks" title={words.tasks} note={words.tasksNote} onClick={onTasks} />
          </CellGroup>
        </>
      ) : null}
      {status === 'scanned' || status === 'done' ? <FoundRows one={shown} onOpen={onRows} /> : null}
      {status === 'waiting' || status === 'scanning' || status === 'scanned' ? <Cancel one={one} /> : null}
    </>
  )
}

function Working({ shown, trouble }: { shown: RosterImport; trouble: string | undefined }) {
  const { status, progress } = shown
  if (!isWorking(status)) return null
  return (
    <>
      <ProgressBar
        label={words.working[status]}
        text={words.progress(progress.done, progress.total)}
        done={progress.done}
        total={progress.total}
      />
      {trouble ? (
        <Notice tone="warn" title={words.stalled(trouble)}>
          {words.stalledNote}
        </Notice>
      ) : (
        <Small>{words.leave}</Small>
      )}
    </>
  )
}

function Standing({ shown: { status, refusal, counts } }: { shown: RosterImport }) {
  if (status === 'waiting') return <Notice title={words.unfinished}>{words.unfinishedNote}</Notice>
  if (status === 'cancelled') return <Notice title={words.cancelled}>{words.cancelledNote}</Notice>
  if (status === 'refused')
    return (
      <Notice tone="danger" title={words.refused}>
        <Paragraph>{refusal}</Paragraph>
        <Paragraph>{words.refusedNote}</Paragraph>
      </Notice>
    )
  if (status === 'done')
    return (
      <Notice tone="good" title={words.done}>
        {words.accepted(counts.accepted)}
      </Notice>
    )
  if (status === 'scanned' && counts.valid === 0)
    return (
      <Notice tone="warn" title={words.nothingUsable}>
        {words.nothingUsableNote}
      </Notice>
    )
  return null
}

function Cancel({ one }: { one: OneImport }) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button id="cancel" onClick={() => setIsAsking(true)}>
        {words.cancel}
      </Button>
      <Dialog
        isOpen={isAsking}
        isGrave
        isBusy={one.isBusy}
        title={words.cancelTitle}
        confirmLabel={words.cancelYes}
        onConfirm={() => void one.cancel().then(() => setIsAsking(false))}
        onCancel={() => setIsAsking(false)}
      >
        <Paragraph>{words.cancelNote}</Paragraph>
      </Dialog>
    </>
  )
}

interface AcceptDialogProps {
  isOpen: boolean
  one: OneImport
  onClose: () => void
}

/** Says what will happen before anything is kept. */
export function AcceptDialog({ isOpen, one, onClose }: AcceptDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      isBusy={one.isBusy}
      title={words.acceptTitle}
      confirmLabel={words.acceptYes}
      onConfirm={() => void one.accept().then(onClose)}
      onCancel={onClose}
    >
      {words.acceptSteps.map((step) => (
        <Paragraph key={step}>{step}</Paragraph>
      ))}
    </Dialog>
  )
}
