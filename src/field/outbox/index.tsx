import { useState } from 'react'
import { unsent, type OutboxItem } from '../../../domain/field/outbox'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { EmptyState, Loading, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Small } from '../../components/text'
import { LostNotice } from '../../features/round/lost-notice'
import { OutboxLine } from '../../features/round/outbox-item'
import { RemoveDialog } from '../../features/round/remove-dialog'
import { useRound } from '../../features/round/use-round'
import { words } from '../../features/round/words'
import { momentText } from '../../lib/format'
import { open } from '../../lib/navigate'
import { useOnline } from '../../lib/use-online'

type Shown = 'waiting' | 'attention' | 'sent'

const atOnce = 20

/** Everything noted on this phone and how far it got; nothing leaves it by itself. */
export default function FieldOutboxPage() {
  const round = useRound()
  const isOnline = useOnline()
  const [chosen, setChosen] = useState<Shown>()
  const { status, counts, outbox, skew } = round
  if (status === 'loading')
    return (
      <Page title={words.outboxTitle}>
        <Loading />
      </Page>
    )
  const shown = chosen ?? (counts.attention > 0 ? 'attention' : 'waiting')
  const chips = [
    { value: 'waiting', label: words.waiting(counts.waiting) },
    { value: 'attention', label: words.needsYou(counts.attention) },
    { value: 'sent', label: words.sent(counts.sent) },
  ] as const
  return (
    <Page
      title={words.outboxTitle}
      bottom={
        unsent(outbox).length > 0 ? (
          <Button kind="primary" loading={round.isSending} onClick={() => void round.send()}>
            {words.send}
          </Button>
        ) : null
      }
    >
      <LostNotice round={round} />
      {skew ? (
        <Notice tone="warn" title={words.skew(skew)}>
          {words.skewNote}
        </Notice>
      ) : null}
      {round.sendError ? <Notice tone="warn">{round.sendError}</Notice> : null}
      {isOnline ? null : <Notice>{words.offline}</Notice>}
      {outbox.some(({ isKept }) => !isKept) ? (
        <Notice tone="danger" title={words.cannotKeep}>
          {words.cannotKeepNote}
        </Notice>
      ) : null}
      <Small>{lastSentText(outbox)}</Small>
      <Chips label={words.outboxTitle} isLabelHidden chips={chips} value={shown} onChange={setChosen} />
      <Items key={shown} shown={shown} />
    </Page>
  )
}

function Items({ shown }: { shown: Shown }) {
  const round = useRound()
  const [count, setCount] = useState(atOnce)
  const [removing, setRemoving] = useState<OutboxItem>()
  const items = round.outbox.filter(({ state }) => shownAs(state.is) === shown).reverse()
  if (items.length === 0)
    return <EmptyState title={words.outboxEmpty}>{words.outboxEmptyNote[shown]}</EmptyState>
  const differs = items.some(({ state }) => state.is === 'sent' && state.differs)
  const remove = (checkId: string) => {
    setRemoving(undefined)
    void round.remove(checkId)
  }
  return (
    <>
      {differs ? <Button onClick={() => open('deskTasks')}>{words.seeTasks}</Button> : null}
      {items.slice(0, count).map((item) => (
        <OutboxLine
          key={item.check.checkId}
          item={item}
          onRemove={() => setRemoving(item)}
          onTryAgain={() => void round.tryAgain(item.check.checkId)}
        />
      ))}
      {items.length > count ? (
        <Button onClick={() => setCount(count + atOnce)}>
          {words.moreItems(Math.min(items.length - count, atOnce))}
        </Button>
      ) : null}
      {removing ? (
        <RemoveDialog
          item={removing}
          onRemove={() => remove(removing.check.checkId)}
          onClose={() => setRemoving(undefined)}
        />
      ) : null}
    </>
  )
}

function shownAs(state: OutboxItem['state']['is']): Shown {
  return state === 'sending' ? 'waiting' : state
}

function lastSentText(outbox: readonly OutboxItem[]): string {
  const received = outbox.flatMap(({ state }) => (state.is === 'sent' ? [state.receivedAt] : []))
  const last = received.reduce((latest, at) => (at > latest ? at : latest), '')
  return last ? words.lastSent(momentText(last)) : words.neverSent
}
