import { useState } from 'react'
import { View } from '@tarojs/components'
import type { InputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { EmptyState, ErrorState, Loading, Notice, Stale } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { RosterFilters, type RosterFilter } from '../../features/roster/roster-filters'
import { nameOf, RosterRow, type RosterEntry } from '../../features/roster/roster-row'
import { words } from '../../features/roster/words'
import { useDraft } from '../../lib/draft'
import { open, replace, usePageParams } from '../../lib/navigate'
import { usePages, type Pages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

const pageSize = 20

export default function OfficerRosterPage() {
  return <OfficerGate title={words.title}>{(desk) => <Roster desk={desk} />}</OfficerGate>
}

function Roster({ desk }: { desk: OfficerDesk }) {
  const { season, regionCode, regionName, params } = desk
  const asked = usePageParams()
  const opened: RosterFilter = { stay: stayOf(asked.stay), checked: 'all', regionCode, search: '' }
  // Keyed by what the page was opened with: a reload keeps the filters, another way in starts anew.
  const filters = useDraft(`roster:${season.seasonId}:${regionCode}:${opened.stay}`, opened)
  const filter = filters.value
  const everybody: RosterFilter = { stay: 'all', checked: 'all', regionCode, search: '' }
  const isToVerify = asked.toVerify === 'yes'
  const input = isToVerify
    ? { seasonId: season.seasonId, regionCode, toVerify: true, limit: pageSize }
    : inputOf(filter, season.seasonId)
  const pages = usePages('roster.list', input, (answer) => answer.entries)
  useReturn(pages.reload)
  return (
    <Page title={words.title}>
      <Paragraph>
        {regionName} · {season.name}
      </Paragraph>
      {isToVerify ? (
        <Notice>{words.toVerify}</Notice>
      ) : (
        <RosterFilters filter={filter} rootCode={regionCode} onChange={filters.update} />
      )}
      <RosterList
        pages={pages}
        onAll={() =>
          isToVerify ? replace('officerRoster', { ...params, regionName }) : filters.update(everybody)
        }
      />
    </Page>
  )
}

interface RosterListProps {
  pages: Pages<RosterEntry>
  onAll: () => void
}

function RosterList({ pages, onAll }: RosterListProps) {
  const [confirmed, setConfirmed] = useState<string>()
  const [busy, setBusy] = useState<string>()
  const confirm = useWrite('roster.confirm')
  const check = async (entry: RosterEntry) => {
    setBusy(entry.entryId)
    const answer = await confirm.run({ entryId: entry.entryId, version: entry.version })
    setBusy(undefined)
    if (!answer) return pages.reload()
    pages.patch((entries) => entries.map((each) => (each.entryId === answer.entryId ? answer : each)))
    setConfirmed(words.confirmed(nameOf(answer)))
  }
  if (pages.status === 'error' && pages.items.length === 0)
    return <ErrorState message={pages.error?.message ?? ''} onRetry={pages.reload} />
  if (pages.status === 'loading' && pages.items.length === 0) return <Loading />
  if (pages.items.length === 0)
    return (
      <EmptyState title={words.empty} action={<Button onClick={onAll}>{words.everybody}</Button>}>
        {words.emptyNote}
      </EmptyState>
    )
  return (
    <>
      {pages.error ? <Stale message={pages.error.message} onRetry={pages.reload} /> : null}
      {confirm.error && !pages.error ? <Notice tone="danger">{confirm.error.message}</Notice> : null}
      <View className="roster">
        {pages.items.map((entry) => (
          <RosterRow
            key={entry.entryId}
            entry={entry}
            isConfirming={busy === entry.entryId}
            onOpen={() => open('officerPerson', { entryId: entry.entryId })}
            onConfirm={() => void check(entry)}
          />
        ))}
      </View>
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          {words.more}
        </Button>
      ) : null}
      {confirmed ? (
        <Toast key={confirmed} message={confirmed} onDone={() => setConfirmed(undefined)} />
      ) : null}
    </>
  )
}

function stayOf(asked: string | undefined): RosterFilter['stay'] {
  return asked === 'staying' || asked === 'leaving' || asked === 'undecided' || asked === 'unregistered'
    ? asked
    : 'all'
}

function inputOf(filter: RosterFilter, seasonId: string): InputOf<'roster.list'> {
  const { stay, checked, regionCode, search } = filter
  return {
    seasonId,
    regionCode,
    ...(stay !== 'all' && { stay }),
    ...(checked !== 'all' && { checked: checked === 'yes' }),
    ...(search && { search }),
    limit: pageSize,
  }
}
