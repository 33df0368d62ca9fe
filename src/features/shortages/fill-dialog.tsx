import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { UndoBar } from '../../components/undo-bar'
import { useWrite } from '../../lib/use-write'
import type { OneShortage } from './use-shortage'
import { words } from './words'
import './shortages.css'

type Post = ShortageView['posts'][number]

interface FillDialogProps {
  shortage: ShortageView
  /** The post being recorded; undefined = closed. */
  post: Post | undefined
  one: OneShortage
  onClose: () => void
}

interface Filled {
  postId: string
  before: number
}

/** How many were found so far for one post, with ten seconds to take it back. */
export function FillDialog({ shortage, post, one, onClose }: FillDialogProps) {
  const [done, setDone] = useState<Filled>()
  const fill = useWrite('shortage.fill')
  const save = async (postId: string, filled: number) => {
    const { shortageId, version } = shortage
    const saved = await fill.run({ shortageId, version, postId, filled })
    if (saved) one.put(saved)
    return saved !== undefined
  }
  const confirm = async (target: Post, filled: number) => {
    if (!(await save(target.postId, filled))) return one.state.reload()
    setDone({ postId: target.postId, before: target.filled })
    onClose()
  }
  const undo = () => {
    if (done) void save(done.postId, done.before)
    setDone(undefined)
  }
  return (
    <>
      {post ? (
        <FillQuestion
          post={post}
          isBusy={fill.isRunning}
          failure={fill.error?.message}
          onConfirm={(filled) => void confirm(post, filled)}
          onClose={onClose}
        />
      ) : null}
      {done ? <UndoBar message={words.saved} onUndo={undo} onDone={() => setDone(undefined)} /> : null}
    </>
  )
}

interface FillQuestionProps {
  post: Post
  isBusy: boolean
  failure: string | undefined
  onConfirm: (filled: number) => void
  onClose: () => void
}

function FillQuestion({ post, isBusy, failure, onConfirm, onClose }: FillQuestionProps) {
  const [text, setText] = useState(post.filled > 0 ? String(post.filled) : '')
  const [wrong, setWrong] = useState<string>()
  const save = () => {
    const typed = text.trim()
    if (!/^\d{1,5}$/.test(typed)) return setWrong(words.filledMissing)
    if (Number(typed) > post.headcount) return setWrong(words.filledTooMany(post.headcount))
    setWrong(undefined)
    onConfirm(Number(typed))
  }
  return (
    <Dialog
      isOpen
      title={trades[post.trade]}
      confirmLabel={words.actSave}
      cancelLabel={words.cancel}
      isBusy={isBusy}
      onConfirm={save}
      onCancel={onClose}
    >
      <View className="dialog-fields">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        <TextField
          id="filled"
          label={words.filledSoFar}
          type="number"
          maxLength={5}
          unit={words.headcountUnit}
          value={text}
          onInput={setText}
          error={wrong}
        />
        <Button onClick={() => onConfirm(post.headcount)}>{words.allFilled}</Button>
      </View>
    </Dialog>
  )
}
