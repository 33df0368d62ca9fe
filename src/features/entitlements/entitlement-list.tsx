import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Button } from '../../components/button'
import { Fold } from '../../components/fold'
import { ListenButton } from '../../components/listen-button'
import { EmptyState } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { fullDayText } from '../../../domain/calendar/day-text'
import { open } from '../../lib/navigate'
import { EntitlementRow } from './entitlement-row'
import type { Answer } from './facts'
import { groupsOf, type Group } from './groups'
import type { Viewer } from './viewer'
import { entitlementWords as words } from './words'
import './cards.css'

/** Shown of one group before the rest is asked for. */
const SHOWN_AT_FIRST = 6

/** All verdicts, each kind by itself. Never a total: no notice says how they go together. */
export function EntitlementList({ answer, viewer }: { answer: Answer; viewer: Viewer }) {
  const { entitlements, asOf } = answer
  if (entitlements.length === 0)
    return (
      <EmptyState
        title={words.none}
        action={<Button onClick={() => open('help')}>{words.askSomeone}</Button>}
      >
        {words.noneHelp}
      </EmptyState>
    )
  const heard = entitlements.map(({ title, headline }) => `${title}。${headline}`).join('')
  return (
    <>
      <View className="list-head">
        <Small>{words.asOf(fullDayText(asOf))}</Small>
        <ListenButton text={heard} />
      </View>
      {groupsOf(entitlements).map((group) => (
        <GroupOfRows key={group.key} group={group} viewer={viewer} />
      ))}
      <Paragraph>{words.noSum}</Paragraph>
      <Small>{words.promise}</Small>
    </>
  )
}

interface GroupProps {
  group: Group
  viewer: Viewer
}

function GroupOfRows({ group, viewer }: GroupProps) {
  const title = words.groupTitle(group.title, group.items.length)
  if (!group.isFolded)
    return (
      <View className="cells">
        <Heading level={2}>{title}</Heading>
        {group.note ? <Small>{group.note}</Small> : null}
        <View className="cells-list">
          <Rows items={group.items} viewer={viewer} />
        </View>
      </View>
    )
  return (
    <View className="cells-list">
      <Fold head={<View className="heading">{title}</View>}>
        {group.note ? <Small>{group.note}</Small> : null}
        <View>
          <Rows items={group.items} viewer={viewer} />
        </View>
      </Fold>
    </View>
  )
}

function Rows({ items, viewer }: { items: readonly Entitlement[]; viewer: Viewer }) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? items : items.slice(0, SHOWN_AT_FIRST)
  const rest = items.length - shown.length
  return (
    <>
      {shown.map((entitlement) => (
        <EntitlementRow key={entitlement.policy} entitlement={entitlement} viewer={viewer} />
      ))}
      {rest > 0 ? (
        <View className="rows-more">
          <Button onClick={() => setIsWhole(true)}>{words.showRest(rest)}</Button>
        </View>
      ) : null}
    </>
  )
}
