import type { ReactNode } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { open, usePageParams, type PageParams } from '../../lib/navigate'
import { useSession, type Me } from '../../lib/session'
import { LoginNeeded } from '../identity/login-needed'
import { SessionWaiting } from '../identity/session-waiting'
import { chosenSeason } from '../seasons/chosen-season'
import { rememberedSeason } from '../seasons/remembered-season'
import { words } from './words'

export type Grant = Me['officer'][number]

/** Where an officer stands: under which grant, in which season, looking at which region. */
export interface OfficerDesk {
  grant: Grant
  grants: Grant[]
  season: Season
  seasons: Season[]
  /** Inside the grant; the grant's own region unless the page looks further down. */
  regionCode: string
  /** In full. */
  regionName: string
  /** Of the grant, the season and the region: hand them on to the next page. */
  params: PageParams
}

interface OfficerGateProps {
  title: string
  children: (desk: OfficerDesk) => ReactNode
}

/** No region, no sight: says what to do instead. Every officer page stands behind it. */
export function OfficerGate({ title, children }: OfficerGateProps) {
  const params = usePageParams()
  const session = useSession()
  if (session.status !== 'known')
    return (
      <SessionWaiting title={title} session={session}>
        <Button onClick={() => open('fieldHome')}>{words.fieldOffline}</Button>
      </SessionWaiting>
    )
  const desk = deskOf(session.me, params)
  return desk ? <>{children(desk)}</> : <NoRegion title={title} isSignedIn={session.me.signedIn} />
}

function NoRegion({ title, isSignedIn }: { title: string; isSignedIn: boolean }) {
  return (
    <Page
      title={title}
      bottom={
        isSignedIn ? (
          <Button kind="primary" onClick={() => open('officerAccept')}>
            {words.enterCode}
          </Button>
        ) : null
      }
    >
      {isSignedIn ? null : <LoginNeeded />}
      <EmptyState title={words.noRegion} />
      {words.noRegionSteps.map((step, place) => (
        <Paragraph key={step}>
          {place + 1}. {step}
        </Paragraph>
      ))}
    </Page>
  )
}

/** undefined: no region under this person's eyes. */
export function deskOf(me: Me, params: Partial<PageParams>): OfficerDesk | undefined {
  const grant = me.officer.find(({ grantId }) => grantId === params.grantId) ?? me.officer[0]
  const season = chosenSeason(me.seasons, params.seasonId ?? rememberedSeason())
  if (!grant || !season) return undefined
  const regionCode = params.regionCode ?? grant.region.code
  const isWhole = regionCode === grant.region.code
  const regionName = isWhole ? grant.region.fullName : (params.regionName ?? grant.region.fullName)
  return {
    grant,
    grants: me.officer,
    season,
    seasons: me.seasons,
    regionCode,
    regionName,
    params: { grantId: grant.grantId, seasonId: season.seasonId, regionCode },
  }
}
