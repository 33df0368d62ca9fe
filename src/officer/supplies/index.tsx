import { useState } from 'react'
import type { SupplyView } from '../../../domain/contracts/supply'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { supplySources, trades, type SupplySource } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { supplyListWords as words } from '../../features/supplies/list-words'
import { replace, usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

type SourceChoice = SupplySource | 'all'

const chips: { value: SourceChoice; label: string }[] = [
  { value: 'all', label: words.all },
  ...(Object.keys(supplySources) as SupplySource[]).map((value) => ({ value, label: supplySources[value] })),
]

export default function OfficerSuppliesPage() {
  return <OfficerGate title={words.title}>{(desk) => <Supplies desk={desk} />}</OfficerGate>
}

function Supplies({ desk: { season, seasons, regionCode, regionName, params } }: { desk: OfficerDesk }) {
  const asked = usePageParams()
  const [source, setSource] = useState(chips.find(({ value }) => value === asked.source)?.value ?? 'all')
  const address = { ...params, regionName, source }
  useAddress('officerSupplies', address)
  const { seasonId } = season
  const pages = usePages(
    'supply.list',
    { seasonId, regionCode, ...(source !== 'all' && { source }), limit: 20 },
    ({ supplies }) => supplies,
  )
  useReturn(pages.reload)
  return (
    <Page title={words.title}>
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('officerSupplies', { ...address, seasonId: chosen })}
      />
      <Chips label={words.source} chips={chips} value={source} onChange={setSource} />
      <Listed pages={pages} empty={<EmptyState title={words.none} />}>
        {(supplies) => (
          <CellGroup>
            {supplies.map((supply) => (
              <SupplyLine key={supply.supplyId} supply={supply} />
            ))}
          </CellGroup>
        )}
      </Listed>
    </Page>
  )
}

function SupplyLine({ supply }: { supply: SupplyView }) {
  const { source, giverName, trade, headcount, placed, proposed, region, from, to } = supply
  return (
    <Cell
      title={words.people(trades[trade], headcount)}
      note={[
        giverName === null ? supplySources[source] : `${supplySources[source]}：${giverName}`,
        region.name,
        words.fromTo(dayOfYearText(from), dayOfYearText(to)),
      ].join(' · ')}
      value={words.free(headcount - placed - proposed)}
    />
  )
}
