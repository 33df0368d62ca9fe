import { Loaded } from '../../components/loaded'
import { Loading } from '../../components/notice'
import { Cell, CellGroup } from '../../components/cell'
import { Page } from '../../components/page'
import { LoginNeeded } from '../../features/identity/login-needed'
import { MyApplications } from '../../features/jobs/my-applications'
import { MyProposals } from '../../features/jobs/my-proposals'
import { useJobPlace, type JobPlace } from '../../features/jobs/use-job-place'
import { jobWords as words } from '../../features/jobs/words'
import { SeasonPick } from '../../features/seasons/season-pick'
import { wishWords } from '../../features/wishes/words'
import { open } from '../../lib/navigate'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

/** What I applied for, and what was found for me. */
export default function JobsMinePage() {
  const { state, place, chooseSeason } = useJobPlace()
  return (
    <Page title={words.mineTitle}>
      <Loaded state={state}>
        {() => (place ? <Mine place={place} onSeason={chooseSeason} /> : <Loading />)}
      </Loaded>
    </Page>
  )
}

function Mine({ place: { season, seasons }, onSeason }: { place: JobPlace; onSeason: (id: string) => void }) {
  const { seasonId } = season
  const applications = usePages('application.mine', { limit: 10 }, (answer) => answer.applications)
  const proposals = usePages(
    'proposal.mine',
    { side: { kind: 'worker' }, seasonId, direction: 'outgoing', limit: 10 },
    (answer) => answer.proposals,
  )
  useReturn(() => {
    applications.reload()
    proposals.reload()
  })
  if (applications.error?.code === 'LOGIN_REQUIRED') return <LoginNeeded />
  return (
    <>
      <MyProposals pages={proposals} />
      <MyApplications pages={applications} />
      <SeasonPick seasons={seasons} chosen={season} onChange={onSeason} />
      <CellGroup>
        <Cell
          title={wishWords.title}
          note={words.wishDoorNote}
          onClick={() => open('jobsWish', { seasonId })}
        />
      </CellGroup>
    </>
  )
}
