import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Clause } from '../../components/clause'
import { Heading, Small } from '../../components/text'
import { fullDayText } from '../../../domain/calendar/day-text'
import { reasonWords as words } from './reason-words'

/** The notice itself: its words as they stand, its number, who sent it out and when. */
export function SourceCard({ source }: Pick<Entitlement, 'source'>) {
  return (
    <>
      <Heading level={2}>{words.source}</Heading>
      <Clause text={source.quote} document={source.document} locator={source.section} />
      <Small>{`${source.issuer}，${fullDayText(source.on)}`}</Small>
      {source.kind === 'bulletin' ? <Small>{words.bulletin}</Small> : null}
    </>
  )
}
