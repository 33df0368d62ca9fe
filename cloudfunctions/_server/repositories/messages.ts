/** What the product tells a person by itself, kept until they withdraw. */
import { keyedHash } from '../platform/keys'
import type { JobScope, OwnScope } from '../scope'
import type { MessageDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'

type NewMessage = Pick<MessageDoc, 'personId' | 'seasonId' | 'policy' | 'title' | 'text' | 'at'> & {
  /** What makes it this message and no other: told twice, it is one. */
  key: string[]
  now: Date
  /** `kept`: stays inside, no reminder goes out for it. */
  delivery?: 'waiting' | 'kept'
}

export async function tell(
  db: Writer,
  { key, now, delivery = 'waiting', ...given }: NewMessage,
): Promise<void> {
  const _id = keyedHash('message', ...key)
  if (await db.get('messages', _id)) return
  await db.create('messages', {
    ...given,
    _id,
    readAt: null,
    delivery,
    dueAt: now.toISOString(),
    claimedBy: null,
    attempts: 0,
    sortKey: `${given.at}#${_id}`,
  })
}

/** Latest first. */
export async function messagesOf(db: Reader, scope: OwnScope, limit: number): Promise<MessageDoc[]> {
  const order = { field: 'sortKey', direction: 'desc' } as const
  return db.find('messages', { equals: { personId: scope.personId }, order, limit })
}

/** Ids that are not the person's own change nothing, in the same words. */
export async function markRead(
  db: Writer,
  scope: OwnScope,
  { messageIds, at }: { messageIds: readonly string[]; at: string },
): Promise<void> {
  for (const id of new Set(messageIds)) {
    const message = await db.get('messages', id)
    if (message?.personId === scope.personId && message.readAt === null)
      await db.replace('messages', { ...message, readAt: at })
  }
}

/** Those of one season; with the last registration the permits to send go as well. */
export async function removeMessages(
  db: Writer,
  scope: OwnScope,
  { seasonId, isLast }: { seasonId: string; isLast: boolean },
): Promise<void> {
  const messages = await messagesOf(db, scope, 1000)
  for (const { _id, seasonId: of } of messages) if (of === seasonId) await db.remove('messages', _id)
  if (!isLast) return
  const reminders = await db.find('reminders', { equals: { personId: scope.personId }, limit: 10 })
  for (const { _id } of reminders) await db.remove('reminders', _id)
}

/** Those whose time has come, longest due first. */
export async function dueMessages(
  db: Reader,
  _scope: JobScope,
  { delivery, now, limit }: { delivery: 'waiting' | 'sending'; now: Date; limit: number },
): Promise<MessageDoc[]> {
  const order = { field: 'dueAt', direction: 'asc' } as const
  const first = await db.find('messages', { equals: { delivery }, order, limit })
  return first.filter(({ dueAt }) => dueAt <= now.toISOString())
}

/** null when it was withdrawn meanwhile. */
export async function messageById(db: Reader, _scope: JobScope, id: string): Promise<MessageDoc | null> {
  return db.get('messages', id)
}

export async function saveMessage(db: Writer, _scope: JobScope, message: MessageDoc): Promise<void> {
  await db.replace('messages', message)
}
