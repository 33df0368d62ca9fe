import { stays, type Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { ErrorState, Loading } from '../../components/notice'
import { ListenButton } from '../../components/listen-button'
import { Page } from '../../components/page'
import { Heading, Small } from '../../components/text'
import { PlaceHeading } from '../../features/place/place-heading'
import { ChangeOfMind } from '../../features/stay/change-of-mind'
import { ConsentStep } from '../../features/stay/consent-step'
import { NotRegistered, NothingYet } from '../../features/stay/not-registered'
import { StayChoice } from '../../features/stay/stay-choice'
import { useMyStay } from '../../features/stay/use-my-stay'
import { choiceHints, stayWords as words } from '../../features/stay/words'
import { open, replace, usePageParams } from '../../lib/navigate'
import { useSession } from '../../lib/session'
import { useCall } from '../../lib/use-call'

/** Staying or leaving: at a poster's place (`token`), or again for a season (`seasonId`). */
export default function StayPage() {
  const { token, seasonId, choice } = usePageParams()
  return (
    <Page title={words.pageTitle}>
      {seasonId ? (
        <Again seasonId={seasonId} />
      ) : token ? (
        <AtPlace token={token} choice={choice} />
      ) : (
        <NothingYet />
      )}
    </Page>
  )
}

function AtPlace({ token, choice }: { token: string; choice: string | undefined }) {
  const place = useCall('place.resolve', { token })
  const session = useSession()
  if (place.status === 'error')
    return (
      <>
        <ErrorState message={place.error.message} onRetry={place.reload} />
        <Button onClick={() => replace('scan')}>{words.otherCode}</Button>
      </>
    )
  if (!place.data || session.status === 'unknown') return <Loading text={words.loadMine} />

  const { season } = place.data
  const isRegistered =
    session.status === 'known' && session.me.stays.some(({ seasonId }) => seasonId === season.seasonId)
  if (isRegistered) return <Again seasonId={season.seasonId} />
  if (isStay(choice)) return <ConsentStep token={token} stay={choice} />
  const heard = `${words.ask}${Object.entries(choiceHints)
    .map(([stay, hint]) => `${stays[stay as Stay]}，${hint}。`)
    .join('')}`
  return (
    <>
      <PlaceHeading place={place.data} />
      <Heading level={1}>{words.ask}</Heading>
      <StayChoice value={undefined} onChoose={(stay) => open('stay', { token, choice: stay })} />
      <Small>{words.voluntary}</Small>
      <ListenButton text={heard} />
    </>
  )
}

function Again({ seasonId }: { seasonId: string }) {
  const state = useMyStay(seasonId)
  if (state.mine) return <ChangeOfMind state={state} mine={state.mine} />
  return <NotRegistered state={state} />
}

function isStay(text: string | undefined): text is Stay {
  return text !== undefined && text in stays
}
