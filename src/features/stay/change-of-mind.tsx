import { useState } from 'react'
import type { MyStay } from '../../../domain/contracts/stay'
import type { Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Heading, Paragraph } from '../../components/text'
import { Toast, UndoBar } from '../../components/undo-bar'
import { open } from '../../lib/navigate'
import { refreshSession } from '../../lib/session'
import { Failure } from './failure'
import { StayChoice } from './stay-choice'
import type { MyStayState } from './use-my-stay'
import { useStayWrite } from './use-stay-write'
import { stayWords as words } from './words'

interface Change {
  from: Stay
  to: Stay
}

/** Another answer in one tap, with ten seconds to take it back. */
export function ChangeOfMind({ state, mine }: { state: MyStayState; mine: MyStay }) {
  const write = useStayWrite('stay.change', state)
  const [changed, setChanged] = useState<Change>()
  const [undone, setUndone] = useState<Stay>()
  const { seasonId } = mine.season

  const change = async (to: Stay) => {
    const after = await write.run({ seasonId, version: mine.version, stay: to })
    if (after) void refreshSession()
    return after
  }
  const choose = async (to: Stay) => {
    if (to === mine.stay) return
    const from = mine.stay
    setChanged(undefined)
    if (await change(to)) setChanged({ from, to })
  }
  const undo = async ({ from }: Change) => {
    setChanged(undefined)
    if (await change(from)) setUndone(from)
  }

  return (
    <>
      {write.isConflict ? (
        <Notice tone="warn">{words.conflict}</Notice>
      ) : (
        <Failure message={write.error?.message} />
      )}
      <Heading level={1}>{words.askAgain}</Heading>
      <Paragraph>{words.alreadyRegistered}</Paragraph>
      <StayChoice value={mine.stay} onChoose={(stay) => void choose(stay)} />
      <Button onClick={() => open('answers', { seasonId })}>{words.seeAnswers}</Button>
      {mine.open.length > 0 ? (
        <Button kind="primary" onClick={() => open('questions', { seasonId })}>
          {words.goOn}
        </Button>
      ) : (
        <Button kind="primary" onClick={() => open('entitlements', { seasonId })}>
          {words.seeEntitlements}
        </Button>
      )}
      {changed ? (
        <UndoBar
          key={changed.to}
          message={words.changed(changed.from, changed.to)}
          onUndo={() => void undo(changed)}
          onDone={() => setChanged(undefined)}
        />
      ) : null}
      {undone ? <Toast message={words.undone(undone)} onDone={() => setUndone(undefined)} /> : null}
    </>
  )
}
