import { useState } from 'react'
import { Button } from '../../components/button'
import { Toast } from '../../components/undo-bar'
import { shareInBrowser, sharesByButton, type Shared, type ShareAnswer } from '../../lib/share'
import { words } from './words'

const replies: Record<ShareAnswer, string | null> = {
  shared: null,
  cancelled: null,
  copied: words.linkCopied,
  unsupported: words.shareUnavailable,
}

/** Passes the page on: it holds nobody. */
export function ShareFigures({ shared }: { shared: Shared }) {
  const [reply, setReply] = useState<string | null>(null)
  const share = async () => setReply(replies[await shareInBrowser(shared)])
  return (
    <>
      {sharesByButton ? (
        <Button openType="share">{words.share}</Button>
      ) : (
        <Button onClick={() => void share()}>{words.share}</Button>
      )}
      {reply ? <Toast key={reply} message={reply} onDone={() => setReply(null)} /> : null}
    </>
  )
}
