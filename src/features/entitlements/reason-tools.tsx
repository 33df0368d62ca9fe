import { useState } from 'react'
import { Button } from '../../components/button'
import { Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { shareInBrowser, sharesByButton, type ShareAnswer, type Shared } from '../../lib/share'
import { askToRemind, canRemind } from '../../lib/subscribe'
import { useWrite } from '../../lib/use-write'
import { reasonWords as words } from './reason-words'

/** Registered with WeChat for this mini-program: 待遇结果提醒. */
const reminderTemplates = ['verdict-reminder']

const shareReplies: Record<ShareAnswer, string | null> = {
  shared: null,
  cancelled: null,
  copied: words.linkCopied,
  unsupported: words.shareUnavailable,
}

export function ShareButton({ shared }: { shared: Shared }) {
  const [reply, setReply] = useState<string | null>(null)
  const share = async () => setReply(shareReplies[await shareInBrowser(shared)])
  return (
    <>
      {sharesByButton ? (
        <Button openType="share">{words.share}</Button>
      ) : (
        <Button onClick={() => void share()}>{words.share}</Button>
      )}
      <Small>{words.shareNote}</Small>
      {reply ? <Toast key={reply} message={reply} onDone={() => setReply(null)} /> : null}
    </>
  )
}

/** WeChat asks by itself; one yes allows one message. */
export function RemindButton() {
  const [reply, setReply] = useState<string | null>(null)
  const allowing = useWrite('message.allow')
  if (!canRemind) return null
  const remind = async () => {
    const answer = await askToRemind(reminderTemplates)
    if (answer !== 'accepted')
      return setReply(answer === 'refused' ? words.remindRefused : words.remindUnavailable)
    const allowed = await allowing.run({ template: 'verdict' })
    setReply(allowed ? words.remindOn : words.remindFailed)
  }
  return (
    <>
      <Button loading={allowing.isRunning} onClick={() => void remind()}>
        {words.remind}
      </Button>
      {reply ? <Toast key={reply} message={reply} onDone={() => setReply(null)} /> : null}
    </>
  )
}
