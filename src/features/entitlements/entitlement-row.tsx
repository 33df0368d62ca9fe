import { View } from '@tarojs/components'
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { pressable, role } from '../../components/aria'
import { Tag } from '../../components/tag'
import { Small } from '../../components/text'
import { open } from '../../lib/navigate'
import { verdictTone } from './marks'
import { paramsOf, type Viewer } from './viewer'
import { entitlementWords as words } from './words'
import './cards.css'

/** One policy in a few lines; a tap leads to why, to the notice's own words and to who can help. */
export function EntitlementRow({ entitlement, viewer }: { entitlement: Entitlement; viewer: Viewer }) {
  const { policy, title, verdict, verdictText, headline, amounts, benefits } = entitlement
  const { missing, deadline, isReference } = entitlement
  const why = () => open('reasons', { ...paramsOf(viewer), policy })
  return (
    <View
      className="cell cell-way"
      hoverClass="cell-pressed"
      onClick={why}
      {...role('button')}
      {...pressable(why)}
    >
      <View className="entry">
        <View className="entry-title">{title}</View>
        <View className="entry-tags">
          <Tag tone={verdictTone(verdict)}>{verdictText}</Tag>
          {isReference ? <Tag>{words.reference}</Tag> : null}
        </View>
        {[...amounts.map(({ text }) => text), ...benefits].map((text) => (
          <View key={text} className="entry-amount">
            {text}
          </View>
        ))}
        <View>{headline}</View>
        {missing.length > 0 ? <Small>{missingText(missing)}</Small> : null}
        {deadline ? <Small>{deadline.text}</Small> : null}
      </View>
      <View className="cell-arrow" />
    </View>
  )
}

/** A long list of what is missing would hide the next policy. */
const NAMED_AT_MOST = 2

function missingText(missing: Entitlement['missing']): string {
  const named = missing.slice(0, NAMED_AT_MOST)
  const shown = named.map(({ label, from }) => words.missingOne(label, from.join('、'))).join('、')
  return words.missingLine(shown, missing.length, named.length === missing.length)
}
