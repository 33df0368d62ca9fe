import { dayText } from '../../../domain/calendar/day-text'
import { tierLabel } from '../../../domain/matching/tier'
import { DataTable } from '../../components/data-table'
import { Notice } from '../../components/notice'
import { Heading } from '../../components/text'
import { open } from '../../lib/navigate'
import { CaseLines } from './case-lines'
import type { Digest } from './digest-kinds'
import { figuresNow } from './figures-now'
import { StayTables, WageLine } from './stay-tables'
import { words } from './words'

const parts = ['fresh', 'overdue', 'filled'] as const

/** The figures of one day: people first, wages, then the cases. */
export function DayDigest({ digest }: { digest: Digest }) {
  const rows = digest.open.map(({ tier, cases, headcount }) => ({ tier: tierLabel(tier), cases, headcount }))
  return (
    <>
      <Heading level={1}>{digest.region.fullName}</Heading>
      <Heading level={2}>{words.of(dayText(digest.on), words.kinds.district)}</Heading>
      {digest.note ? <Notice>{digest.note}</Notice> : null}
      {digest.stays ? (
        <StayTables stays={digest.stays} byStreet={digest.byStreet} figures={figuresNow(digest)} />
      ) : null}
      {digest.wages ? (
        <>
          <Heading level={2}>{words.wages}</Heading>
          <WageLine wages={digest.wages} />
        </>
      ) : null}
      {parts.map((part) => (
        <CaseLines
          key={part}
          title={words.parts[part]}
          lines={digest[part]}
          onOpen={(shortageId) => open('officerCase', { shortageId })}
        />
      ))}
      <DataTable
        title={words.openByTier}
        columns={[
          { key: 'tier', title: words.tier },
          { key: 'cases', title: words.cases, isNumber: true },
          { key: 'headcount', title: words.people, isNumber: true },
        ]}
        rows={rows}
      />
    </>
  )
}
