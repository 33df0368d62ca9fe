import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { trades, type Trade } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { Heading } from '../../components/text'
import { TextField } from '../../components/text-field'
import { focusOn } from '../../lib/focus'
import type { DayChip } from './needed-by-days'
import { fieldId, type PostDraft, type PostErrors } from './report-draft'
import { words } from './words'
import './shortages.css'

interface PostEditorProps {
  post: PostDraft
  /** From 0; also names the fields, so that errors of the backend find them. */
  place: number
  days: readonly DayChip[]
  todayOn: string
  errors: PostErrors
  /** The sum of all posts and its tier, where the eye is while the number is typed. */
  underHeadcount: ReactNode
  onChange: (change: Partial<PostDraft>) => void
  /** Absent for the only post. */
  onRemove: (() => void) | undefined
}

const tradeChips = (Object.keys(trades) as Trade[]).map((trade) => ({ value: trade, label: trades[trade] }))

/** One job: the trade by a tap, the number by the number pad, the rest has an answer already. */
export function PostEditor(props: PostEditorProps) {
  const { post, place, days, todayOn, errors, underHeadcount, onChange, onRemove } = props
  const field = (name: string) => fieldOf({ place, name, errors })
  const chooseTrade = (trade: Trade) => {
    onChange({ trade })
    if (!post.headcount) focusOn(fieldOf({ place, name: 'headcount', errors }).id)
  }
  return (
    <View className="post-editor">
      <View className="post-editor-head">
        <Heading level={2}>{words.post(place + 1)}</Heading>
        {onRemove ? (
          <Button kind="link" onClick={onRemove} label={`${words.removePost} ${place + 1}`}>
            {words.removePost}
          </Button>
        ) : null}
      </View>
      {post.trade === null ? (
        <Chips
          {...field('trade')}
          label={words.trade}
          chips={tradeChips}
          value={undefined}
          onChange={chooseTrade}
        />
      ) : (
        <Cell
          title={trades[post.trade]}
          value={words.changeTrade}
          onClick={() => onChange({ trade: null })}
        />
      )}
      <TextField
        {...field('headcount')}
        label={words.headcount}
        type="number"
        maxLength={5}
        unit={words.headcountUnit}
        value={post.headcount}
        onInput={(headcount) => onChange({ headcount })}
      />
      {underHeadcount}
      <NeededBy {...{ post, days, todayOn, onChange }} {...field('neededBy')} />
      <TextField
        {...field('wageFen')}
        label={words.wage}
        hint={words.wageHint}
        type="number"
        maxLength={6}
        unit={words.wageUnit}
        value={post.wageYuan}
        onInput={(wageYuan) => onChange({ wageYuan })}
      />
    </View>
  )
}

interface NeededByProps {
  post: PostDraft
  days: readonly DayChip[]
  todayOn: string
  onChange: (change: Partial<PostDraft>) => void
  id: string
  error: string | undefined
}

const otherDay = 'other'

function NeededBy({ post, days, todayOn, onChange, id, error }: NeededByProps) {
  const isListed = days.some(({ on }) => on === post.neededBy)
  const [picksOther, setPicksOther] = useState(!isListed)
  const chips = [
    ...days.map(({ label, on }) => ({ value: on, label })),
    { value: otherDay, label: words.otherDay },
  ]
  const choose = (value: string) => {
    setPicksOther(value === otherDay)
    if (value !== otherDay) onChange({ neededBy: value })
  }
  return (
    <>
      <Chips
        label={words.neededBy}
        chips={chips}
        value={picksOther ? otherDay : post.neededBy}
        onChange={choose}
      />
      {picksOther || error ? (
        <DateField
          id={id}
          error={error}
          label={words.pickDay}
          value={post.neededBy}
          from={todayOn}
          onChange={(neededBy) => onChange({ neededBy })}
        />
      ) : null}
    </>
  )
}

function fieldOf({ place, name, errors }: { place: number; name: string; errors: PostErrors }) {
  const path = `posts.${place}.${name}`
  return { id: fieldId(path), error: errors[path] }
}
