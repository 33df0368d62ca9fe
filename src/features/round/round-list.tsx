import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { RoundPerson } from '../../../domain/field/round-state'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/notice'
import { intoView } from '../../lib/into-view'
import { PersonRow, rowId, type RowAct } from './person-row'
import { rowFacts } from './row-facts'
import { shownPeople, type Looking } from './shown-people'
import { words } from './words'
import './round.css'

interface RoundListProps {
  people: readonly RoundPerson[]
  looking: Looking
  /** Changes with every list taken to the phone. */
  listKey: string
  onHere: (entryId: string) => void
  onOther: (entryId: string) => void
  onOpen: (entryId: string) => void
  onAll: () => void
}

/** A cheap phone draws twenty rows at once; the rest comes when it is needed. */
const atOnce = 20

export function RoundList({ people, looking, listKey, onAll, ...acts }: RoundListProps) {
  const byId = useMemo(() => new Map(people.map((person) => [person.line.entryId, person])), [people])
  const ids = useSteadyIds({ people, looking, listKey })
  const [grown, setGrown] = useState({ looking, count: atOnce })
  // Another filter begins at the top again.
  const count = grown.looking === looking ? grown.count : atOnce
  const grow = () => setGrown({ looking, count: count + atOnce })
  useReachBottom(() => (count < ids.length ? grow() : undefined))
  const act = useSteadyAct((entryId, what) => {
    if (what === 'open') return acts.onOpen(entryId)
    const next = ids.indexOf(entryId) + 1
    if (next + atOnce / 4 > count && count < ids.length) grow()
    if (what === 'other') return acts.onOther(entryId)
    acts.onHere(entryId)
    if (ids[next]) intoView(rowId(ids[next]))
  })
  if (ids.length === 0)
    return (
      <EmptyState title={words.nobody} action={<Button onClick={onAll}>{words.showAll}</Button>}>
        {words.nobodyNote}
      </EmptyState>
    )
  const left = ids.length - count
  return (
    <View className="round-rows">
      {ids.slice(0, count).map((entryId) => {
        const person = byId.get(entryId)
        return person ? <PersonRow key={entryId} {...rowFacts(person)} onAct={act} /> : null
      })}
      {left > 0 ? <Button onClick={grow}>{words.more(Math.min(left, atOnce))}</Button> : null}
    </View>
  )
}

/** Who is shown is settled when the filter is chosen: who was checked since stays where they are. */
function useSteadyIds({ people, looking, listKey }: Pick<RoundListProps, 'people' | 'looking' | 'listKey'>) {
  const settle = () => ({ looking, listKey, size: people.length, ids: shownPeople(people, looking) })
  const [settled, setSettled] = useState(settle)
  const isStill = settled.looking === looking && settled.listKey === listKey && settled.size === people.length
  if (isStill) return settled.ids
  const next = settle()
  setSettled(next)
  return next.ids
}

/** The same function all the time, so that rows are drawn anew only for what they show. */
function useSteadyAct(act: RowAct): RowAct {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback<RowAct>((entryId, what) => latest.current(entryId, what), [])
}
