import type { AgencyView } from '../../../domain/contracts/agency'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { AgencyStatusRow } from '../../features/agencies/agency-status'
import { Seekers } from '../../features/agencies/seekers'
import { agencyWords as words } from '../../features/agencies/words'
import { entitlementWords } from '../../features/entitlements/words'
import { words as exportWords } from '../../features/exports/words'
import { LoginNeeded } from '../../features/identity/login-needed'
import { SessionWaiting } from '../../features/identity/session-waiting'
import { ProposalDoor } from '../../features/proposals/proposal-door'
import { chosenSeason } from '../../features/seasons/chosen-season'
import { rememberedSeason } from '../../features/seasons/remembered-season'
import { SeasonPick } from '../../features/seasons/season-pick'
import { open, replace, usePageParams } from '../../lib/navigate'
import { useSession, type Me } from '../../lib/session'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

export default function AgencyHomePage() {
  const session = useSession()
  if (session.status !== 'known') return <SessionWaiting title={words.title} session={session} />
  if (!session.me.signedIn)
    return (
      <Page title={words.title}>
        <LoginNeeded />
        <Entitlements />
      </Page>
    )
  return <Desk me={session.me} />
}

function Desk({ me }: { me: Me }) {
  const params = usePageParams()
  const mine = useCall('agency.mine', {})
  useReturn(mine.reload)
  const season = chosenSeason(me.seasons, params.seasonId ?? rememberedSeason())
  const agency = me.agencies.find(({ agencyId }) => agencyId === params.agencyId) ?? me.agencies[0]
  const others = me.agencies.filter(({ agencyId }) => agencyId !== agency?.agencyId)
  const register = (
    <Button kind={agency ? 'plain' : 'primary'} id="register" onClick={() => open('agencyRegister')}>
      {agency ? words.registerAnother : words.register}
    </Button>
  )
  return (
    <Page title={words.title} bottom={agency ? null : register}>
      {agency && season ? (
        <>
          <Heading level={1}>{agency.name}</Heading>
          <SeasonPick
            seasons={me.seasons}
            chosen={season}
            onChange={(seasonId) => replace('agencyHome', { agencyId: agency.agencyId, seasonId })}
          />
          <Work agencyId={agency.agencyId} seasonId={season.seasonId} />
          <Seekers agencyId={agency.agencyId} seasonId={season.seasonId} />
        </>
      ) : null}
      <Loaded state={mine}>{({ agencies }) => <Registrations agencies={agencies} />}</Loaded>
      <Entitlements />
      {others.length > 0 ? (
        <CellGroup>
          {others.map(({ agencyId, name }) => (
            <Cell
              key={agencyId}
              title={name}
              note={words.choose}
              onClick={() => replace('agencyHome', { agencyId })}
            />
          ))}
        </CellGroup>
      ) : null}
      {agency ? register : null}
    </Page>
  )
}

function Work(which: { agencyId: string; seasonId: string }) {
  return (
    <CellGroup title={words.work}>
      <Cell title="认领缺工" note={words.leadsNote} onClick={() => open('agencyLeads', which)} />
      <Cell title="能送多少人" note={words.capacityNote} onClick={() => open('agencyCapacity', which)} />
      <ProposalDoor
        side={{ kind: 'agency', id: which.agencyId }}
        seasonId={which.seasonId}
        directions={['outgoing']}
        title="推荐上岗"
        note={words.placementsNote}
        onOpen={() => open('agencyPlacements', which)}
      />
      <Cell
        title={exportWords.placementsDoor}
        note={exportWords.doorNote}
        onClick={() => open('deskExports', which)}
      />
    </CellGroup>
  )
}

/** Approved ones have a desk already; what is left to know are the others. */
function Registrations({ agencies }: { agencies: AgencyView[] }) {
  const undecided = agencies.filter(({ status }) => status !== 'approved')
  if (agencies.length === 0) return <EmptyState title={words.none}>{words.noneNote}</EmptyState>
  if (undecided.length === 0) return null
  return (
    <CellGroup title={words.pending}>
      {undecided.map((agency) => (
        <AgencyStatusRow key={agency.agencyId} agency={agency} />
      ))}
    </CellGroup>
  )
}

function Entitlements() {
  return (
    <CellGroup>
      <Cell
        title={entitlementWords.agencyTitle}
        note={entitlementWords.exploreIntro}
        onClick={() => open('agencyEntitlements')}
      />
    </CellGroup>
  )
}
