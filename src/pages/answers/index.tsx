import { useState } from 'react'
import type { MyStay } from '../../../domain/contracts/stay'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Heading, Small } from '../../components/text'
import { AnswerList } from '../../features/stay/answer-list'
import { EmployerSharing } from '../../features/stay/employer-sharing'
import { History } from '../../features/stay/history'
import { NotRegistered, NothingYet } from '../../features/stay/not-registered'
import { useMyStay, type MyStayState } from '../../features/stay/use-my-stay'
import { Withdrawal, WithdrawnNotice, type Withdrawn } from '../../features/stay/withdrawal'
import { stayWords as words } from '../../features/stay/words'
import { open, usePageParams } from '../../lib/navigate'

/** All answers to look over, change, share or take back. */
export default function AnswersPage() {
  const { seasonId } = usePageParams()
  const state = useMyStay(seasonId)
  const [withdrawn, setWithdrawn] = useState<Withdrawn>()
  const { mine } = state
  return (
    <Page title={words.answersTitle} bottom={mine && !withdrawn ? <GoOn mine={mine} /> : undefined}>
      {withdrawn ? <WithdrawnNotice withdrawn={withdrawn} /> : null}
      {!withdrawn && mine ? <Answers state={state} mine={mine} onWithdrawn={setWithdrawn} /> : null}
      {!withdrawn && !mine ? seasonId ? <NotRegistered state={state} /> : <NothingYet /> : null}
    </Page>
  )
}

interface AnswersProps {
  state: MyStayState
  mine: MyStay
  onWithdrawn: (what: Withdrawn) => void
}

function Answers({ state, mine, onWithdrawn }: AnswersProps) {
  const { seasonId } = mine.season
  return (
    <>
      <Heading level={1}>{mine.season.name}</Heading>
      <Small>{words.numberIs(mine.number)}</Small>
      <AnswerList mine={mine} />
      <Button onClick={() => open('stay', { seasonId })}>{words.changeMind}</Button>
      <EmployerSharing state={state} mine={mine} />
      <History lines={mine.history} />
      <Withdrawal seasonId={seasonId} onWithdrawn={onWithdrawn} />
    </>
  )
}

function GoOn({ mine }: { mine: MyStay }) {
  const { seasonId } = mine.season
  return (
    <Button kind="primary" onClick={() => open('entitlements', { seasonId })}>
      {words.seeEntitlements}
    </Button>
  )
}
