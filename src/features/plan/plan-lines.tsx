import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { supplySources, trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { open } from '../../lib/navigate'
import { words } from './words'
import '../shortages/shortages.css'

type Preview = OutputOf<'plan.preview'>

const shownFirst = 8

/** The largest lines of the plan with their reasons, then the posts that stay open with theirs. */
export function PlanLines({ preview: { proposals, more, shortfalls } }: { preview: Preview }) {
  return (
    <>
      <Some
        title={words.largest}
        none={words.none}
        items={proposals}
        footer={more > 0 ? words.more(more) : ''}
      >
        {({ source, giverName, employerName, trade, headcount, reasons }, place) => (
          <Cell
            key={place}
            title={
              <>
                <View className="shortage-row-title">{words.lot(trades[trade], headcount)}</View>
                <View>{words.line(giverName ?? words.person, employerName)}</View>
                <View>{reasons.join('。')}</View>
              </>
            }
            note={supplySources[source]}
          />
        )}
      </Some>
      <Some title={words.unmet} none={words.unmetNone} items={shortfalls}>
        {({ shortageId, postId, employerName, region, trade, unmet, reasons }) => (
          <Cell
            key={postId}
            title={
              <>
                <View className="shortage-row-title">{words.unmetLine(trades[trade], unmet)}</View>
                <View>{employerName}</View>
                {reasons.map((reason) => (
                  <View key={reason}>· {reason}</View>
                ))}
              </>
            }
            note={region.name}
            onClick={() => open('officerCase', { shortageId })}
          />
        )}
      </Some>
    </>
  )
}

interface SomeProps<Item> {
  title: string
  none: string
  items: readonly Item[]
  footer?: string
  children: (item: Item, place: number) => ReactNode
}

/** The first few of a long list, and all of it at a tap. */
function Some<Item>({ title, none, items, footer, children }: SomeProps<Item>) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? items : items.slice(0, shownFirst)
  return (
    <>
      <CellGroup title={title} footer={footer}>
        {items.length === 0 ? <Cell title={none} /> : null}
        {shown.map(children)}
      </CellGroup>
      {shown.length < items.length ? (
        <Button onClick={() => setShowsAll(true)}>{words.showAll(items.length)}</Button>
      ) : null}
    </>
  )
}
