import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import type { Lost } from './lost'
import { words } from './words'

interface LostNoticeProps {
  status: string
  lost: Lost | null
  onSeen: () => Promise<void>
}

/** What the phone no longer has, by name where it still can, and what to do about it. */
export function LostNotice({ status, lost, onSeen }: LostNoticeProps) {
  return (
    <>
      {status === 'wiped' ? <Notice title={words.wiped}>{words.wipedNote}</Notice> : null}
      {status === 'gone' && lost === null ? (
        <Notice tone="warn" title={words.gone}>
          {words.goneNote}
        </Notice>
      ) : null}
      {lost ? (
        <Notice tone="danger" title={words.lostTitle}>
          <Paragraph>{lost.text}</Paragraph>
          {lost.people.length > 0 ? (
            <Paragraph>{`${words.lostPeople}：${lost.people.join('、')}`}</Paragraph>
          ) : null}
          <Button onClick={() => void onSeen()}>{words.lostSeen}</Button>
        </Notice>
      ) : null}
    </>
  )
}
