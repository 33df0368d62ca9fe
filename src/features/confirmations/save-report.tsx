import { View } from '@tarojs/components'
import { role } from '../../components/aria'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import { Toast, UndoBar } from '../../components/undo-bar'
import type { CallError } from '../../lib/call-error'
import type { useConfirming } from './use-confirming'
import { words } from './words'

/** How far saving has come, what broke off, who has to be looked at again. */
export function SaveReport({ state }: { state: ReturnType<typeof useConfirming> }) {
  const { saving, lines, stale, outcome } = state
  const { progress, isRunning, error } = saving
  return (
    <>
      {progress && isRunning ? (
        <View aria-live="polite" {...role('status')}>
          <Notice>{words.saving(progress.saved, progress.total)}</Notice>
        </View>
      ) : null}
      {error && !isRunning ? (
        <Notice tone="danger" title={messageOf(error)}>
          {progress ? <Paragraph>{words.brokeOff(progress.saved, lines.length)}</Paragraph> : null}
          <Paragraph>{words.kept}</Paragraph>
        </Notice>
      ) : null}
      {stale.size > 0 && !isRunning ? (
        <Notice tone="warn" title={words.stale(stale.size)}>
          {words.staleNext}
        </Notice>
      ) : null}
      {outcome && outcome.left > 0 ? <Notice>{words.left(outcome.left)}</Notice> : null}
    </>
  )
}

/** One person who took back the consent keeps a whole call from being saved. */
function messageOf({ code, message, fields }: CallError): string {
  if (code === 'NOT_FOUND') return words.listChanged
  return Object.values(fields)[0] ?? message
}

/** What was saved, with ten seconds to take it back where what was said before is known. */
export function SavedBar({ state }: { state: ReturnType<typeof useConfirming> }) {
  const { outcome, setOutcome, undo, isUndone, setIsUndone } = state
  if (isUndone) return <Toast message={words.undone} onDone={() => setIsUndone(false)} />
  if (!outcome || outcome.saved === 0) return null
  const { saved, back } = outcome
  const isOver = () => setOutcome({ ...outcome, saved: 0 })
  if (!back) return <Toast message={words.saved(saved)} onDone={isOver} />
  return <UndoBar message={words.saved(saved)} onUndo={() => void undo(back)} onDone={isOver} />
}
