import { useState } from 'react'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Loading, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { LoginNeeded } from '../../features/identity/login-needed'
import { useJobPlace, type JobPlace } from '../../features/jobs/use-job-place'
import { SeasonPick } from '../../features/seasons/season-pick'
import { useWishFlow } from '../../features/wishes/use-wish-flow'
import { stepOf } from '../../features/wishes/wish-draft'
import { WishCheck } from '../../features/wishes/wish-check'
import { WishQuestion } from '../../features/wishes/wish-question'
import { WishStanding } from '../../features/wishes/wish-standing'
import { wishWords as words } from '../../features/wishes/words'
import { open, usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

/** What work I look for: one question a page (`ask`), or my wish as it stands. */
export default function JobsWishPage() {
  const { state, place, chooseSeason } = useJobPlace()
  if (place) return <InSeason key={place.season.seasonId} place={place} onSeason={chooseSeason} />
  return (
    <Page title={words.title}>
      <Loaded state={state}>{() => <Loading />}</Loaded>
    </Page>
  )
}

interface InSeasonProps {
  place: JobPlace
  onSeason: (seasonId: string) => void
}

function InSeason({ place: { season, seasons }, onSeason }: InSeasonProps) {
  const { ask, saved } = usePageParams()
  const { seasonId } = season
  const flow = useWishFlow(seasonId)
  const mine = useCall('supply.mine', { side: { kind: 'worker' }, seasonId })
  useReturn(mine.reload)
  const [isWithdrawn, setIsWithdrawn] = useState(false)
  const wish = mine.data?.supplies.find(({ status }) => status === 'open')
  const step = stepOf(ask)
  if (step === 'check' && mine.data) return <WishCheck flow={flow} seasonId={seasonId} before={wish} />
  const question = step ?? 'trade'
  const isStranger = mine.error?.code === 'LOGIN_REQUIRED'
  return (
    <Page
      title={words.title}
      bottom={
        wish && !step ? (
          <Button kind="primary" onClick={() => open('jobsMine', { seasonId })}>
            {words.seeProposals}
          </Button>
        ) : null
      }
    >
      {isWithdrawn && !wish ? (
        <Notice tone="good" title={words.withdrawn}>
          {words.withdrawnNote}
        </Notice>
      ) : null}
      {isStranger ? (
        <LoginNeeded />
      ) : (
        <Loaded state={mine}>
          {() =>
            wish && !step ? (
              <WishStanding
                wish={wish}
                isFresh={saved === '1'}
                onEdit={() => flow.edit(wish)}
                onWithdrawn={() => {
                  setIsWithdrawn(true)
                  mine.reload()
                }}
                onConflict={mine.reload}
              />
            ) : question === 'check' ? (
              <Loading />
            ) : (
              <WishQuestion question={question} flow={flow} season={season} />
            )
          }
        </Loaded>
      )}
      {step ? null : <SeasonPick seasons={seasons} chosen={season} onChange={onSeason} />}
    </Page>
  )
}
