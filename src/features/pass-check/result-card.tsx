import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { resultWords } from '../../../domain/pass/result-words'
import { passKinds, type PassKind, type PassResult } from '../../../domain/terms'
import { focusable, role } from '../../components/aria'
import { Cell, CellGroup } from '../../components/cell'
import { Heading, Paragraph } from '../../components/text'
import { focusOn } from '../../lib/focus'
import { momentText } from '../../lib/format'
import { checkWords as words } from './words'
import './pass-check.css'

const marks = { good: '✓', careful: '!', bad: '✕' } as const
const resultId = 'pass-result'

interface ResultCardProps {
  result: PassResult
  /** null where nothing of the code may be believed. */
  holder: { surname: string; tail: string; place: string; kind: PassKind; until: string } | null
  /** What else is to be said of this result. */
  children?: ReactNode
}

/** The answer in big words with a mark and a colour, what the pass says, and what to do. */
export function ResultCard({ result, holder, children }: ResultCardProps) {
  const { tone, title, text, advice } = resultWords[result]
  useEffect(() => focusOn(resultId), [])
  return (
    <>
      <View className={`pass-result pass-result-${tone}`} id={resultId} {...role('status')} {...focusable()}>
        <View className="pass-result-head">
          <View className="pass-result-mark" aria-hidden>
            {marks[tone]}
          </View>
          <View className="pass-result-title">{title}</View>
        </View>
        <View className="pass-result-text">{text}</View>
        {children ? <View className="pass-result-text">{children}</View> : null}
      </View>
      <View className="panel">
        <Heading level={2}>{words.advice}</Heading>
        <Paragraph>{advice}</Paragraph>
      </View>
      {holder ? (
        <CellGroup title={words.facts}>
          <Cell title={words.surname} value={holder.surname} />
          <Cell title={words.tail} value={holder.tail} />
          <Cell title={words.place} value={holder.place} />
          <Cell title={words.kind} value={passKinds[holder.kind]} />
          <Cell title={words.until} value={momentText(holder.until)} />
        </CellGroup>
      ) : null}
    </>
  )
}
