import { useState } from 'react'
import type { Task } from '../../../domain/contracts/task'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Overlay } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import { UndoBar } from '../../components/undo-bar'
import { useWrite } from '../../lib/use-write'
import { ColleagueList } from '../staff/colleague-list'
import { holds } from '../staff/colleagues'
import { holderText } from './task-row'
import { words } from './words'

interface AssignLineProps {
  task: Task
  /** The caller's own grant, for taking it on. */
  grantId: string
  onChanged: (task: Task) => void
  onConflict: () => void
}

interface Undoable {
  message: string
  before: string | null
}

/** Whose it is, and the ways to take it on, give it to a colleague or back to everyone. Ten seconds to undo. */
export function AssignLine({ task, grantId, onChanged, onConflict }: AssignLineProps) {
  const [isChoosing, setIsChoosing] = useState(false)
  const [done, setDone] = useState<Undoable>()
  const assign = useWrite('task.assign')
  const { assigned, taskId, version, region } = task
  const give = async (to: string | null, message: string) => {
    const before = assigned?.grantId ?? null
    setIsChoosing(false)
    setDone(undefined)
    const answer = await assign.run({ taskId, version, grantId: to })
    if (!answer) return onConflict()
    onChanged(answer)
    setDone({ message, before })
  }
  const undo = ({ before }: Undoable) => {
    void give(before, words.undone).then(() => setDone(undefined))
  }
  return (
    <>
      {assign.error ? (
        <Notice tone="danger">
          {assign.error.code === 'VERSION_CONFLICT' ? words.conflict : assign.error.message}
        </Notice>
      ) : null}
      <CellGroup>
        <Cell title={words.assign} value={assigned ? holderText(assigned) : words.nobody} />
      </CellGroup>
      {assigned?.isMe ? null : (
        <Button loading={assign.isRunning} onClick={() => void give(grantId, words.taken)}>
          {words.take}
        </Button>
      )}
      <Button onClick={() => setIsChoosing(true)}>{words.give}</Button>
      {assigned ? <Button onClick={() => void give(null, words.released)}>{words.release}</Button> : null}
      {isChoosing ? (
        <Overlay title={words.giveTitle} onClose={() => setIsChoosing(false)}>
          <Paragraph>{words.giveNote}</Paragraph>
          <ColleagueList
            among={(each) => !each.isMe && holds(each, region.code)}
            empty={words.giveNone}
            onPick={(to) => void give(to.grantId, words.assignedTo(to.name))}
          />
          <Button onClick={() => setIsChoosing(false)}>{words.later}</Button>
        </Overlay>
      ) : null}
      {done ? (
        <UndoBar
          key={done.message}
          message={done.message}
          onUndo={() => undo(done)}
          onDone={() => setDone(undefined)}
        />
      ) : null}
    </>
  )
}
