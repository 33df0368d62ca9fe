import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Message } from '../../../domain/contracts/message'
import { Cell } from '../../components/cell'
import { EmptyState } from '../../components/notice'
import { Tag } from '../../components/tag'
import { momentText } from '../../lib/format'
import { open } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'
import { messageWords as words } from './words'

/** At most this many are marked as read at once. */
const MARKED_AT_ONCE = 50

/** Newest first, as the backend answers. Having been shown is having been read; the mark stays for this visit. */
export function MessageList({ messages }: { messages: readonly Message[] }) {
  const [fresh] = useState(() => messages.filter(({ isRead }) => !isRead).map(({ messageId }) => messageId))
  const { run } = useWrite('message.read')
  useEffect(() => {
    if (fresh.length > 0) void run({ messageIds: fresh.slice(0, MARKED_AT_ONCE) })
  }, [fresh, run])
  if (messages.length === 0) return <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
  return (
    <View className="cells-list">
      {messages.map((message) => (
        <MessageLine key={message.messageId} message={message} isNew={fresh.includes(message.messageId)} />
      ))}
    </View>
  )
}

function MessageLine({ message, isNew }: { message: Message; isNew: boolean }) {
  const { title, text, at, policy, seasonId } = message
  const way = policy && seasonId ? () => open('reasons', { as: 'mine', seasonId, policy }) : undefined
  return (
    <Cell
      title={
        <>
          {isNew ? <Tag tone="good">{words.unread}</Tag> : null} {title}
          <View>{text}</View>
        </>
      }
      note={momentText(at)}
      {...(way ? { onClick: way } : {})}
    />
  )
}
