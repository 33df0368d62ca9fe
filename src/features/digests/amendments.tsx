import { View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import type { Digest } from './digest-kinds'
import { words } from './words'

type Amendments = Digest['amendments']

/** Said at the top, so that nobody reads a figure without knowing. */
export function AmendedNotice({ amendments }: { amendments: Amendments }) {
  if (amendments.length === 0) return null
  return (
    <Notice tone="warn" title={words.amendedCount(amendments.length)}>
      {amendments.map(({ number, figure, was, now }) => (
        <Paragraph key={number}>{words.amendmentLine(figure, was, now)}</Paragraph>
      ))}
      <Paragraph>{words.amendedNote}</Paragraph>
    </Notice>
  )
}

/** Each correction with its number, what was and is, why and by whom. */
export function AmendmentList({ amendments }: { amendments: Amendments }) {
  if (amendments.length === 0) return null
  return (
    <View className="panel">
      <Heading level={2}>{words.amendments}</Heading>
      {amendments.map(({ number, figure, was, now, reason, by, at }) => (
        <View key={number}>
          <Heading level={3}>{words.amendmentTitle(number)}</Heading>
          <View>{words.amendmentLine(figure, was, now)}</View>
          {reason ? <View>{reason}</View> : null}
          <Small>{words.amendmentBy(by, momentText(at))}</Small>
        </View>
      ))}
    </View>
  )
}
