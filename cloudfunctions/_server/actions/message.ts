import type { HandlersOf } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { Message, messageContracts } from '../../../domain/contracts/message'
import { ensurePerson } from '../identity'
import { markRead, messagesOf } from '../repositories/messages'
import { addPermit } from '../repositories/reminders'
import { ownScope } from '../scope'
import type { MessageDoc } from '../store/standing-documents'

/** As many as a person scrolls through; what counts as unread is among them. */
const shown = 50

export const messageHandlers: HandlersOf<keyof typeof messageContracts> = {
  async 'message.list'({ db, caller }) {
    const messages = caller.own ? await messagesOf(db, caller.own, shown) : []
    return { messages: messages.map(messageView), unread: unreadIn(messages) }
  },

  async 'message.read'({ db, caller, now }, { messageIds }) {
    if (!caller.own) return { unread: 0 }
    await markRead(db, caller.own, { messageIds, at: now.toISOString() })
    const others = (await messagesOf(db, caller.own, shown)).filter(({ _id }) => !messageIds.includes(_id))
    return { unread: unreadIn(others) }
  },

  async 'message.allow'({ db, caller, now }, { template }) {
    if (caller.openid === null) throw new AppError('LOGIN_REQUIRED')
    const own = ownScope(await ensurePerson(db, caller, now))
    const { allowed } = await addPermit(db, own, { template, openid: caller.openid })
    return { allowed }
  },
}

function unreadIn(messages: readonly MessageDoc[]): number {
  return messages.filter(({ readAt }) => readAt === null).length
}

function messageView({ _id, at, title, text, policy, seasonId, readAt }: MessageDoc): Message {
  return { messageId: _id, at, title, text, policy, seasonId, isRead: readAt !== null }
}
