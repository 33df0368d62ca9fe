/** What a person allowed to be sent in WeChat's own prompt: each permit is for one message. */
import { seal, unseal } from '../platform/seal'
import type { JobScope, OwnScope } from '../scope'
import type { ReminderDoc } from '../store/standing-documents'
import type { Writer } from '../store/store'

/** WeChat itself counts no further than a person can tap. */
const mostAllowed = 20

const reminderId = (personId: string, template: string) => `${personId}:${template}`
const openidAt = (id: string) => ({ collection: 'reminders', id, field: 'openid' })

export async function addPermit(
  db: Writer,
  scope: OwnScope,
  { template, openid }: { template: string; openid: string },
): Promise<ReminderDoc> {
  const _id = reminderId(scope.personId, template)
  const before = await db.get('reminders', _id)
  const after: ReminderDoc = {
    _id,
    personId: scope.personId,
    template,
    openidSealed: seal(openid, openidAt(_id)),
    allowed: Math.min((before?.allowed ?? 0) + 1, mostAllowed),
  }
  await (before ? db.replace('reminders', after) : db.create('reminders', after))
  return after
}

/** Whom an already taken permit is for. */
export async function permittedOpenid(
  db: Writer,
  _scope: JobScope,
  { personId, template }: { personId: string; template: string },
): Promise<string | null> {
  const reminder = await db.get('reminders', reminderId(personId, template))
  return reminder && unseal(reminder.openidSealed, openidAt(reminder._id))
}

/** Uses one permit up. @returns whom to send to; null when none is left */
export async function takePermit(
  db: Writer,
  _scope: JobScope,
  { personId, template }: { personId: string; template: string },
): Promise<string | null> {
  const reminder = await db.get('reminders', reminderId(personId, template))
  if (!reminder || reminder.allowed < 1) return null
  await db.replace('reminders', { ...reminder, allowed: reminder.allowed - 1 })
  return unseal(reminder.openidSealed, openidAt(reminder._id))
}

/** WeChat did not take the message: the permit is whole again, or WeChat says there is none at all. */
export async function returnPermit(
  db: Writer,
  _scope: JobScope,
  { personId, template, isRefused }: { personId: string; template: string; isRefused: boolean },
): Promise<void> {
  const reminder = await db.get('reminders', reminderId(personId, template))
  if (!reminder) return
  const allowed = isRefused ? 0 : Math.min(reminder.allowed + 1, mostAllowed)
  await db.replace('reminders', { ...reminder, allowed })
}
