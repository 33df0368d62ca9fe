import type { ReactNode } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { replace, usePageParams } from '../../lib/navigate'
import { useSession, type Me } from '../../lib/session'
import { LoginNeeded } from '../identity/login-needed'
import { SessionWaiting } from '../identity/session-waiting'
import { chosenSeason } from '../seasons/chosen-season'
import { rememberedSeason } from '../seasons/remembered-season'
import { agencyWords as words } from './words'

export interface AgencyDesk {
  agency: Me['agencies'][number]
  season: Season
}

interface AgencyGateProps {
  title: string
  children: (desk: AgencyDesk) => ReactNode
}

/** For which agency and in which season; who acts for none is told how to come to one. */
export function AgencyGate({ title, children }: AgencyGateProps) {
  const params = usePageParams()
  const session = useSession()
  if (session.status !== 'known') return <SessionWaiting title={title} session={session} />
  const { me } = session
  const season = chosenSeason(me.seasons, params.seasonId ?? rememberedSeason())
  const agency = me.agencies.find(({ agencyId }) => agencyId === params.agencyId) ?? me.agencies[0]
  if (agency && season) return <>{children({ agency, season })}</>
  return <Page title={title}>{me.signedIn ? <NoAgency /> : <LoginNeeded />}</Page>
}

function NoAgency() {
  return (
    <EmptyState
      title={words.none}
      action={<Button onClick={() => replace('agencyHome')}>{words.back}</Button>}
    >
      {words.noneNote}
    </EmptyState>
  )
}
