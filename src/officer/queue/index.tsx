import { useState } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import { tierLabel, type Tier } from '../../../domain/matching/tier'
import { Button } from '../../components/button'
import { CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { EmptyState, ErrorState, Loading, Stale } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { ShortageRow } from '../../features/shortages/shortage-row'
import { words } from '../../features/shortages/words'
import { open, replace, usePageParams } from '../../lib/navigate'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

type Stage = NonNullable<InputOf<'shortage.queue'>['stage']>
type TierChoice = 'all' | '1' | '2' | '3'

const title = '缺工办件'
const tierOfChoice: Record<TierChoice, Tier | undefined> = { all: undefined, '1': 1, '2': 2, '3': 3 }
const tierChips: { value: TierChoice; label: string }[] = [
  { value: 'all', label: words.allTiers },
  { value: '1', label: tierLabel(1) },
  { value: '2', label: tierLabel(2) },
  { value: '3', label: tierLabel(3) },
]
const stageChips = (Object.keys(words.stages) as Stage[]).map((stage) => ({
  value: stage,
  label: words.stages[stage],
}))

export default function OfficerQueuePage() {
  return <OfficerGate title={title}>{(desk) => <Queue desk={desk} />}</OfficerGate>
}

function Queue({ desk }: { desk: OfficerDesk }) {
  const asked = usePageParams()
  const [tier, setTier] = useState<TierChoice>(
    tierChips.find(({ value }) => value === asked.tier)?.value ?? 'all',
  )
  const [stage, setStage] = useState<Stage>(
    stageChips.find(({ value }) => value === asked.stage)?.value ?? 'waiting',
  )
  const { season, seasons, regionCode, regionName, params } = desk
  const pages = usePages(
    'shortage.queue',
    { seasonId: season.seasonId, regionCode, tier: tierOfChoice[tier], stage, limit: 20 },
    (answer) => answer.shortages,
  )
  useReturn(pages.reload)
  return (
    <Page title={title}>
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(seasonId) => replace('officerQueue', { ...params, regionName, seasonId, tier, stage })}
      />
      <Chips label={words.tierFilter} chips={tierChips} value={tier} onChange={setTier} />
      <Chips label={words.stageFilter} chips={stageChips} value={stage} onChange={setStage} />
      {pages.status === 'error' && pages.items.length === 0 ? (
        <ErrorState message={pages.error?.message ?? ''} onRetry={pages.reload} />
      ) : null}
      {pages.error && pages.items.length > 0 ? (
        <Stale message={pages.error.message} onRetry={pages.reload} />
      ) : null}
      {pages.status === 'loading' ? <Loading /> : null}
      {pages.status === 'ready' && pages.items.length === 0 ? <EmptyState title={words.queueEmpty} /> : null}
      {pages.status !== 'loading' && pages.items.length > 0 ? (
        <CellGroup>
          {pages.items.map((shortage) => (
            <ShortageRow
              key={shortage.shortageId}
              shortage={shortage}
              title={shortage.employerName}
              onOpen={() => open('officerCase', { shortageId: shortage.shortageId })}
            />
          ))}
        </CellGroup>
      ) : null}
      {pages.status === 'ready' && pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          {words.more}
        </Button>
      ) : null}
    </Page>
  )
}
