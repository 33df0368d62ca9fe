import type { OutputOf } from '../../../domain/contracts/registry'
import { dayText } from '../../../domain/calendar/day-text'
import { tierLabel } from '../../../domain/matching/tier'
import { Cell, CellGroup } from '../../components/cell'
import { DataTable } from '../../components/data-table'
import { Listed } from '../../components/listed'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Small } from '../../components/text'
import { CaseLines } from '../../features/digests/case-lines'
import { words } from '../../features/digests/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { momentText } from '../../lib/format'
import { open, replace, usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

type Digest = NonNullable<OutputOf<'digest.get'>['digest']>

export default function OfficerDigestPage() {
  return <OfficerGate title={words.title}>{(desk) => <DigestDesk desk={desk} />}</OfficerGate>
}

/** Without a day in the address the latest one. */
function DigestDesk({ desk: { season, seasons, regionCode, params } }: { desk: OfficerDesk }) {
  const { on } = usePageParams()
  const { seasonId } = season
  const asked = useCall('digest.get', { seasonId, regionCode, ...(on && { on }) })
  useReturn(asked.reload)
  return (
    <Page title={words.title}>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('officerDigest', { ...params, seasonId: chosen })}
      />
      <Loaded state={asked}>
        {({ digest }) =>
          digest ? <OneDay digest={digest} /> : <EmptyState title={words.none}>{words.noneNote}</EmptyState>
        }
      </Loaded>
      <Earlier
        seasonId={seasonId}
        regionCode={regionCode}
        shownOn={asked.data?.digest?.on}
        onOpen={(day) => replace('officerDigest', { ...params, on: day })}
      />
    </Page>
  )
}

const parts = ['fresh', 'overdue', 'filled'] as const

function OneDay({ digest }: { digest: Digest }) {
  const rows = digest.open.map(({ tier, cases, headcount }) => ({ tier: tierLabel(tier), cases, headcount }))
  return (
    <>
      <Heading level={1}>{digest.region.fullName}</Heading>
      <Heading level={2}>{words.of(dayText(digest.on))}</Heading>
      <Small>{words.made(momentText(digest.madeAt))}</Small>
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

interface EarlierProps {
  seasonId: string
  regionCode: string
  shownOn: string | undefined
  onOpen: (on: string) => void
}

function Earlier({ seasonId, regionCode, shownOn, onOpen }: EarlierProps) {
  const pages = usePages(
    'digest.list',
    { seasonId, regionCode, kind: 'district', limit: 10 },
    ({ digests }) => digests,
  )
  return (
    <Listed pages={pages} empty={null}>
      {(digests) => {
        const others = digests.filter(({ on }) => on !== shownOn)
        return others.length === 0 ? null : (
          <CellGroup title={words.earlier}>
            {others.map(({ digestId, on, cases, headcount }) => (
              <Cell
                key={digestId}
                title={dayText(on)}
                note={words.earlierLine(cases, headcount)}
                onClick={() => onOpen(on)}
              />
            ))}
          </CellGroup>
        )
      }}
    </Listed>
  )
}
