import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { LoginNeeded } from '../../features/identity/login-needed'
import { MessageList } from '../../features/messages/message-list'
import { messageWords as words } from '../../features/messages/words'
import { useCall } from '../../lib/use-call'

/** What changed while I was not looking. */
export default function MessagesPage() {
  const answer = useCall('message.list', {})
  return (
    <Page title={words.title}>
      {answer.error?.code === 'LOGIN_REQUIRED' ? (
        <LoginNeeded />
      ) : (
        <Loaded state={answer}>{({ messages }) => <MessageList messages={messages} />}</Loaded>
      )}
    </Page>
  )
}
