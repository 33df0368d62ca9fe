import { useState } from 'react'
import type { MyStay } from '../../../domain/contracts/stay'
import { Button } from '../../components/button'
import { Toast } from '../../components/undo-bar'
import { copyText, shareInBrowser, sharesByButton, type ShareAnswer } from '../../lib/share'
import { askToRemind, canRemind, type ReminderAnswer } from '../../lib/subscribe'
import { stayWords as words } from './words'

/** Registered with WeChat for this mini-program: 春节留岗服务提醒. */
const reminderTemplates = ['stay-service-reminder']

export const sharedInvitation = { title: words.shareTitle, route: 'explore' } as const

const shareReplies: Record<ShareAnswer, string | null> = {
  shared: null,
  cancelled: null,
  copied: words.linkCopied,
  unsupported: words.shareUnavailable,
}
const reminderReplies: Record<ReminderAnswer, string> = {
  accepted: words.remindOn,
  refused: words.remindRefused,
  unsupported: words.remindUnavailable,
}

/** Keep it, pass it on, be reminded: each in its own tap. */
export function ReceiptTools({ mine }: { mine: MyStay }) {
  const [reply, setReply] = useState<string | null>(null)
  const copy = async () => setReply((await copyText(mine.number)) ? words.copied : words.copyFailed)
  const share = async () => setReply(shareReplies[await shareInBrowser(sharedInvitation)])
  const remind = async () => setReply(reminderReplies[await askToRemind(reminderTemplates)])
  return (
    <>
      <Button onClick={() => void copy()}>{words.copyNumber}</Button>
      {canRemind ? <Button onClick={() => void remind()}>{words.remind}</Button> : null}
      {sharesByButton ? (
        <Button openType="share">{words.share}</Button>
      ) : (
        <Button onClick={() => void share()}>{words.share}</Button>
      )}
      {reply ? <Toast key={reply} message={reply} onDone={() => setReply(null)} /> : null}
    </>
  )
}
