import { Cell, CellGroup } from '../../components/cell'
import { open } from '../../lib/navigate'
import { useSession } from '../../lib/session'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { messageWords as words } from './words'

/** One quiet line while something is unread; nothing otherwise, nor when asking fails. */
export function UnreadLine() {
  const session = useSession()
  const mayHave = session.status === 'known' && session.me.stays.length > 0
  const messages = useCall('message.list', mayHave ? {} : undefined)
  useReturn(messages.reload)
  const unread = messages.data?.unread ?? 0
  if (unread === 0) return null
  return (
    <CellGroup>
      <Cell title={words.unreadLine(unread)} note={words.unreadNote} onClick={() => open('messages')} />
    </CellGroup>
  )
}
