import { useState } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import { tierLabel, type Tier } from '../../../domain/matching/tier'
import { officerLevels } from '../../../domain/terms'
import { CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { ShortageRow } from '../../features/shortages/shortage-row'
import { words } from '../../features/shortages/words'
import { open, replace, usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

type Stage = NonNullable<InputOf<'shortage.queue'>['stage']>
type TierChoice = 'all' | '1' | '2' | '3'
type Risen = 'all' | 'mine'

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

/** Cases rise to districts and to cities; nobody below them is asked to look after others. */
function risenLevelOf({ grant: { level } }: OfficerDesk): 'district' | 'city' | undefined {
  return level === 'district' || level === 'city' ? level : undefined
}

function Queue({ desk }: { desk: OfficerDesk }) {
  const { season, seasons, regionCode, regionName, params } = desk
  const asked = usePageParams()
  const level = risenLevelOf(desk)
  const [tier, setTier] = useState<TierChoice>(
    tierChips.find(({ value }) => value === asked.tier)?.value ?? 'all',
  )
  const [stage, setStage] = useState<Stage>(
    stageChips.find(({ value }) => value === asked.stage)?.value ?? 'waiting',
  )
  const [risen, setRisen] = useState<Risen>(asked.risen === 'mine' ? 'mine' : 'all')
  const address = { ...params, regionName, tier, stage, risen }
  useAddress('officerQueue', address)
  const risenTo = risen === 'mine' ? level : undefined
  const pages = usePages(
    'shortage.queue',
    { seasonId: season.seasonId, regionCode, tier: tierOfChoice[tier], stage, risenTo, limit: 20 },
    (answer) => answer.shortages,
  )
  useReturn(pages.reload)
  return (
    <Page title={title}>
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(seasonId) => replace('officerQueue', { ...address, seasonId })}
      />
      <Chips label={words.tierFilter} chips={tierChips} value={tier} onChange={setTier} />
      <Chips label={words.stageFilter} chips={stageChips} value={stage} onChange={setStage} />
      {level ? (
        <Chips
          label={words.escalation}
          chips={[
            { value: 'all', label: words.notRisen },
            { value: 'mine', label: words.risenTo(officerLevels[level]) },
          ]}
          value={risen}
          onChange={setRisen}
        />
      ) : null}
      <Listed pages={pages} empty={<EmptyState title={words.queueEmpty} />}>
        {(shortages) => (
          <CellGroup footer={words.queueOrder}>
            {shortages.map((shortage) => (
              <ShortageRow
                key={shortage.shortageId}
                shortage={shortage}
                title={shortage.employerName}
                showsKey
                onOpen={() => open('officerCase', { shortageId: shortage.shortageId })}
              />
            ))}
          </CellGroup>
        )}
      </Listed>
    </Page>
  )
}
