import { View } from '@tarojs/components'
import type { Task } from '../../../domain/contracts/task'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { taskKinds } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { DataTable } from '../../components/data-table'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { open } from '../../lib/navigate'
import { daysSince, waitedDays, type Asked } from './settling'
import { words } from './words'
import './tasks.css'

interface TaskCardProps {
  task: Task
  todayOn: string
  onSettle: () => void
}

/** One piece of work: about whom, who said what side by side, and the ways to look closer. */
export function TaskCard({ task, todayOn, onSettle }: TaskCardProps) {
  const { kind, title, number, region, status, subject } = task
  return (
    <View className="panel task-card">
      <View className="task-line">
        <Tag tone={kind === 'contradiction' ? 'warn' : 'plain'}>{taskKinds[kind]}</Tag>
        <View>{waitedText(task, todayOn)}</View>
      </View>
      <Heading level={2}>{subject.name ?? words.noName}</Heading>
      <Paragraph>{title}</Paragraph>
      <Small>{`${region.fullName} · ${words.number(number)}`}</Small>
      {task.fact ? <Sides asked={task.fact} /> : null}
      {task.kind === 'recheck' ? <Request task={task} /> : null}
      {status === 'done' ? <Small>{task.doneBy ? words.doneBy(task.doneBy) : words.agreed}</Small> : null}
      {task.reply ? (
        <View>
          <Small>{words.reply}</Small>
          <Paragraph>{task.reply}</Paragraph>
        </View>
      ) : null}
      {subject.kind === 'worker' ? <WaysToPerson entryId={subject.id} /> : null}
      {status === 'open' ? (
        <Button onClick={onSettle} label={`${settleLabel(task)}：${subject.name ?? words.noName}，${title}`}>
          {settleLabel(task)}
        </Button>
      ) : null}
    </View>
  )
}

function settleLabel({ fact }: Task): string {
  return fact ? words.settle : words.answer
}

function waitedText(task: Task, todayOn: string): string {
  const { openedAt, doneAt } = task
  return doneAt
    ? words.took(daysSince(openedAt, shanghaiDay(doneAt)))
    : words.waited(waitedDays(task, { todayOn, now: new Date() }))
}

function Sides({ asked }: { asked: Asked }) {
  const columns = [
    { key: 'side', title: words.side },
    { key: 'text', title: words.said },
    { key: 'at', title: words.when },
  ] as const
  const rows = asked.words.map(({ side, text, at }) => ({
    side,
    text,
    at: at === null ? words.noTime : dayOfYearText(shanghaiDay(at)),
  }))
  return <DataTable title={words.sides} columns={columns} rows={rows} />
}

function Request({ task }: { task: Task }) {
  return (
    <View>
      <Small>{task.note ? words.noteTitle : words.noNote}</Small>
      {task.note ? <Paragraph>{task.note}</Paragraph> : null}
    </View>
  )
}

function WaysToPerson({ entryId }: { entryId: string }) {
  return (
    <CellGroup>
      <Cell title={words.person} onClick={() => open('officerPerson', { entryId })} />
      <Cell title={words.entitlements} onClick={() => open('officerEntitlements', { entryId })} />
    </CellGroup>
  )
}
