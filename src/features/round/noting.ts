/** What the officer does at the door: noted on the phone before it counts as done. */
import type { Check } from '../../../domain/contracts/field'
import { carriedPeople, peopleOfRound, seenOf, type Round } from '../../../domain/field/round-state'
import { isSendable, type Noted } from '../../../domain/field/outbox'
import { startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'
import { entryIdOf } from '../../../domain/field/added'
import { count, happen, type Desk } from './desk'
import { placeOf } from './row-facts'
import type { RoundHead } from './kept'

/** How long a tap can be taken back; until then it is not sent. */
export const undoMs = 10_000

export type Note = Pick<Check, 'says' | 'needs' | 'note'>
export type Added = NonNullable<Check['added']>

/** `isKept` is false where the phone had no room: then it is in the open page alone, and stands under 要你处理. */
export interface NotedCheck {
  checkId: string
  isKept: boolean
}

export function roundOf({ slice, season }: RoundHead): Round {
  return { seasonId: slice.seasonId, since: startOfShanghaiDay(season.todayOn) }
}

/** Somebody of the list, or added in this round. @throws Error for an entry that is not in the round */
export function check(desk: Desk, entryId: string, note: Note): Promise<NotedCheck> {
  return desk.inTurn(async () => {
    const head = headOf(desk)
    const { lines, outbox } = desk.state()
    const line = lines.find((each) => each.entryId === entryId)
    const own = outbox.filter((item) => entryIdOf(item.seasonId, item.check) === entryId)
    const carried = carriedPeople(line ? [line] : [], roundOf(head))
    const person = peopleOfRound(carried, own, roundOf(head))[0]
    if (!person) throw new Error('round: nobody of this list')
    const { addedId } = own.find((item) => item.check.addedId !== undefined)?.check ?? {}
    const { name, site, placeText } = person.line
    return keep(desk, {
      subject: addedId === undefined ? { entryId } : { addedId },
      who: [name ?? '没留姓名', placeOf({ site, placeText })].filter(Boolean).join(' '),
      note,
      seen: seenOf(person, note.says),
    })
  })
}

/** Somebody who is on no list. */
export function add(desk: Desk, added: Added, note: Note): Promise<NotedCheck> {
  const subject = { addedId: desk.phone.newId(), added }
  const who = [added.name ?? '没留姓名', added.placeText].filter((part) => part).join(' ')
  return desk.inTurn(() => keep(desk, { subject, who, note, seen: { after: {}, sawStay: 'unregistered' } }))
}

/** Takes a note back as if it had never been. Only while it waits; false when it is too late. */
export function takeBack(desk: Desk, checkId: string): Promise<boolean> {
  return desk.inTurn(async () => {
    const item = desk.state().outbox.find(({ check }) => check.checkId === checkId)
    if (!item || !isSendable(item) || !desk.state().held.includes(checkId)) return false
    await happen(desk, { event: 'removed', id: checkId }, [item.check.seq])
    release(desk, checkId)
    return true
  })
}

/** One item out of the outbox, by the officer's own hand. */
export function remove(desk: Desk, checkId: string): Promise<void> {
  return onOne(desk, checkId, 'removed')
}

export function tryAgain(desk: Desk, checkId: string): Promise<void> {
  return onOne(desk, checkId, 'tried-again')
}

function onOne(desk: Desk, id: string, event: 'removed' | 'tried-again'): Promise<void> {
  return desk.inTurn(async () => {
    const item = desk.state().outbox.find(({ check }) => check.checkId === id)
    if (item) await happen(desk, { event, id }, [item.check.seq])
  })
}

async function keep(
  desk: Desk,
  given: {
    subject: Pick<Check, 'entryId' | 'addedId' | 'added'>
    who: string
    note: Note
    seen: Pick<Check, 'after' | 'sawStay'>
  },
): Promise<NotedCheck> {
  const { subject, who, note, seen } = given
  const { counter } = desk.state()
  const seq = counter.lastSeq + 1
  const checkId = desk.phone.newId()
  const made: Check = { checkId, ...subject, ...note, ...seen, seq, deviceAt: desk.phone.now() }
  const noted: Noted = { check: made, seasonId: headOf(desk).slice.seasonId, who }
  desk.publish({ counter: { ...counter, lastSeq: seq }, held: [...desk.state().held, checkId] })
  const isKept = await happen(desk, { event: 'queued', noted }, [seq])
  if (!isKept) await happen(desk, { event: 'storage-refused', id: checkId }, [])
  else await keptAfterAll(desk, seq)
  desk.phone.after(undoMs, () => release(desk, checkId))
  return { checkId, isKept }
}

/** A key that could be written again holds what it had refused before. */
async function keptAfterAll(desk: Desk, seq: number): Promise<void> {
  const near = desk.state().outbox.filter((item) => !item.isKept && item.check.seq !== seq)
  for (const { check } of near)
    if (await happen(desk, { event: 'stored-after-all', id: check.checkId }, [check.seq])) continue
    else await happen(desk, { event: 'storage-refused', id: check.checkId }, [])
}

function release(desk: Desk, checkId: string): void {
  desk.publish({ held: desk.state().held.filter((each) => each !== checkId) })
  count(desk)
}

function headOf(desk: Desk): RoundHead {
  const { head } = desk.state()
  if (!head) throw new Error('round: no list')
  return head
}
