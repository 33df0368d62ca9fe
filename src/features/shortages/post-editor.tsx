import { View } from '@tarojs/components'
import { trades, type Trade } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { Heading } from '../../components/text'
import { TextField } from '../../components/text-field'
import type { DayChip } from './needed-by-days'
import type { PostDraft, PostErrors } from './report-draft'
import { words } from './words'
import './shortages.css'

interface PostEditorProps {
  post: PostDraft
  /** From 0; also names the fields, so that errors of the backend find them. */
  place: number
  days: readonly DayChip[]
  todayOn: string
  errors: PostErrors
  onChange: (change: Partial<PostDraft>) => void
  /** Absent for the only post. */
  onRemove: (() => void) | undefined
}

const tradeChips = (Object.keys(trades) as Trade[]).map((trade) => ({ value: trade, label: trades[trade] }))

/** One job: the trade by a tap, the number by the number pad, the rest has an answer already. */
export function PostEditor(props: PostEditorProps) {
  const { post, place, days, todayOn, errors, onChange, onRemove } = props
  const field = (name: string) => ({ id: `posts.${place}.${name}`, error: errors[`posts.${place}.${name}`] })
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
          onChange={(trade) => onChange({ trade })}
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

function NeededBy({ post, days, todayOn, onChange, id, error }: NeededByProps) {
  const chips = days.map(({ label, on }) => ({ value: on, label }))
  return (
    <>
      <Chips
        label={words.neededBy}
        chips={chips}
        value={post.neededBy}
        onChange={(neededBy) => onChange({ neededBy })}
      />
      <DateField
        id={id}
        error={error}
        label={words.otherDay}
        value={post.neededBy}
        from={todayOn}
        onChange={(neededBy) => onChange({ neededBy })}
      />
    </>
  )
}
