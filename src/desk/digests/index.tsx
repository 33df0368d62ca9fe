import { useState } from 'react'
import { dayText } from '../../../domain/calendar/day-text'
import { Cell, CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { readKind, readKinds } from '../../features/digests/digest-kinds'
import { words } from '../../features/digests/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { levelOfRegion } from '../../features/regions/region-level'
import { SeasonPick } from '../../features/seasons/season-pick'
import { open, replace, usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

const chips = readKinds.map((value) => ({ value, label: words.kinds[value] }))

export default function DeskDigestsPage() {
  return <OfficerGate title={words.deskTitle}>{(desk) => <Digests desk={desk} />}</OfficerGate>
}

function Digests({ desk: { season, seasons, regionCode, regionName, params } }: { desk: OfficerDesk }) {
  const { seasonId } = season
  const asked = usePageParams()
  const [kind, setKind] = useState(readKind(asked.kind))
  const here = { ...params, regionName }
  useAddress('deskDigests', { ...here, kind })
  const pages = usePages('digest.list', { seasonId, regionCode, kind, limit: 20 }, ({ digests }) => digests)
  useReturn(pages.reload)
  return (
    <Page title={words.deskTitle}>
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('deskDigests', { ...here, kind, seasonId: chosen })}
      />
      <Chips label={words.which} chips={chips} value={kind} onChange={setKind} />
      <Paragraph>{words.kindNotes[kind]}</Paragraph>
      <Listed pages={pages} empty={<NoDigests regionCode={regionCode} />}>
        {(digests) => (
          <CellGroup>
            {digests.map(({ digestId, on, cases, headcount }) => (
              <Cell
                key={digestId}
                title={dayText(on)}
                note={kind === 'district' ? words.line(cases, headcount) : undefined}
                onClick={() => open('deskDigest', { ...here, kind, on })}
              />
            ))}
          </CellGroup>
        )}
      </Listed>
      <CellGroup title={words.more}>
        <Cell title={words.series} onClick={() => open('deskSeries', here)} />
        <Cell title={words.practices} onClick={() => open('deskPractices', here)} />
        <Cell
          title={words.publicFigures}
          note={words.publicFiguresNote}
          onClick={() => open('publicFigures', { seasonId, regionCode: regionCode.slice(0, 6) })}
        />
      </CellGroup>
    </Page>
  )
}

function NoDigests({ regionCode }: { regionCode: string }) {
  const isBelowDistrict = ['street', 'community'].includes(levelOfRegion(regionCode))
  return <EmptyState title={words.none}>{isBelowDistrict ? words.noneBelow : words.noneNote}</EmptyState>
}
