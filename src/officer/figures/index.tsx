import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { BarChart } from '../../components/bar-chart'
import { DataTable } from '../../components/data-table'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { OverTime } from '../../features/figures/over-time'
import { TradeFigures } from '../../features/figures/trade-figures'
import { words } from '../../features/figures/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { levelOfRegion } from '../../features/regions/region-level'
import { SeasonPick } from '../../features/seasons/season-pick'
import { replace } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

export default function OfficerFiguresPage() {
  return (
    <OfficerGate title={words.title}>
      {(desk) => (levelOfRegion(desk.regionCode) === 'community' ? <NotHere /> : <Figures desk={desk} />)}
    </OfficerGate>
  )
}

function NotHere() {
  return (
    <Page title={words.title}>
      <EmptyState title={words.notHere}>{words.notHereNote}</EmptyState>
    </Page>
  )
}

function Figures({ desk: { season, seasons, regionCode, params } }: { desk: OfficerDesk }) {
  const figures = useCall('shortage.figures', { seasonId: season.seasonId, regionCode })
  useReturn(figures.reload)
  return (
    <Page title={words.title}>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(seasonId) => replace('officerFigures', { ...params, seasonId })}
      />
      <Loaded state={figures}>
        {({ region, byTrade, byDay, waiting }) => (
          <>
            <Heading level={1}>{region.fullName}</Heading>
            <TradeFigures byTrade={byTrade} />
            <OverTime days={byDay} />
            <Waiting waiting={waiting} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Waiting({ waiting }: Pick<OutputOf<'shortage.figures'>, 'waiting'>) {
  const rows = waiting.map(({ fromDays, toDays, cases }) => ({
    label: words.days(fromDays, toDays),
    value: cases,
  }))
  if (rows.every(({ value }) => value === 0)) return <EmptyState title={words.noneWaits} />
  return (
    <View className="picture">
      <DataTable
        title={words.waiting}
        columns={[
          { key: 'label', title: words.waited },
          { key: 'value', title: words.cases, isNumber: true },
        ]}
        rows={rows}
      />
      <BarChart rows={rows} />
    </View>
  )
}
