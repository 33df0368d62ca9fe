import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Button } from '../../components/button'
import { Clause } from '../../components/clause'
import { Heading, Paragraph, Small } from '../../components/text'
import { fullDayText } from '../../../domain/calendar/day-text'
import { open } from '../../lib/navigate'
import { ConditionList } from './condition-list'
import { entitlementWords as words } from './words'

/** Why: each condition, what is missing and from whom, what to do, who can look again, the notice itself. */
export function Reasons({ entitlement }: { entitlement: Entitlement }) {
  const { caps, conditions, missing, advice, source, title } = entitlement
  return (
    <>
      {caps.length > 0 ? <Heading level={3}>{words.caps}</Heading> : null}
      {caps.map(({ code, text }) => (
        <Paragraph key={code}>{text}</Paragraph>
      ))}
      <ConditionList conditions={conditions} source={source} />
      {missing.length > 0 ? <Heading level={3}>{words.missing}</Heading> : null}
      {missing.map(({ fact, label, from }) => (
        <Paragraph key={fact}>{words.missingFrom(label, from.join('、'))}</Paragraph>
      ))}
      {advice.length > 0 ? <Heading level={3}>{words.advice}</Heading> : null}
      {advice.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <Button onClick={() => open('help', { about: title })}>{words.recheck}</Button>
      <Heading level={3}>{words.source}</Heading>
      <Small>{`${source.issuer}，${fullDayText(source.on)}`}</Small>
      {source.kind === 'bulletin' ? <Small>{words.bulletin}</Small> : null}
      <Clause text={source.quote} document={source.document} locator={source.section} />
    </>
  )
}
