import { View } from '@tarojs/components'
import type { LedgerBrief } from '../../../domain/contracts/ledger'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { tierLabel } from '../../../domain/matching/tier'
import { Cell } from '../../components/cell'
import { Tag } from '../../components/tag'
import { words } from './words'
import '../shortages/shortages.css'

/** One employer of the ledger in a list: which lists it is on, what it lacks, what waits to be solved. */
export function LedgerRow({ entry, onOpen }: { entry: LedgerBrief; onOpen: () => void }) {
  const { name, headcountOpen, tierNow, openProblems, specialist } = entry
  const lacks = headcountOpen > 0 ? words.open(headcountOpen) : words.noOpen
  const standing = [
    tierNow ? tierLabel(tierNow) : null,
    lacks,
    openProblems > 0 ? words.problemCount(openProblems) : null,
  ]
  return (
    <Cell
      title={
        <>
          <View className="shortage-row-title">{name}</View>
          <LedgerTags entry={entry} />
          <View>{standing.filter(Boolean).join(' · ')}</View>
        </>
      }
      note={[specialist ?? words.nobody, updatedText(entry)].join('。')}
      onClick={onOpen}
    />
  )
}

export function LedgerTags({ entry: { isKey, isProtected, isStale } }: { entry: LedgerBrief }) {
  return (
    <View className="shortage-row-size">
      {isKey ? <Tag tone="warn">{words.isKey}</Tag> : null}
      {isProtected ? <Tag tone="good">{words.isProtected}</Tag> : null}
      {isStale ? <Tag tone="danger">{words.isStale}</Tag> : null}
    </View>
  )
}

export function updatedText({ updatedOn }: Pick<LedgerBrief, 'updatedOn'>): string {
  return updatedOn === null ? words.neverUpdated : words.updated(dayOfYearText(updatedOn))
}
