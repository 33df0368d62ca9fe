import { useState } from 'react'
import type { BoardPost } from '../../../domain/contracts/board'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Toast } from '../../components/undo-bar'
import { shareInBrowser, sharesByButton, type ShareAnswer, type Shared } from '../../lib/share'
import { jobWords as words } from './words'

const replies: Record<ShareAnswer, string | null> = {
  shared: null,
  cancelled: null,
  copied: words.linkCopied,
  unsupported: words.shareUnavailable,
}

/** A card with the post and nothing of who passes it on. */
export function sharedPost({ boardPostId, trade, employerName }: BoardPost): Shared {
  const title = words.shareTitle(trades[trade], employerName)
  return { title, route: 'jobsPost', params: { boardPostId } }
}

export function PostShare({ post }: { post: BoardPost }) {
  const [reply, setReply] = useState<string | null>(null)
  const share = async () => setReply(replies[await shareInBrowser(sharedPost(post))])
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
