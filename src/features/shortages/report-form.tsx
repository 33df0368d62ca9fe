import { useState } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { Button } from '../../components/button'
import { FormErrors } from '../../components/form-errors'
import { Notice } from '../../components/notice'
import { UndoBar } from '../../components/undo-bar'
import type { CallError } from '../../lib/call-error'
import { defaultNeededBy, neededByDays } from './needed-by-days'
import { PostEditor } from './post-editor'
import { canAddPost, emptyPost, fieldId, headcountSum, type PostDraft, type PostErrors } from './report-draft'
import { TierPreview } from './tier-preview'
import { words } from './words'

interface ReportFormProps {
  season: Season
  posts: PostDraft[]
  onChange: (posts: PostDraft[]) => void
  wasRestored: boolean
  /** Of the last try, found here or by the backend; keyed by input path. */
  errors: PostErrors
  failure: CallError | undefined
}

/** The jobs of one report; every change is kept by the page's draft. */
export function ReportForm({ season, posts, onChange, wasRestored, errors, failure }: ReportFormProps) {
  const [active, setActive] = useState(posts.length - 1)
  const [removed, setRemoved] = useState<{ post: PostDraft; place: number }>()
  const change = (place: number, part: Partial<PostDraft>) => {
    setActive(place)
    onChange(posts.map((post, at) => (at === place ? { ...post, ...part } : post)))
  }
  const remove = (post: PostDraft, place: number) => {
    setActive(0)
    onChange(posts.filter((_, at) => at !== place))
    setRemoved({ post, place })
  }
  const add = () => {
    setActive(posts.length)
    onChange([...posts, emptyPost(defaultNeededBy(season))])
  }
  const putBack = () => {
    if (removed) onChange([...posts.slice(0, removed.place), removed.post, ...posts.slice(removed.place)])
    setRemoved(undefined)
  }
  return (
    <>
      <FormErrors errors={summary(errors, failure)} />
      {wasRestored ? <Notice>{words.draftKept}</Notice> : null}
      {posts.map((post, place) => (
        <PostEditor
          key={post.postId ?? place}
          post={post}
          place={place}
          days={neededByDays(season)}
          todayOn={season.todayOn}
          errors={errors}
          underHeadcount={place === active ? <TierPreview people={headcountSum(posts)} /> : null}
          onChange={(part) => change(place, part)}
          onRemove={posts.length > 1 ? () => remove(post, place) : undefined}
        />
      ))}
      {canAddPost(posts) ? <Button onClick={add}>{words.addPost}</Button> : null}
      {removed ? (
        <UndoBar message={words.removedPost} onUndo={putBack} onDone={() => setRemoved(undefined)} />
      ) : null}
    </>
  )
}

function summary(errors: PostErrors, failure: CallError | undefined) {
  const atFields = Object.entries(errors).map(([id, message]) => ({ id: fieldId(id), message }))
  return failure && atFields.length === 0 ? [{ id: '', message: failure.message }] : atFields
}
