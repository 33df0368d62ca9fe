import { useState } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import { CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { LedgerRow } from '../../features/ledger/ledger-row'
import { words } from '../../features/ledger/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { open, replace, usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

type Which = NonNullable<InputOf<'ledger.list'>['list']>

const chips = (Object.keys(words.lists) as Which[]).map((value) => ({ value, label: words.lists[value] }))

export default function OfficerLedgerPage() {
  return <OfficerGate title={words.title}>{(desk) => <Ledger desk={desk} />}</OfficerGate>
}

function Ledger({ desk }: { desk: OfficerDesk }) {
  const { season, seasons, regionCode, regionName, params } = desk
  const { seasonId } = season
  const asked = usePageParams()
  const [list, setList] = useState<Which>(chips.find(({ value }) => value === asked.list)?.value ?? 'key')
  useAddress('officerLedger', { ...params, regionName, list })
  const pages = usePages('ledger.list', { seasonId, regionCode, list, limit: 20 }, ({ entries }) => entries)
  useReturn(pages.reload)
  return (
    <Page title={words.title}>
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('officerLedger', { ...params, regionName, list, seasonId: chosen })}
      />
      <Chips label={words.which} chips={chips} value={list} onChange={setList} />
      <Listed pages={pages} empty={<EmptyState title={words.empty}>{words.emptyNote}</EmptyState>}>
        {(entries) => (
          <CellGroup>
            {entries.map((entry) => (
              <LedgerRow
                key={entry.employerId}
                entry={entry}
                onOpen={() => open('officerLedgerEntry', { ...params, employerId: entry.employerId })}
              />
            ))}
          </CellGroup>
        )}
      </Listed>
    </Page>
  )
}
