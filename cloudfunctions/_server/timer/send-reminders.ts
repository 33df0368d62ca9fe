/**
 * The outbox: what a person was told inside goes out as a WeChat reminder, once, if they allowed one, and never at
 * night. At most once: a run that ends between asking WeChat and noting the answer gives the reminder up, because a
 * second one would be worse than none; the message itself stands inside all the same.
 */
import { isQuietHour } from '../../../domain/calendar/quiet-hours'
import { fullDayText } from '../../../domain/calendar/day-text'
import { shanghaiClock, shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { reminderTemplate, sendReminder, type Reminder, type Sending } from '../platform/wechat'
import { dueMessages, messageById, saveMessage } from '../repositories/messages'
import { permittedOpenid, returnPermit, takePermit } from '../repositories/reminders'
import type { MessageDoc } from '../store/standing-documents'
import { reader, transact, type Writer } from '../store/store'
import type { TimerRun } from './run'

const perPage = 20
const mostAttempts = 5
const minute = 60_000
/** Longer than any run lasts. */
const claimMinutes = 10
const template = 'verdict'

export async function sendReminders(run: TimerRun): Promise<number> {
  await giveUpUnclear(run)
  let count = 0
  for (;;) {
    if (mayNotSend(run)) return count
    const due = await dueMessages(reader, run.scope, { delivery: 'waiting', now: run.now(), limit: perPage })
    if (due.length === 0) return count
    for (const message of due) {
      if (mayNotSend(run)) return count
      await deliver(run, message)
      count += 1
    }
  }
}

function mayNotSend(run: TimerRun): boolean {
  return run.isOver() || isQuietHour(run.now())
}

/** A run claimed these and did not come back: whether WeChat got them nobody knows. */
async function giveUpUnclear(run: TimerRun): Promise<void> {
  const lost = await dueMessages(reader, run.scope, { delivery: 'sending', now: run.now(), limit: perPage })
  for (const { _id } of lost)
    await transact(async (db) => {
      const message = await messageById(db, run.scope, _id)
      if (message?.delivery === 'sending' && message.dueAt <= run.now().toISOString())
        await saveMessage(db, run.scope, { ...message, delivery: 'failed', claimedBy: null })
    })
}

async function deliver(run: TimerRun, { _id }: MessageDoc): Promise<void> {
  const wanted = reminderTemplate(template)
  const claimed = await transact((db) => claim(db, run, _id))
  if (!claimed || !wanted) return
  const sending = await sendReminder(reminderOf(claimed, wanted))
  await transact((db) => settle(db, run, _id, sending))
}

/** Takes the message and a permit for it. Run again after a lost answer it finds its own claim. */
async function claim(db: Writer, run: TimerRun, id: string) {
  const message = await messageById(db, run.scope, id)
  if (!message) return null
  const permit = { personId: message.personId, template }
  if (message.delivery === 'sending' && message.claimedBy === run.id) {
    const openid = await permittedOpenid(db, run.scope, permit)
    return openid === null ? null : { message, openid }
  }
  const now = run.now()
  if (message.delivery !== 'waiting' || message.dueAt > now.toISOString()) return null
  const openid = reminderTemplate(template) === null ? null : await takePermit(db, run.scope, permit)
  if (openid === null) {
    await saveMessage(db, run.scope, { ...message, delivery: 'kept' })
    return null
  }
  await saveMessage(db, run.scope, {
    ...message,
    delivery: 'sending',
    claimedBy: run.id,
    attempts: message.attempts + 1,
    dueAt: later(now, claimMinutes),
  })
  return { message, openid }
}

async function settle(db: Writer, run: TimerRun, id: string, sending: Sending): Promise<void> {
  const message = await messageById(db, run.scope, id)
  if (message?.delivery !== 'sending' || message.claimedBy !== run.id) return
  const isRefused = sending === 'refused'
  if (isRefused || sending === 'failed')
    await returnPermit(db, run.scope, { personId: message.personId, template, isRefused })
  await saveMessage(db, run.scope, { ...message, ...settled(message, sending, run.now()), claimedBy: null })
}

function settled({ attempts }: MessageDoc, sending: Sending, now: Date): Partial<MessageDoc> {
  if (sending === 'sent') return { delivery: 'sent' }
  if (sending === 'refused') return { delivery: 'kept' }
  if (sending === 'unclear' || attempts >= mostAttempts) return { delivery: 'failed' }
  return { delivery: 'waiting', dueAt: later(now, 5 * 2 ** (attempts - 1)) }
}

function later(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * minute).toISOString()
}

function reminderOf(
  { message, openid }: { message: MessageDoc; openid: string },
  wanted: Reminder['template'],
): Reminder {
  const { title, text, at, seasonId, policy } = message
  return {
    template: wanted,
    openid,
    title,
    text,
    at: `${fullDayText(shanghaiDay(at))} ${shanghaiClock(at)}`,
    page: `pages/entitlements/index?seasonId=${seasonId ?? ''}&policy=${policy ?? ''}`,
  }
}
