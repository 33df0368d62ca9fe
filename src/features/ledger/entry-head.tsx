import { View } from '@tarojs/components'
import type { LedgerView } from '../../../domain/contracts/ledger'
import { tierLabel } from '../../../domain/matching/tier'
import { trades } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Clause } from '../../components/clause'
import { DataTable } from '../../components/data-table'
import { Heading, Paragraph, Small } from '../../components/text'
import { open } from '../../lib/navigate'
import { LedgerTags, updatedText } from './ledger-row'
import { words } from './words'

/** Who it is, what it lacks and who looks after it. */
export function EntryHead({ entry }: { entry: LedgerView }) {
  const { name, region, specialist, headcountOpen, tierNow, shortageId } = entry
  const lacks = headcountOpen > 0 ? words.open(headcountOpen) : words.noOpen
  return (
    <>
      <View className="panel">
        <Heading level={1}>{name}</Heading>
        <LedgerTags entry={entry} />
        <Paragraph>{[lacks, tierNow ? tierLabel(tierNow) : null].filter(Boolean).join(' · ')}</Paragraph>
        <Small>{region.fullName}</Small>
        <Small>
          {specialist ? words.specialist(specialist) : words.nobody} · {updatedText(entry)}
        </Small>
      </View>
      {shortageId ? (
        <CellGroup>
          <Cell title={words.toCase} onClick={() => open('officerCase', { shortageId })} />
        </CellGroup>
      ) : null}
      {entry.posts.length > 0 ? <Structure posts={entry.posts} /> : null}
    </>
  )
}

const structureColumns = [
  { key: 'trade', title: words.post },
  { key: 'headcount', title: words.wanted, isNumber: true },
  { key: 'open', title: words.missing, isNumber: true },
] as const

function Structure({ posts }: Pick<LedgerView, 'posts'>) {
  const rows = posts.map(({ trade, headcount, open: missing }) => ({
    trade: trades[trade],
    headcount,
    open: missing,
  }))
  return <DataTable title={words.structure} columns={structureColumns} rows={rows} />
}

/** What puts an employer on the protected list: the notice's words, our thresholds, and this one's figures. */
export function ProtectedRule({ entry: { isProtected, reasons, rule } }: { entry: LedgerView }) {
  return (
    <View className="panel">
      <Heading level={2}>{words.rule}</Heading>
      <Paragraph>{words.ruleStanding[isProtected ? 'true' : 'false']}</Paragraph>
      {reasons.map((reason) => (
        <View key={reason}>· {reason}</View>
      ))}
      <Clause text={rule.clause} document={rule.document} />
      {rule.thresholds.map((threshold) => (
        <Small key={threshold}>{threshold}</Small>
      ))}
    </View>
  )
}
