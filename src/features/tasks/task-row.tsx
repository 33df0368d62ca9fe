import { View } from '@tarojs/components'
import type { Task } from '../../../domain/contracts/task'
import { dayText } from '../../../domain/calendar/day-text'
import { Cell } from '../../components/cell'
import { UrgencyMark } from './urgency-mark'
import { waitedText } from './waited-text'
import { words } from './words'

interface TaskRowProps {
  task: Task
  todayOn: string
  onOpen: () => void
}

/** One line of the list: how soon, about whom, what, where, and whose it is. */
export function TaskRow({ task, todayOn, onOpen }: TaskRowProps) {
  const { title, subject, region, dueOn, assigned, people, status } = task
  const who = subject.name ?? words.noName
  const facts = [
    region.name,
    people === null ? '' : words.people(people),
    dueOn === null || status === 'done' ? '' : words.due(dayText(dueOn)),
    waitedText(task, todayOn),
    assigned ? holderText(assigned) : '',
  ]
  return (
    <Cell
      title={
        <View className="task-head">
          {status === 'open' ? <UrgencyMark urgency={task.urgency} /> : null}
          <View>{who}</View>
          <View>{title}</View>
        </View>
      }
      note={facts.filter((fact) => fact !== '').join(' · ')}
      onClick={onOpen}
    />
  )
}

export function holderText({ title, name, isMe }: NonNullable<Task['assigned']>): string {
  return isMe ? words.heldByMe : words.heldBy(title, name)
}
