/** What the phone still has when the page opens, what a cleared storage took away, and what the end of a grant takes. */
import type { CarriedLine } from '../../../domain/contracts/field'
import { isGrantOver, latestSeen } from '../../../domain/field/clock'
import { byRoom } from '../../../domain/field/line-order'
import { outboxAfter, type Outbox } from '../../../domain/field/outbox'
import { count, happen, type Desk } from './desk'
import type { EntryBySeq, RoundHead } from './kept'
import { keptChecks } from './outbox-keeping'
import { freshCounter } from './round-state'

/** Reads everything back. What was on its way when the phone stopped waits again. */
export async function readBack(desk: Desk): Promise<void> {
  const { sealed, keys, readCounter, newId } = desk.phone
  const kept = readCounter()
  const head = await sealed.read<RoundHead>(keys.head)
  const outbox = outboxAfter(await keptChecks(desk.phone, kept?.lastSeq ?? 0), { event: 'phone-restarted' })
  const lines = head && (await keptLines(desk, head.parts))
  const isWhole = lines !== undefined
  const isGone = !isWhole && (kept?.hasList ?? false)
  const lastSeq = Math.max(kept?.lastSeq ?? 0, ...outbox.map(({ check }) => check.seq))
  desk.publish({
    head: isWhole ? head! : null,
    lines: lines ?? [],
    outbox,
    counter: kept ?? freshCounter(newId()),
  })
  count(desk, {
    lastSeq,
    lost: { ...kept?.lost, ...missing(kept?.unsent ?? {}, outbox) },
    hasList: isWhole,
    ended: isGone ? 'gone' : (kept?.ended ?? null),
  })
  const { counter } = desk.state()
  const status = isWhole ? (head!.next === null ? 'ready' : 'taking') : (counter.ended ?? 'none')
  const taking = status === 'taking' ? stopped(head!.lines) : null
  desk.publish({ status, taking, lost: counter.lost })
  await wipeWhenOver(desk)
}

/** Deletes the list once the latest time ever seen has passed the grant's end. Only inside `inTurn`. */
export async function wipeWhenOver(desk: Desk): Promise<boolean> {
  const { head, counter } = desk.state()
  if (!head || !isGrantOver(head.grantEndsOn, latestSeen(counter.latestSeenAt, desk.phone.now())))
    return false
  await wipe(desk)
  return true
}

/** Names and notes go from the phone at once; what was not sent stays as a number. Only inside `inTurn`. */
export async function wipe(desk: Desk): Promise<void> {
  await forgetList(desk)
  const seqs = desk.state().outbox.map(({ check }) => check.seq)
  await happen(desk, { event: 'grant-ended' }, seqs)
  count(desk, { hasList: false, ended: 'wiped' })
  desk.publish({ status: 'wiped' })
}

/** The list alone; the outbox stays. The count says first that no list is expected any more. */
export async function forgetList(desk: Desk): Promise<void> {
  const { sealed, keys } = desk.phone
  const parts = desk.state().head?.parts ?? 0
  count(desk, { hasList: false, ended: null })
  await sealed.remove(keys.head)
  // One more than was counted: the phone may have stopped between a part and its count.
  for (let at = 0; at <= parts; at++) await sealed.remove(keys.part(at))
  desk.publish({ head: null, lines: [], taking: null, status: 'none' })
}

/** undefined when a part is missing: half a list would look like a whole one. */
async function keptLines(desk: Desk, parts: number): Promise<CarriedLine[] | undefined> {
  const { sealed, keys } = desk.phone
  const lines: CarriedLine[] = []
  for (let at = 0; at < parts; at++) {
    const part = await sealed.read<CarriedLine[]>(keys.part(at))
    if (!part) return undefined
    lines.push(...part)
  }
  return lines.sort(byRoom)
}

function missing(counted: EntryBySeq, outbox: Outbox): EntryBySeq {
  const there = new Set(outbox.map(({ check }) => String(check.seq)))
  return Object.fromEntries(Object.entries(counted).filter(([seq]) => !there.has(seq)))
}

export function stopped(done: number, error: string | null = null, mayGoOn = true) {
  return { done, isRunning: false, error, mayGoOn }
}
