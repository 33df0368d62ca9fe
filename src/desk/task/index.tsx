import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Task } from '../../../domain/contracts/task'
import { dayText } from '../../../domain/calendar/day-text'
import { taskKinds } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { AssignLine } from '../../features/tasks/assign-line'
import { SettleDialog } from '../../features/tasks/settle-dialog'
import { wayOf, type Way } from '../../features/tasks/settling'
import { CheckSides, Sides, TaskNotes, TwoEntries, WaysOn } from '../../features/tasks/task-parts'
import { UrgencyMark } from '../../features/tasks/urgency-mark'
import { waitedText } from '../../features/tasks/waited-text'
import { words } from '../../features/tasks/words'
import { usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import '../../features/tasks/tasks.css'

const settleLabels: Record<Way, string> = {
  value: words.settle,
  check: words.pick,
  sameness: words.sameness,
  answer: words.answer,
  finish: words.finish,
}

export default function DeskTaskPage() {
  return <OfficerGate title={words.taskTitle}>{(desk) => <OneTask desk={desk} />}</OfficerGate>
}

function OneTask({ desk }: { desk: OfficerDesk }) {
  const { taskId } = usePageParams()
  const state = useCall('task.get', taskId === undefined ? undefined : { taskId })
  useReturn(state.reload)
  const [changed, setChanged] = useState<Task>()
  const [isSettling, setIsSettling] = useState(false)
  const [message, setMessage] = useState<string>()
  const task = latest(state.data, changed)
  const { festivalOn } = desk.season
  const conflict = () => {
    setIsSettling(false)
    setMessage(words.conflict)
    state.reload()
  }
  const way = task && wayOf(task)
  return (
    <Page
      title={words.taskTitle}
      bottom={
        way && task.status === 'open' ? (
          <Button kind="primary" id="settle" onClick={() => setIsSettling(true)}>
            {settleLabels[way]}
          </Button>
        ) : null
      }
    >
      <Loaded state={state}>
        {(read) => <Shown task={latest(read, changed) ?? read} {...{ desk, setChanged, conflict }} />}
      </Loaded>
      {task && isSettling ? (
        <SettleDialog
          task={task}
          festivalOn={festivalOn}
          onDone={(answer, text) => {
            setChanged(answer)
            setIsSettling(false)
            setMessage(text)
          }}
          onConflict={state.reload}
          onClose={() => setIsSettling(false)}
        />
      ) : null}
      {message ? <Toast key={message} message={message} onDone={() => setMessage(undefined)} /> : null}
    </Page>
  )
}

/** What a write answered, until what is read is as new. */
function latest(read: Task | undefined, changed: Task | undefined): Task | undefined {
  if (!read || !changed || changed.taskId !== read.taskId) return read
  return changed.version > read.version ? changed : read
}

interface ShownProps {
  task: Task
  desk: OfficerDesk
  setChanged: (task: Task) => void
  conflict: () => void
}

function Shown({ task, desk: { season, params, grant }, setChanged, conflict }: ShownProps) {
  const { kind, title, number, region, status, subject, urgency, dueOn, people, sides } = task
  return (
    <View className="task-parts">
      <View className="task-line">
        <View className="task-head">
          {status === 'open' ? <UrgencyMark urgency={urgency} /> : <Tag>{words.statuses.done}</Tag>}
          <Tag>{taskKinds[kind]}</Tag>
        </View>
        <View>{waitedText(task, season.todayOn)}</View>
      </View>
      <Heading level={1}>{subject.name ?? words.noName}</Heading>
      <Paragraph>{people === null ? title : `${title}：${words.people(people)}`}</Paragraph>
      {dueOn !== null && status === 'open' ? <Paragraph>{words.due(dayText(dueOn))}</Paragraph> : null}
      <Small>{`${region.fullName} · ${words.number(number)}`}</Small>
      {task.fact ? <Sides asked={task.fact} /> : null}
      {sides.length > 0 ? <CheckSides sides={sides} /> : null}
      <TwoEntries task={task} />
      <TaskNotes task={task} />
      <WaysOn task={task} params={params} />
      {status === 'open' ? (
        <AssignLine task={task} grantId={grant.grantId} onChanged={setChanged} onConflict={conflict} />
      ) : null}
    </View>
  )
}
