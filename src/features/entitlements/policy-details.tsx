import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Clause } from '../../components/clause'
import { Fold } from '../../components/fold'
import { ListenButton } from '../../components/listen-button'
import { Notice } from '../../components/notice'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { ContactCard } from './contact-card'
import { reasonWords as words } from './reason-words'
import { sharedVerdictText } from './shared-policy'
import { SourceCard } from './source-card'
import { entitlementWords } from './words'
import './cards.css'

export type PublicPolicy = OutputOf<'policy.get'>

/** A policy without anybody's data: what it is for, its conditions, its last day, where to go, its own words. */
export function PolicyDetails({
  policy,
  sharedVerdict,
}: {
  policy: PublicPolicy
  sharedVerdict: string | undefined
}) {
  const { title, audience, effectText, amounts, benefits, deadline, source, isReference } = policy
  const told = sharedVerdictText(sharedVerdict)
  return (
    <>
      <View className="reasons-head">
        <View className="list-head">
          <View className="entry-tags">
            <Tag>{words.audienceOf[audience]}</Tag>
            {isReference ? <Tag>{entitlementWords.reference}</Tag> : null}
          </View>
          <ListenButton text={[title, effectText, ...amounts, ...benefits].join('。')} />
        </View>
        <Heading level={1}>{title}</Heading>
        <Small>{source.document}</Small>
        {[...amounts, ...benefits].map((text) => (
          <View key={text} className="reasons-amount">
            {text}
          </View>
        ))}
        <Paragraph>{effectText}</Paragraph>
        {deadline ? <Paragraph>{deadline.text}</Paragraph> : null}
      </View>
      {told ? <Notice title={words.shareTitle(words.sharer, told)}>{words.sharerNote}</Notice> : null}
      <PolicyConditions policy={policy} />
      <ContactCard contact={policy.contact} documents={policy.documents} />
      <SourceCard source={source} />
    </>
  )
}

function PolicyConditions({ policy: { conditions, source } }: { policy: PublicPolicy }) {
  if (conditions.length === 0) return null
  return (
    <View className="cells">
      <Heading level={2}>{words.policyConditions}</Heading>
      <Small>{words.policyConditionsNote}</Small>
      <View className="cells-list">
        {conditions.map(({ id, label, clause }) => (
          <Fold key={id} head={label}>
            <Clause text={clause} document={source.document} />
          </Fold>
        ))}
      </View>
    </View>
  )
}
