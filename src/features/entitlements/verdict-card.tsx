import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Button } from '../../components/button'
import { ListenButton } from '../../components/listen-button'
import { Heading, Paragraph, Small } from '../../components/text'
import { fullDayText } from '../../../domain/calendar/day-text'
import { Reasons } from './reasons'
import { verdictTone } from './marks'
import { entitlementWords as words } from './words'
import './cards.css'

/** One policy: what it comes to for this person, how much, who pays; the reasons open on a tap. */
export function VerdictCard({ entitlement }: { entitlement: Entitlement }) {
  const [isOpen, setIsOpen] = useState(false)
  const { title, headline, verdict, amounts, decidableOn, source } = entitlement
  const heard = `${title}。${headline}${amounts.map(({ text }) => text).join('')}`
  return (
    <View className="card">
      <View className="card-tags">
        <View className={`card-headline card-headline-${verdictTone(verdict)}`}>{headline}</View>
        <ListenButton text={heard} />
      </View>
      <Heading level={3}>{title}</Heading>
      {amounts.map((amount) => (
        <View key={`${amount.payer}:${amount.payee}`} className="card-amount">
          {amount.text}
        </View>
      ))}
      {decidableOn ? <Paragraph>{words.decidableOn(fullDayText(decidableOn))}</Paragraph> : null}
      <Small>{source.document}</Small>
      <Button
        onClick={() => setIsOpen(!isOpen)}
        label={`${isOpen ? words.reasonsHide : words.reasons}：${title}`}
      >
        {isOpen ? words.reasonsHide : words.reasons}
      </Button>
      {isOpen ? <Reasons entitlement={entitlement} /> : null}
    </View>
  )
}
