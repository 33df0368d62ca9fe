import { useEffect, useState } from 'react'
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
  const [text, setText] = useState('')
  const [done, setDone] = useState<Filled>()
  const fill = useWrite('shortage.fill')
  useEffect(() => setText(post && post.filled > 0 ? String(post.filled) : ''), [post])

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
  const typed = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined
  return (
    <>
      {post ? (
        <Dialog
          isOpen
          title={`${trades[post.trade]}：${words.filledSoFar}`}
          confirmLabel={words.actSave}
          cancelLabel={words.cancel}
          isBusy={fill.isRunning}
          onConfirm={() => typed !== undefined && void confirm(post, typed)}
          onCancel={onClose}
        >
          <View className="dialog-fields">
            {fill.error ? <Notice tone="danger">{fill.error.message}</Notice> : null}
            <TextField
              id="filled"
              label={words.filledSoFar}
              type="number"
              maxLength={5}
              unit={words.headcountUnit}
              value={text}
              onInput={setText}
            />
            <Button onClick={() => void confirm(post, post.headcount)}>{words.allFilled}</Button>
          </View>
        </Dialog>
      ) : null}
      {done ? <UndoBar message={words.saved} onUndo={undo} onDone={() => setDone(undefined)} /> : null}
    </>
  )
}
