import type { ReactNode } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { Season } from '../../../domain/contracts/shapes'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { EmptyState, ErrorState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { words as confirmationWords } from '../../features/confirmations/words'
import { applicantWords } from '../../features/applicants/words'
import { ClaimStatusRow } from '../../features/employers/claim-status'
import { isOpenShortage, MyShortages } from '../../features/employers/my-shortages'
import { words } from '../../features/employers/words'
import { entitlementWords } from '../../features/entitlements/words'
import { words as exportWords } from '../../features/exports/words'
import { LoginNeeded } from '../../features/identity/login-needed'
import { launchToken } from '../../features/place/launch-token'
import { ProposalDoor } from '../../features/proposals/proposal-door'
import { proposalWords } from '../../features/proposals/words'
import { chosenSeason } from '../../features/seasons/chosen-season'
import { rememberedSeason } from '../../features/seasons/remembered-season'
import { SeasonPick } from '../../features/seasons/season-pick'
import { words as shortageWords } from '../../features/shortages/words'
import { supplyWords } from '../../features/supplies/words'
import { open, replace, usePageParams, type PageParams } from '../../lib/navigate'
import { refreshSession, useSession } from '../../lib/session'
import { useCall } from '../../lib/use-call'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

type Mine = OutputOf<'employer.mine'>
type Employer = Mine['employers'][number]

export default function EmployerHomePage() {
  const params = usePageParams()
  const token = launchToken(params)
  const session = useSession()
  const place = useCall('place.resolve', token ? { token } : undefined)
  const mine = useCall('employer.mine', {})
  useReturn(mine.reload)

  if (session.status === 'failed') {
    return (
      <Plain>{<ErrorState message={session.error.message} onRetry={() => void refreshSession()} />}</Plain>
    )
  }
  if (mine.error?.code === 'LOGIN_REQUIRED') return <Plain>{<LoginNeeded />}</Plain>
  // An unreadable code must not keep an employer out: the page works without it.
  const isAsking = token !== null && place.status === 'loading'
  if (session.status === 'unknown' || isAsking || !mine.data) {
    return <Plain>{isAsking ? <Loading /> : <Loaded state={mine}>{() => <Loading />}</Loaded>}</Plain>
  }
  const wantedSeason = params.seasonId ?? place.data?.season.seasonId ?? rememberedSeason()
  const season = chosenSeason(session.me.seasons, wantedSeason)
  const employer = chosenEmployer(mine.data.employers, params.employerId ?? place.data?.employer?.employerId)
  const go = (change: PageParams) => replace('employerHome', { ...withoutBlanks(params), ...change })
  if (!employer || !season) return <NoEmployerYet mine={mine.data} token={token} onChoose={go} />
  return <Desk {...{ employer, season, seasons: session.me.seasons, mine: mine.data, token, onChange: go }} />
}

function Plain({ children }: { children: ReactNode }) {
  return <Page title={words.homeTitle}>{children}</Page>
}

interface NoEmployerYetProps {
  mine: Mine
  token: string | null
  onChoose: (change: PageParams) => void
}

function NoEmployerYet({ mine, token, onChoose }: NoEmployerYetProps) {
  const isWaiting = mine.claims.some((claim) => claim.status === 'pending')
  const claim = () => open('employerClaim', token ? { token } : {})
  const button = (
    <Button kind={isWaiting ? 'plain' : 'primary'} onClick={claim} id="claim">
      {isWaiting ? words.claimAnother : words.claim}
    </Button>
  )
  return (
    <Page title={words.homeTitle} bottom={button}>
      {mine.employers.length > 0 ? (
        <CellGroup title={words.choose}>
          {mine.employers.map(({ employerId, name, region }) => (
            <Cell
              key={employerId}
              title={name}
              note={region.fullName}
              onClick={() => onChoose({ employerId })}
            />
          ))}
        </CellGroup>
      ) : null}
      {mine.employers.length === 0 && mine.claims.length === 0 ? (
        <EmptyState title={words.none}>{words.noneNote}</EmptyState>
      ) : null}
      <Claims mine={mine} />
      <CellGroup>
        <Cell
          title={entitlementWords.employerTitle}
          note={entitlementWords.exploreIntro}
          onClick={() => open('explore', { audience: 'employer' })}
        />
      </CellGroup>
    </Page>
  )
}

interface DeskProps {
  employer: Employer
  season: Season
  seasons: Season[]
  mine: Mine
  token: string | null
  onChange: (change: PageParams) => void
}

function Desk({ employer, season, seasons, mine, token, onChange }: DeskProps) {
  const { employerId } = employer
  const { seasonId } = season
  const shortages = usePages('shortage.mine', { employerId, seasonId }, (answer) => answer.shortages)
  useReturn(shortages.reload)
  const current = shortages.items.find(isOpenShortage)
  const others = mine.employers.filter((other) => other.employerId !== employerId)
  const report = () => open('employerReport', { employerId, seasonId })
  const edit = (shortageId: string) => open('employerReport', { shortageId })
  return (
    <Page
      title={words.homeTitle}
      bottom={
        <Button
          kind="primary"
          id="report"
          loading={shortages.status === 'loading'}
          onClick={() => (current ? edit(current.shortageId) : report())}
        >
          {current ? shortageWords.edit : shortageWords.report}
        </Button>
      }
    >
      <Heading level={1}>{employer.name}</Heading>
      <Paragraph>{employer.region.fullName}</Paragraph>
      <SeasonPick seasons={seasons} chosen={season} onChange={(id) => onChange({ seasonId: id })} />
      <MyShortages pages={shortages} />
      <CellGroup title={words.people}>
        <ProposalDoor
          side={{ kind: 'employer', id: employerId }}
          seasonId={seasonId}
          directions={['incoming', 'outgoing']}
          title={proposalWords.title}
          note={proposalWords.noneNote}
          onOpen={(direction) => open('employerProposals', { employerId, seasonId, direction })}
        />
        <Cell
          title={applicantWords.title}
          note={applicantWords.noneNote}
          onClick={() => open('employerApplicants', { employerId, seasonId })}
        />
        <Cell
          title={supplyWords.surplusTitle}
          note={supplyWords.surplusIntro}
          onClick={() => open('employerSurplus', { employerId, seasonId })}
        />
      </CellGroup>
      <CellGroup>
        <Cell
          title={entitlementWords.employerTitle}
          note={entitlementWords.intro}
          onClick={() => open('employerEntitlements', { employerId, seasonId })}
        />
        <Cell
          title={confirmationWords.confirmTitle}
          note={confirmationWords.confirmNote}
          onClick={() => open('employerConfirm', { employerId, seasonId })}
        />
        <Cell
          title={confirmationWords.factsTitle}
          note={confirmationWords.factsNote}
          onClick={() => open('employerFacts', { employerId, seasonId })}
        />
        <Cell
          title={exportWords.staffDoor}
          note={exportWords.doorNote}
          onClick={() => open('deskExports', { employerId, seasonId })}
        />
      </CellGroup>
      <Claims mine={mine} />
      <CellGroup>
        {others.map(({ employerId: otherId, name }) => (
          <Cell
            key={otherId}
            title={name}
            note={words.switchTo}
            onClick={() => onChange({ employerId: otherId })}
          />
        ))}
        <Cell title={words.claimAnother} onClick={() => open('employerClaim', token ? { token } : {})} />
      </CellGroup>
    </Page>
  )
}

/** Approved claims are enterprises already; what is left to know are the others. */
function Claims({ mine }: { mine: Mine }) {
  const undecided = mine.claims.filter((claim) => claim.status !== 'approved')
  if (undecided.length === 0) return null
  const isWaiting = undecided.some((claim) => claim.status === 'pending')
  return (
    <>
      <CellGroup title={words.claims}>
        {undecided.map((claim) => (
          <ClaimStatusRow key={claim.claimId} claim={claim} />
        ))}
      </CellGroup>
      {isWaiting ? <Paragraph>{words.sentNext[0]}</Paragraph> : null}
    </>
  )
}

function chosenEmployer(employers: Employer[], wantedId: string | undefined): Employer | undefined {
  const wanted = employers.find(({ employerId }) => employerId === wantedId)
  return wanted ?? (employers.length === 1 ? employers[0] : undefined)
}

function withoutBlanks(params: Partial<PageParams>): PageParams {
  return Object.fromEntries(
    Object.entries(params).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
}
