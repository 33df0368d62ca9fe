import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { UndoBar } from '../../components/undo-bar'
import { AnswerSheet } from '../../features/round/answer-sheet'
import { LostNotice } from '../../features/round/lost-notice'
import type { Note } from '../../features/round/noting'
import { OutboxDoor } from '../../features/round/outbox-door'
import { RoundFilters } from '../../features/round/round-filters'
import { RoundHead } from '../../features/round/round-head'
import { RoundList } from '../../features/round/round-list'
import { buildingsOf, type Looking } from '../../features/round/shown-people'
import { useRound } from '../../features/round/use-round'
import { words } from '../../features/round/words'
import { bringPages } from '../../lib/bring-pages'
import { open, replace } from '../../lib/navigate'
import { useOnline } from '../../lib/use-online'

const firstLook: Looking = { filter: 'unseen', siteId: '', search: '' }

/** From door to door: one tap says somebody is there, two say anything else. */
export default function FieldRoundPage() {
  const round = useRound()
  const isOnline = useOnline()
  const [looking, setLooking] = useState(firstLook)
  const [asked, setAsked] = useState<string>()
  useEffect(() => bringPages('field'), [])
  const { status, head, people, undoable } = round
  if (status === 'loading')
    return (
      <Page title={words.roundTitle}>
        <Loading />
      </Page>
    )
  if (!head)
    return (
      <Page title={words.roundTitle}>
        <LostNotice round={round} />
        <OutboxDoor counts={round.counts} isOnline={isOnline} />
        <NoList />
      </Page>
    )
  const noteAsked = (note: Note) => {
    if (asked) void round.check(asked, note)
    setAsked(undefined)
  }
  const who = people.find(({ line }) => line.entryId === asked)?.line.name ?? words.noName
  return (
    <Page title={words.roundTitle}>
      <LostNotice round={round} />
      <RoundHead title={head.title} progress={round.progress} />
      <OutboxDoor counts={round.counts} isOnline={isOnline} />
      <RoundFilters
        looking={looking}
        buildings={buildingsOf(people)}
        onChange={(change) => setLooking({ ...looking, ...change })}
      />
      <RoundList
        people={people}
        looking={looking}
        listKey={head.takenAt}
        onHere={(entryId) => void round.check(entryId, { says: { presence: 'here' } })}
        onOther={setAsked}
        onOpen={(entryId) => open('fieldPerson', { entryId })}
        onAll={() => setLooking({ ...firstLook, filter: 'all' })}
      />
      <Button id="add" onClick={() => open('fieldAdd')}>
        {words.add}
      </Button>
      {asked ? (
        <AnswerSheet
          who={who}
          onNote={noteAsked}
          onMore={() => {
            setAsked(undefined)
            open('fieldPerson', { entryId: asked })
          }}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
      {undoable ? (
        <UndoBar
          key={undoable.checkId}
          message={`${undoable.who} ${undoable.text}`}
          onUndo={() => void round.undo(undoable.checkId)}
          onDone={() => undefined}
        />
      ) : null}
    </Page>
  )
}

function NoList() {
  return (
    <EmptyState
      title={words.none}
      action={<Button onClick={() => replace('fieldHome')}>{words.choose}</Button>}
    >
      {words.noneNote}
    </EmptyState>
  )
}
