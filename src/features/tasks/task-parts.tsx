import { View } from '@tarojs/components'
import type { Task } from '../../../domain/contracts/task'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { DataTable } from '../../components/data-table'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import { open, type PageParams } from '../../lib/navigate'
import type { Asked } from './settling'
import { words } from './words'

/** What each side said of a fact. */
export function Sides({ asked }: { asked: Asked }) {
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

/** Two checks that differ, side by side; the server's time orders them, the phone's own is told where it was off. */
export function CheckSides({ sides }: { sides: Task['sides'] }) {
  return (
    <View className="task-sides">
      {sides.map(({ checkId, by, text, receivedAt, deviceAt, isSkewed }, place) => (
        <View className="panel task-side" key={checkId}>
          <Heading level={3}>{text}</Heading>
          <Paragraph>{words.checkedBy(by)}</Paragraph>
          <Paragraph>{words.received(momentText(receivedAt))}</Paragraph>
          {isSkewed ? <Small>{words.byPhone(momentText(deviceAt))}</Small> : null}
          {isSkewed ? <Tag tone="warn">{words.skewed}</Tag> : null}
          {place === 0 ? <Tag>{words.first}</Tag> : null}
        </View>
      ))}
    </View>
  )
}

/** Who was met at the door and who registered: the same person or not. */
export function TwoEntries({ task }: { task: Task }) {
  const { subject, other } = task
  if (!other) return null
  return (
    <CellGroup title={words.sameTitle}>
      <Cell
        title={subject.name ?? words.noName}
        note={words.met}
        onClick={() => open('officerPerson', { entryId: subject.id })}
      />
      <Cell
        title={other.name ?? words.noName}
        note={[words.registered, other.siteName, words.receipt(other.number)].join(' · ')}
        onClick={() => open('officerPerson', { entryId: other.entryId })}
      />
    </CellGroup>
  )
}

/** What was written when it came, and what was answered. */
export function TaskNotes({ task: { kind, note, reply, status, doneBy } }: { task: Task }) {
  const isRequest = kind === 'recheck'
  const title = isRequest ? words.noteTitle : kind === 'need' ? words.told : words.found
  return (
    <>
      {note ? (
        <View>
          <Small>{title}</Small>
          <Paragraph>{note}</Paragraph>
        </View>
      ) : null}
      {isRequest && !note ? <Small>{words.noNote}</Small> : null}
      {status === 'done' ? <Small>{doneBy ? words.doneBy(doneBy) : words.agreed}</Small> : null}
      {reply ? (
        <View>
          <Small>{words.reply}</Small>
          <Paragraph>{reply}</Paragraph>
        </View>
      ) : null}
    </>
  )
}

/** The ways to look closer at what it is about. */
export function WaysOn({ task, params }: { task: Task; params: PageParams }) {
  const { kind, subject, region } = task
  if (subject.kind === 'case')
    return <Button onClick={() => open('officerCase', { shortageId: subject.id })}>{words.openCase}</Button>
  if (kind === 'unverified') {
    const there = { ...params, regionCode: region.code, regionName: region.fullName, toVerify: 'yes' }
    return <Button onClick={() => open('officerRoster', there)}>{words.openRoster}</Button>
  }
  if (subject.kind === 'region')
    return (
      <Button onClick={() => open('deskImport', { ...params, importId: subject.id })}>
        {words.openImport}
      </Button>
    )
  if (subject.kind !== 'worker') return null
  const entryId = subject.id
  return (
    <CellGroup>
      <Cell title={words.person} onClick={() => open('officerPerson', { entryId })} />
      <Cell title={words.entitlements} onClick={() => open('officerEntitlements', { entryId })} />
    </CellGroup>
  )
}
