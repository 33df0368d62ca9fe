import { Button } from '../../components/button'
import { ListenButton } from '../../components/listen-button'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { words } from './words'

interface ReadOutProps {
  onAgreed: () => void
  onRefused: () => void
}

/** The notice, read to the person; their yes is a tap of its own. */
export function ReadOut({ onAgreed, onRefused }: ReadOutProps) {
  const lines = words.consentLines.map(({ label, text }) => `${label}：${text}`)
  return (
    <>
      <Heading level={1}>{words.consentTitle}</Heading>
      <Notice>
        {lines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <Small>{words.consentTerm}</Small>
      </Notice>
      <ListenButton text={lines.join('')} />
      <Button onClick={onRefused}>{words.refused}</Button>
      <Button kind="primary" id="agreed" onClick={onAgreed}>
        {words.agreed}
      </Button>
    </>
  )
}
