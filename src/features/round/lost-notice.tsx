import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import type { UsedRound } from './use-round'
import { words } from './words'

interface LostNoticeProps {
  round: Pick<UsedRound, 'status' | 'lost' | 'counter' | 'dismissLost'>
}

/** What the phone no longer has, by name where it still can, and what to do about it. */
export function LostNotice({ round: { status, lost, counter, dismissLost } }: LostNoticeProps) {
  const isGone = status === 'gone' || Object.keys(counter.lost).length > 0
  return (
    <>
      {status === 'wiped' ? <Notice title={words.wiped}>{words.wipedNote}</Notice> : null}
      {status === 'gone' && lost === null ? (
        <Notice tone="warn" title={words.gone}>
          {words.goneNote}
        </Notice>
      ) : null}
      {lost ? (
        <Notice tone={isGone ? 'danger' : 'plain'} title={isGone ? words.lostTitle : words.earlierTitle}>
          <View className="cells">
            <Paragraph>{lost.text}</Paragraph>
            {lost.people.length > 0 ? (
              <Paragraph>{`${words.lostPeople}：${lost.people.join('、')}`}</Paragraph>
            ) : null}
            <Button onClick={() => void dismissLost()}>{words.lostSeen}</Button>
          </View>
        </Notice>
      ) : null}
    </>
  )
}
