import type { OutputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { EmptyState, Notice } from '../../components/notice'
import { Heading, Small } from '../../components/text'
import { fullDayText } from '../../../domain/calendar/day-text'
import { open } from '../../lib/navigate'
import { VerdictCard } from './verdict-card'
import { entitlementWords as words } from './words'

/** All verdicts, those of past years apart. Never a total: no notice says how they go together. */
export function VerdictList({ answer }: { answer: OutputOf<'entitlement.mine'> }) {
  const current = answer.entitlements.filter(({ isReference }) => !isReference)
  const past = answer.entitlements.filter(({ isReference }) => isReference)
  if (answer.entitlements.length === 0)
    return (
      <EmptyState
        title={words.none}
        action={<Button onClick={() => open('help')}>{words.askSomeone}</Button>}
      >
        {words.noneHelp}
      </EmptyState>
    )
  return (
    <>
      <Small>{words.asOf(fullDayText(answer.asOf))}</Small>
      {current.length > 0 ? <Heading level={2}>{words.count(current.length)}</Heading> : null}
      {current.map((entitlement) => (
        <VerdictCard key={entitlement.policy} entitlement={entitlement} />
      ))}
      {past.length > 0 ? <Heading level={2}>{words.reference}</Heading> : null}
      {past.length > 0 ? <Small>{words.referenceWhy}</Small> : null}
      {past.map((entitlement) => (
        <VerdictCard key={entitlement.policy} entitlement={entitlement} />
      ))}
      <Notice>{words.noSum}</Notice>
      <Small>{words.promise}</Small>
    </>
  )
}
