import { useState } from 'react'
import { View } from '@tarojs/components'
import type { InputOf, OutputOf } from '../../../domain/contracts/registry'
import { evidences, stays } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Timeline } from '../../components/timeline'
import { Tag } from '../../components/tag'
import { Heading, Small } from '../../components/text'
import { Toast, UndoBar } from '../../components/undo-bar'
import { correctionInput } from '../../features/roster/changed-answers'
import { CorrectionForm, type Correction } from '../../features/roster/correction-form'
import { isChecked, nameOf } from '../../features/roster/roster-row'
import { words } from '../../features/roster/words'
import { momentText } from '../../lib/format'
import { open, usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'

type Person = OutputOf<'roster.get'>
type Done = { kind: 'confirmed' } | { kind: 'corrected'; from: Correction; to: Correction }

const title = '人员详情'

export default function OfficerPersonPage() {
  const { entryId } = usePageParams()
  const asked = useCall('roster.get', entryId ? { entryId } : undefined)
  const [written, setWritten] = useState<Person>()
  const person = written && written.version > (asked.data?.version ?? 0) ? written : asked.data
  if (person) return <OpenPerson person={person} onWritten={setWritten} onConflict={asked.reload} />
  return (
    <Page title={title}>
      <Loaded state={asked}>{() => null}</Loaded>
    </Page>
  )
}

interface OpenPersonProps {
  person: Person
  onWritten: (person: Person) => void
  onConflict: () => void
}

function OpenPerson({ person, onWritten, onConflict }: OpenPersonProps) {
  const [isCorrecting, setIsCorrecting] = useState(false)
  const [done, setDone] = useState<Done>()
  const confirm = useWrite('roster.confirm')
  const { entryId, version } = person
  const standing: Correction = { stay: person.stay, answers: person.answers, note: '' }

  const write = async (input: InputOf<'roster.confirm'>, then: Done | undefined) => {
    const answer = await confirm.run(input)
    if (!answer) return onConflict()
    onWritten(answer)
    setIsCorrecting(false)
    setDone(then)
  }
  const correct = (to: Correction) =>
    void write(correctionInput(person, standing, to), { kind: 'corrected', from: standing, to })
  const undo = (change: { from: Correction; to: Correction }) =>
    void write(correctionInput(person, change.to, change.from), undefined)
  return (
    <Page
      title={title}
      bottom={
        isCorrecting || person.stay === null || isChecked(person) ? null : (
          <Button
            kind="primary"
            id="confirm"
            loading={confirm.isRunning}
            onClick={() => void write({ entryId, version }, { kind: 'confirmed' })}
          >
            {words.confirm}
          </Button>
        )
      }
    >
      {confirm.error?.code === 'VERSION_CONFLICT' ? <Conflict person={person} /> : null}
      {confirm.error && confirm.error.code !== 'VERSION_CONFLICT' ? (
        <Notice tone="danger">{confirm.error.message}</Notice>
      ) : null}
      <PersonHead person={person} />
      {isCorrecting ? (
        <CorrectionForm
          key={version}
          before={standing}
          isSaving={confirm.isRunning}
          onSave={correct}
          onCancel={() => setIsCorrecting(false)}
        />
      ) : (
        <Button id="correct" onClick={() => setIsCorrecting(true)}>
          {words.correct}
        </Button>
      )}
      <Answers person={person} />
      {person.stay === null || isCorrecting ? null : (
        <CellGroup>
          <Cell title={words.entitlements} onClick={() => open('officerEntitlements', { entryId })} />
          {person.stay === 'staying' ? (
            <Cell title={words.paperPass} onClick={() => open('passPaper', { entryId })} />
          ) : null}
        </CellGroup>
      )}
      <Heading level={2}>{words.history}</Heading>
      <Timeline entries={person.history.map(timelineEntry)} />
      {done?.kind === 'confirmed' ? (
        <Toast message={words.confirmed(nameOf(person))} onDone={() => setDone(undefined)} />
      ) : null}
      {done?.kind === 'corrected' ? (
        <UndoBar message={words.saved} onUndo={() => undo(done)} onDone={() => setDone(undefined)} />
      ) : null}
    </Page>
  )
}

function PersonHead({ person }: { person: Person }) {
  const { stay, evidence, employerName, siteName, regionName, number, season } = person
  return (
    <View className="roster-row">
      <Heading level={1}>{nameOf(person)}</Heading>
      <View className="roster-line">
        <Tag tone={stay === 'staying' ? 'good' : 'plain'}>{stay ? stays[stay] : words.noStay}</Tag>
        {evidence ? <Tag>{evidences[evidence]}</Tag> : null}
      </View>
      <View>{employerName ?? words.noEmployer}</View>
      <View>
        {words.site}：{regionName} {siteName}
      </View>
      <Small>
        {words.number}：{number} · {season.name}
      </Small>
    </View>
  )
}

function Answers({ person }: { person: Person }) {
  return (
    <CellGroup title={words.answers}>
      {person.answered.length === 0 ? <Cell title={words.noAnswers} /> : null}
      {person.answered.map(({ key, label, text, evidence, by }) => (
        <Cell
          key={key}
          title={`${label}：${text}`}
          note={[evidences[evidence], by ? words.by(by) : null].filter(Boolean).join(' · ')}
        />
      ))}
    </CellGroup>
  )
}

/** The first line of the history, the newest, is what somebody else has just changed. */
function Conflict({ person }: { person: Person }) {
  const latest = person.history.map(timelineEntry)[0]
  return (
    <Notice tone="warn" title={words.conflict}>
      {latest ? `${latest.note}：${latest.title}。` : ''}
      {words.conflictShown}
    </Notice>
  )
}

function timelineEntry({ at, by, text }: Person['history'][number], place: number) {
  return { id: `${place}-${at}`, at, time: momentText(at), title: text, note: by }
}
