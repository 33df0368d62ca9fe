import type { OutputOf } from '../../../domain/contracts/registry'
import { officerLevels } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { words as labWords } from '../../features/lab/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { StayPicture } from '../../features/region-home/stay-picture'
import { TierPicture } from '../../features/region-home/tier-picture'
import { words } from '../../features/region-home/words'
import { cityGrantOf } from '../../features/register/city-grant'
import { words as registerWords } from '../../features/register/words'
import { SeasonPick } from '../../features/seasons/season-pick'
import { ShortageRow } from '../../features/shortages/shortage-row'
import { words as siteWords } from '../../features/sites/words'
import { words as staffWords } from '../../features/staff/words'
import { TaskDoor } from '../../features/tasks/task-door'
import { open, replace, type PageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

export default function OfficerHomePage() {
  return <OfficerGate title={words.title}>{(desk) => <RegionHome desk={desk} />}</OfficerGate>
}

function RegionHome({ desk }: { desk: OfficerDesk }) {
  const { season, seasons, regionCode, grant, params } = desk
  const home = useCall('officer.home', { seasonId: season.seasonId, regionCode })
  useReturn(home.reload)
  const here = home.data ? { ...params, regionName: home.data.region.fullName } : params
  const go = (change: PageParams) => replace('officerHome', { ...params, ...change })
  return (
    <Page
      title={words.title}
      bottom={
        <Button kind="primary" id="field" onClick={() => open('fieldHome', params)}>
          {words.field}
        </Button>
      }
    >
      <GrantPick
        desk={desk}
        onPick={(chosen) => go({ grantId: chosen.grantId, regionCode: chosen.region.code })}
      />
      <SeasonPick seasons={seasons} chosen={season} onChange={(seasonId) => go({ seasonId })} />
      <Loaded state={home}>
        {(shown) => (
          <>
            <Heading level={1}>{shown.region.fullName}</Heading>
            {regionCode === grant.region.code ? null : (
              <Button onClick={() => go({ regionCode: grant.region.code })}>{words.wholeRegion}</Button>
            )}
            <Figures
              home={shown}
              params={here}
              isCity={cityGrantOf(desk) !== undefined}
              onRegion={(code) => open('officerHome', { ...params, regionCode: code })}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface GrantPickProps {
  desk: OfficerDesk
  onPick: (grant: OfficerDesk['grant']) => void
}

function GrantPick({ desk: { grant, grants }, onPick }: GrantPickProps) {
  if (grants.length < 2) return null
  const chips = grants.map(({ grantId, region, level }) => ({
    value: grantId,
    label: words.grant(region.name, officerLevels[level]),
  }))
  const pick = (grantId: string) => {
    const chosen = grants.find((each) => each.grantId === grantId)
    if (chosen) onPick(chosen)
  }
  return <Chips label={words.chooseGrant} chips={chips} value={grant.grantId} onChange={pick} />
}

interface FiguresProps {
  home: OutputOf<'officer.home'>
  params: PageParams
  /** Readings and new policies are settled by the city. */
  isCity: boolean
  onRegion: (regionCode: string) => void
}

function Figures({ home, params, isCity, onRegion }: FiguresProps) {
  return (
    <>
      <CellGroup>
        <TaskDoor seasonId={home.season.seasonId} regionCode={home.region.code} params={params} />
      </CellGroup>
      <StayPicture
        home={home}
        onStay={(stay) => open('officerRoster', { ...params, stay })}
        onRegion={onRegion}
      />
      <TierPicture home={home} onTier={(tier) => open('officerQueue', { ...params, tier: String(tier) })} />
      <CellGroup title={words.waitingLongest}>
        {home.waitingLongest.length === 0 ? <Cell title={words.nobodyWaits} /> : null}
        {home.waitingLongest.map((shortage) => (
          <ShortageRow
            key={shortage.shortageId}
            shortage={shortage}
            title={shortage.employerName}
            showsKey
            onOpen={() => open('officerCase', { shortageId: shortage.shortageId })}
          />
        ))}
      </CellGroup>
      <CellGroup title={words.doors}>
        <Cell id="roster" title={words.roster} onClick={() => open('officerRoster', params)} />
        <Cell title={words.queue} onClick={() => open('officerQueue', params)} />
        <Cell
          title={words.claims}
          value={words.pendingClaims(home.pendingClaims)}
          onClick={() => open('officerClaims', params)}
        />
        <Cell title={words.agencies} onClick={() => open('officerAgencies', params)} />
        <Cell title={words.invite} onClick={() => open('officerInvite', params)} />
        <Cell title={staffWords.door} note={staffWords.doorNote} onClick={() => open('deskStaff', params)} />
        <Cell title={siteWords.title} note={siteWords.doorNote} onClick={() => open('deskSites', params)} />
      </CellGroup>
      <CellGroup title={words.reporting}>
        {reportingDoors.map(([title, note, route]) => (
          <Cell key={route} title={title} note={note} onClick={() => open(route, params)} />
        ))}
      </CellGroup>
      <CellGroup title={words.matching}>
        {matchingDoors.map(([title, route]) => (
          <Cell key={route} title={title} onClick={() => open(route, params)} />
        ))}
      </CellGroup>
      {isCity ? <CityDoors params={params} /> : null}
    </>
  )
}

const reportingDoors = [
  [words.digests, words.digestsNote, 'deskDigests'],
  [words.imports, words.importsNote, 'deskImports'],
  [words.exports, words.exportsNote, 'deskExports'],
] as const

const matchingDoors = [
  [words.figures, 'officerFigures'],
  [words.ledger, 'officerLedger'],
  [words.supplies, 'officerSupplies'],
  [words.fairs, 'officerFairs'],
  [words.welfare, 'officerWelfare'],
] as const

function CityDoors({ params }: { params: PageParams }) {
  return (
    <CellGroup title={words.cityDoors}>
      <Cell title={words.plan} note={words.planNote} onClick={() => open('officerPlan', params)} />
      <Cell
        title={words.partners}
        note={words.partnersNote}
        onClick={() => open('officerPartners', params)}
      />
      <Cell
        title={registerWords.door}
        note={registerWords.doorNote}
        onClick={() => open('officerRegister', params)}
      />
      <Cell title={labWords.door} note={labWords.doorNote} onClick={() => open('officerLab', params)} />
    </CellGroup>
  )
}
