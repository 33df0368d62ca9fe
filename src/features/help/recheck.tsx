import { useState } from 'react'
import { Button } from '../../components/button'
import { Paragraph, Heading } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { useSession } from '../../lib/session'
import { copyText } from '../../lib/share'
import { helpWords as words } from './words'

/** How to have a result looked at again by a person, with the words to say ready to copy. */
export function Recheck({ about }: { about: string | undefined }) {
  const session = useSession()
  const [reply, setReply] = useState<string>()
  const mine = session.status === 'known' ? session.me.stays : []
  const nameOf = (seasonId: string) =>
    session.status === 'known'
      ? session.me.seasons.find((season) => season.seasonId === seasonId)?.name
      : undefined
  const copy = async (title: string) => {
    const numbers = mine.map(({ number }) => number).join('、')
    setReply((await copyText(words.request(title, numbers))) ? words.copied : words.copyFailed)
  }
  return (
    <>
      <Heading level={2}>{words.recheck}</Heading>
      {about ? <Paragraph>{words.about(about)}</Paragraph> : <Paragraph>{words.recheckWhy}</Paragraph>}
      {words.recheckSteps.map((step) => (
        <Paragraph key={step}>{step}</Paragraph>
      ))}
      {mine.map(({ seasonId, number }) => (
        <Paragraph key={seasonId}>{words.number(nameOf(seasonId) ?? '', number)}</Paragraph>
      ))}
      {about ? <Button onClick={() => void copy(about)}>{words.copy}</Button> : null}
      {reply ? <Toast message={reply} onDone={() => setReply(undefined)} /> : null}
    </>
  )
}
