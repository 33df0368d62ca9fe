import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Fold } from '../../components/fold'
import { ListenButton } from '../../components/listen-button'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { Timeline } from '../../components/timeline'
import { momentText } from '../../lib/format'
import { ConditionList } from './condition-list'
import { ContactCard } from './contact-card'
import type { Answer } from './facts'
import { verdictTone } from './marks'
import { RemindButton, ShareButton } from './reason-tools'
import { reasonWords as words } from './reason-words'
import { Recheck } from './recheck'
import { Settle } from './settle'
import { sharedBy } from './shared-policy'
import { SourceCard } from './source-card'
import type { AnswerState } from './use-answer'
import type { Viewer } from './viewer'
import { canWake } from './waking'
import { entitlementWords } from './words'
import './cards.css'

interface ReasonsProps {
  viewer: Viewer
  entitlement: Entitlement
  data: Answer
  state: AnswerState
}

/** Why: what it comes to, what is missing, who can look again, each condition, where to go, the notice itself. */
export function Reasons({ viewer, entitlement, data, state }: ReasonsProps) {
  const { conditions, source, readings, whatIf, advice, contact, documents, missing } = entitlement
  return (
    <>
      <Outcome entitlement={entitlement} />
      <Missing missing={missing} />
      {viewer.as === 'officer' ? null : (
        <Settle viewer={viewer} data={data} state={state} only={missing.map(({ fact }) => fact)} />
      )}
      <Recheck viewer={viewer} entitlement={entitlement} onAsked={state.answer.reload} />
      <ConditionList conditions={conditions} source={source} />
      <Sentences title={words.readings} lines={readings} />
      <WhatWouldChange lines={whatIf} />
      <Sentences title={words.advice} lines={advice} />
      <ContactCard contact={contact} documents={documents} />
      <Changes changes={entitlement.changes} />
      <SourceCard source={source} />
      {canWake(entitlement, viewer) ? <RemindButton /> : null}
      {viewer.as === 'officer' ? null : <ShareButton shared={sharedBy(entitlement)} />}
    </>
  )
}

function Outcome({ entitlement }: { entitlement: Entitlement }) {
  const { title, verdict, verdictText, headline, amounts, benefits, isReference } = entitlement
  const { caps, deadline, source } = entitlement
  const gains = [...amounts.map(({ text }) => text), ...benefits]
  return (
    <View className="reasons-head">
      <View className="list-head">
        <View className="entry-tags">
          <Tag tone={verdictTone(verdict)}>{verdictText}</Tag>
          {isReference ? <Tag>{entitlementWords.reference}</Tag> : null}
        </View>
        <ListenButton text={[title, headline, ...gains].join('。')} />
      </View>
      <Heading level={1}>{title}</Heading>
      <Small>{source.document}</Small>
      {gains.map((text) => (
        <View key={text} className="reasons-amount">
          {text}
        </View>
      ))}
      <Paragraph>{headline}</Paragraph>
      {deadline ? <Paragraph>{deadline.text}</Paragraph> : null}
      {caps.length > 0 ? <Heading level={3}>{words.caps}</Heading> : null}
      {caps.map(({ code, text }) => (
        <Paragraph key={code}>{text}</Paragraph>
      ))}
    </View>
  )
}

function Missing({ missing }: Pick<Entitlement, 'missing'>) {
  if (missing.length === 0) return null
  return (
    <CellGroup title={words.missing}>
      {missing.map(({ fact, label, from }) => (
        <Cell key={fact} title={label} note={words.missingFrom(from.join('、'))} />
      ))}
    </CellGroup>
  )
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <View className="cells">
      <Heading level={2}>{title}</Heading>
      {lines.map((line, index) => (
        <Paragraph key={`${index}:${line}`}>{line}</Paragraph>
      ))}
    </View>
  )
}

/** Closed: for most it is long, and what is missing was said above. */
function WhatWouldChange({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <View className="cells-list">
      <Fold head={<View className="heading">{words.whatIf}</View>}>
        {lines.map((line, index) => (
          <Paragraph key={`${index}:${line}`}>{line}</Paragraph>
        ))}
      </Fold>
    </View>
  )
}

/** Shown before the rest is asked for. */
const CHANGES_AT_FIRST = 2

function Changes({ changes }: Pick<Entitlement, 'changes'>) {
  const [isWhole, setIsWhole] = useState(false)
  if (changes.length === 0) return null
  const shown = isWhole ? changes : changes.slice(0, CHANGES_AT_FIRST)
  const entries = shown.map(({ at, text, cause }, index) => ({
    id: `${at}-${index}`,
    time: momentText(at),
    title: text,
    note: cause,
  }))
  return (
    <View className="cells">
      <Heading level={2}>{words.changes}</Heading>
      <Timeline entries={entries} />
      {shown.length < changes.length ? (
        <Button onClick={() => setIsWhole(true)}>{words.changesRest}</Button>
      ) : null}
    </View>
  )
}
