import { useState } from 'react'
import type { MyStay } from '../../../domain/contracts/stay'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { QuestionPage } from '../../features/questions/question-page'
import { openStepAfter, stepOf } from '../../features/questions/steps'
import { questionWords as words } from '../../features/questions/words'
import { NotRegistered } from '../../features/stay/not-registered'
import { useMyStay, type MyStayState } from '../../features/stay/use-my-stay'
import { back, open, replace, restartAt, usePageParams } from '../../lib/navigate'

/** The follow-up, one question a page (`key`), or a single answer to change (`edit`). */
export default function QuestionsPage() {
  const { seasonId, key, edit } = usePageParams()
  const state = useMyStay(seasonId)
  const { mine } = state
  const isEdit = edit === '1'
  return (
    <Page title={isEdit ? words.editTitle : words.pageTitle}>
      {mine ? (
        <Asked mine={mine} askedKey={key} isEdit={isEdit} state={state} />
      ) : (
        <NotRegistered state={state} />
      )}
    </Page>
  )
}

interface AskedProps {
  state: MyStayState
  mine: MyStay
  askedKey: string | undefined
  isEdit: boolean
}

function Asked({ state, mine, askedKey, isEdit }: AskedProps) {
  const { seasonId } = mine.season
  // Kept as it was opened: answering must not turn this page into the next question, or back would skip one.
  const [key] = useState(() => (stepOf(mine, askedKey) ?? openStepAfter(mine, null))?.question.key)
  const step = stepOf(mine, key)
  if (!step) return <AllAnswered seasonId={seasonId} />
  const leave = (after: MyStay) => {
    if (isEdit) return back()
    const next = openStepAfter(after, step.question.key)
    if (next) open('questions', { seasonId, key: next.question.key })
    else restartAt('answers', { seasonId })
  }
  return (
    <QuestionPage
      key={step.question.key}
      state={state}
      mine={mine}
      step={step}
      isEdit={isEdit}
      onLeave={leave}
    />
  )
}

function AllAnswered({ seasonId }: { seasonId: string }) {
  return (
    <EmptyState
      title={words.allAnswered}
      action={<Button onClick={() => replace('answers', { seasonId })}>{words.checkAnswers}</Button>}
    >
      {words.allAnsweredHelp}
    </EmptyState>
  )
}
