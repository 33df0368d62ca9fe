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
import { words } from './words'

export interface EmployerDesk {
  employer: Me['employers'][number]
  season: Season
}

interface EmployerGateProps {
  title: string
  children: (desk: EmployerDesk) => ReactNode
}

/** For whom and in which season; who acts for no employer is told how to come to one. */
export function EmployerGate({ title, children }: EmployerGateProps) {
  const params = usePageParams()
  const session = useSession()
  if (session.status !== 'known') return <SessionWaiting title={title} session={session} />
  const { me } = session
  const season = chosenSeason(me.seasons, params.seasonId ?? rememberedSeason())
  const employer = me.employers.find(({ employerId }) => employerId === params.employerId) ?? me.employers[0]
  if (employer && season) return <>{children({ employer, season })}</>
  return <Page title={title}>{me.signedIn ? <NoEmployer /> : <LoginNeeded />}</Page>
}

function NoEmployer() {
  return (
    <EmptyState
      title={words.noEmployer}
      action={<Button onClick={() => replace('employerHome')}>{words.goClaim}</Button>}
    >
      {words.noEmployerNote}
    </EmptyState>
  )
}
