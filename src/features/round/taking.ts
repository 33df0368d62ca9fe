/** Taking a list along: page by page into sealed storage, and on from the last page after a break. */
import type { CarriedLine } from '../../../domain/contracts/field'
import type { OutputOf } from '../../../domain/contracts/registry'
import { byRoom } from '../../../domain/field/line-order'
import { outboxBytes, partitioned, tooBigText, wholeBytes } from '../../../domain/field/partitions'
import { asCallError, CallError } from '../../lib/call-error'
import { count, type Desk } from './desk'
import type { EntryBySeq, RoundHead, Slice } from './kept'
import { forgetList, stopped } from './reading-back'
import { forgetChecks } from './outbox-keeping'

const noRoomText = '手机存不下了。请清理一下手机，或先取一个社区、一栋楼。'
/** The server answers for as many at once. */
const mostAsked = 500

/** Puts the new list in the place of the one now carried, if any. What is unsent stays. */
export async function take(desk: Desk, slice: Slice): Promise<void> {
  desk.publish({ taking: running(0) })
  const { device, unsent, lost } = desk.state().counter
  const asked = [...Object.keys(unsent), ...Object.keys(lost)].map(Number).slice(-mostAsked)
  try {
    const requestId = desk.phone.newId()
    const begun = await desk.phone.call('field.begin', { ...slice, device, unsent: asked }, { requestId })
    await desk.inTurn(() => begin(desk, slice, begun))
  } catch (cause) {
    return desk.publish({ taking: stopped(0, asCallError(cause).message, false) })
  }
  await goOn(desk)
}

/** Reads the pages that are still to come. */
export async function goOn(desk: Desk): Promise<void> {
  const soFar = () => desk.state().lines.length
  desk.publish({ taking: running(soFar()) })
  try {
    for (let head = desk.state().head; head && head.next !== null; head = desk.state().head) {
      const cursor = head.next === '' ? {} : { cursor: head.next }
      const page = await desk.phone.call('field.page', { takeId: head.takeId, ...cursor })
      await desk.inTurn(() => keepPage(desk, page))
      desk.publish({ taking: running(soFar()) })
    }
  } catch (cause) {
    const { code, message } = asCallError(cause)
    return desk.publish({ taking: stopped(soFar(), message, code !== 'NOT_FOUND' && code !== 'STORAGE') })
  }
  desk.publish({ status: 'ready', taking: null, lines: [...desk.state().lines].sort(byRoom) })
}

function running(done: number) {
  return { done, isRunning: true, error: null, mayGoOn: false }
}

async function begin(desk: Desk, slice: Slice, begun: OutputOf<'field.begin'>): Promise<void> {
  const { arrived, earlier, serverNow, ...given } = begun
  const { counter, head: before } = desk.state()
  const isFresh = counter.lastSeq === 0 && before === null && counter.ended === null
  await forgetList(desk)
  await forgetSent(desk)
  const head: RoundHead = { ...given, slice, takenAt: serverNow, next: '', parts: 0, lines: 0, bytes: 0 }
  if (!(await desk.phone.sealed.write(desk.phone.keys.head, head))) throw noRoom(noRoomText)
  const lost = without(counter.lost, arrived)
  count(desk, { lost, latestSeenAt: serverNow, hasList: true, ended: null })
  desk.publish({ head, lost, status: 'taking', earlier: isFresh ? earlier : null })
}

/** Sent checks stand in the new list; only where something is unsent the old ones stay beside it. */
async function forgetSent(desk: Desk): Promise<void> {
  const { outbox, counter } = desk.state()
  if (outbox.some(({ state }) => state.is !== 'sent')) return
  await forgetChecks(desk.phone, counter.lastSeq)
  desk.publish({ outbox: [] })
}

async function keepPage(desk: Desk, page: OutputOf<'field.page'>): Promise<void> {
  const { sealed, keys } = desk.phone
  const head = desk.state().head!
  const cut = partitioned<CarriedLine>(page.lines)
  const bytes = head.bytes + cut.bytes
  if (!cut.fits || bytes + outboxBytes > wholeBytes) return giveUp(desk, tooBigText)
  let { parts } = head
  for (const part of cut.parts) {
    if (!(await sealed.write(keys.part(parts), part))) return giveUp(desk, noRoomText)
    parts += 1
  }
  const after = { ...head, parts, bytes, next: page.next, lines: head.lines + page.lines.length }
  if (!(await sealed.write(keys.head, after))) return giveUp(desk, noRoomText)
  count(desk, { latestSeenAt: page.serverNow })
  desk.publish({ head: after, lines: [...desk.state().lines, ...page.lines] })
}

/** Nothing stays of a list that does not fit: half of it would look like the whole. */
async function giveUp(desk: Desk, words: string): Promise<never> {
  await forgetList(desk)
  throw noRoom(words)
}

function noRoom(message: string): CallError {
  return new CallError({ code: 'STORAGE', message })
}

function without(entries: EntryBySeq, seqs: readonly number[]): EntryBySeq {
  return Object.fromEntries(Object.entries(entries).filter(([seq]) => !seqs.includes(Number(seq))))
}
