/** One round on one phone: what pages may do with it. */
import { makeDesk, type Desk } from './desk'
import { forgetList, readBack, wipeWhenOver } from './reading-back'
import { count } from './desk'
import { add, check, remove, takeBack, tryAgain, type Added, type Note, type NotedCheck } from './noting'
import type { Phone } from './phone'
import type { RoundState } from './round-state'
import { sendAll } from './sending'
import type { Slice } from './kept'
import { goOn, take } from './taking'

export interface Round {
  state: () => RoundState
  subscribe: (listener: () => void) => () => void
  /** Reads back what the phone keeps; once, however many pages ask. */
  open: () => Promise<void>
  /** The page came back into view: the grant may have ended meanwhile. */
  lookAgain: () => Promise<void>
  take: (slice: Slice) => Promise<void>
  goOn: () => Promise<void>
  drop: () => Promise<void>
  check: (entryId: string, note: Note) => Promise<NotedCheck>
  add: (added: Added, note: Note) => Promise<NotedCheck>
  undo: (checkId: string) => Promise<boolean>
  remove: (checkId: string) => Promise<void>
  tryAgain: (checkId: string) => Promise<void>
  send: () => Promise<void>
  /** The officer has read what was lost. */
  dismissLost: () => Promise<void>
}

export function makeRound(phone: Phone): Round {
  const desk = makeDesk(phone)
  let reading: Promise<void> | undefined
  let sending: Promise<void> | undefined
  const isTaking = () => desk.state().taking?.isRunning ?? false
  return {
    state: desk.state,
    subscribe: desk.subscribe,
    open: () => (reading ??= desk.inTurn(() => readBack(desk))),
    lookAgain: () => desk.inTurn(() => wipeWhenOver(desk)).then(() => undefined),
    take: (slice) => (isTaking() ? Promise.resolve() : take(desk, slice)),
    goOn: () => (isTaking() ? Promise.resolve() : goOn(desk)),
    drop: () => desk.inTurn(() => forgetList(desk)),
    check: (entryId, note) => check(desk, entryId, note),
    add: (added, note) => add(desk, added, note),
    undo: (checkId) => takeBack(desk, checkId),
    remove: (checkId) => remove(desk, checkId),
    tryAgain: (checkId) => tryAgain(desk, checkId),
    send: () => (sending ??= sendAll(desk).finally(() => (sending = undefined))),
    dismissLost: () => desk.inTurn(() => dismiss(desk)),
  }
}

async function dismiss(desk: Desk): Promise<void> {
  count(desk, { lost: {}, ended: null })
  const { status } = desk.state()
  const isOver = status === 'gone' || status === 'wiped'
  desk.publish({ lost: {}, earlier: null, status: isOver ? 'none' : status })
}
