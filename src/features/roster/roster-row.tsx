import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { evidences, stays } from '../../../domain/terms'
import { Button } from '../../components/button'
import { pressable, role } from '../../components/aria'
import { Small } from '../../components/text'
import { Tag } from '../../components/tag'
import { words } from './words'
import './roster.css'

export type RosterEntry = OutputOf<'roster.list'>['entries'][number]

interface RosterRowProps {
  entry: RosterEntry
  isConfirming: boolean
  onOpen: () => void
  onConfirm: () => void
}

/** One person of the roster; checking them is one tap, right here. */
export function RosterRow({ entry, isConfirming, onOpen, onConfirm }: RosterRowProps) {
  const { stay, evidence, employerName, siteName, number } = entry
  return (
    <View className="roster-row">
      <View className="roster-facts" onClick={onOpen} {...role('button')} {...pressable(onOpen)}>
        <View className="roster-line">
          <Text className="roster-name">{nameOf(entry)}</Text>
          <Tag tone={stay === 'staying' ? 'good' : 'plain'}>{stay ? stays[stay] : words.noStay}</Tag>
          {evidence ? <Text className="roster-evidence">{evidences[evidence]}</Text> : null}
        </View>
        <View>{employerName ?? words.noEmployer}</View>
        <View>{siteName}</View>
        <Small>{number}</Small>
      </View>
      {stay === null || isChecked(entry) ? null : (
        <Button loading={isConfirming} onClick={onConfirm} label={`${words.confirm}：${nameOf(entry)}`}>
          {words.confirm}
        </Button>
      )}
    </View>
  )
}

export function nameOf({ name }: Pick<RosterEntry, 'name'>): string {
  return name ?? words.noName
}

export function isChecked({ evidence }: Pick<RosterEntry, 'evidence'>): boolean {
  return evidence === 'officer' || evidence === 'data'
}
