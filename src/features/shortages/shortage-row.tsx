import { View } from '@tarojs/components'
import type { ShortageBrief } from '../../../domain/contracts/shortage'
import { tierLabel } from '../../../domain/matching/tier'
import { caseStatuses, officerLevels } from '../../../domain/terms'
import { Cell } from '../../components/cell'
import { Tag } from '../../components/tag'
import { dayText } from '../../../domain/calendar/day-text'
import { words } from './words'
import './shortages.css'

interface ShortageRowProps {
  shortage: ShortageBrief
  onOpen: () => void
  /** What the row is called: the employer for an officer, the number for the employer itself. */
  title: string
  /** Key employers are told apart for officers only. */
  showsKey?: boolean
}

/** One shortage in a list: who, how many, which tier, how long it waits; overdue is said in words. */
export function ShortageRow({ shortage, onOpen, title, showsKey = false }: ShortageRowProps) {
  const { tierNow, tierAtReport, headcountOpen, status, waitingDays, due, overdue, risenTo } = shortage
  const isOpen = status === 'reported' || status === 'accepted' || status === 'in-service'
  const size = [tierLabel(tierNow ?? tierAtReport), isOpen ? words.stillMissing(headcountOpen) : null]
  const waits = [
    isOpen ? words.waiting(waitingDays) : null,
    due?.dueOn ? words.dueBy(due.title, dayText(due.dueOn)) : null,
    risenTo ? words.risen(officerLevels[risenTo]) : null,
  ]
  return (
    <Cell
      title={
        <>
          <View className="shortage-row-title">{title}</View>
          <View className="shortage-row-size">
            {overdue ? <Tag tone="danger">{words.overdue}</Tag> : <Tag>{caseStatuses[status]}</Tag>}
            {showsKey && shortage.isKey ? <Tag tone="warn">{words.key}</Tag> : null}
            <View>{size.filter(Boolean).join(' · ')}</View>
          </View>
        </>
      }
      note={waits.filter(Boolean).join('。')}
      onClick={onOpen}
    />
  )
}
