import type { MyStay } from '../../../domain/contracts/stay'
import { stays, type Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { EmptyState, ErrorState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { answerFor, type FactValue, type OpenQuestion } from '../../features/entitlements/facts'
import { GivenAnswers, Settle } from '../../features/entitlements/settle'
import { useWhatIf } from '../../features/entitlements/use-what-if'
import { VerdictList } from '../../features/entitlements/verdict-list'
import { entitlementWords as words } from '../../features/entitlements/words'
import { Failure } from '../../features/stay/failure'
import { useMyStay, type MyStayState } from '../../features/stay/use-my-stay'
import { useStayWrite } from '../../features/stay/use-stay-write'
import { stayWords } from '../../features/stay/words'
import { replace, usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

/** What I am entitled to this season, why, and what would settle the rest. */
export default function EntitlementsPage() {
  const { seasonId } = usePageParams()
  const state = useMyStay(seasonId)
  const { mine } = state
  return (
    <Page title={words.mineTitle}>
      {mine ? <Mine state={state} mine={mine} /> : <NoStay state={state} isAsked={seasonId !== undefined} />}
    </Page>
  )
}

function Mine({ state, mine }: { state: MyStayState; mine: MyStay }) {
  const { seasonId, festivalOn, name } = mine.season
  const whatIf = useWhatIf(`mine:${seasonId}`)
  const answer = useCall('entitlement.mine', { seasonId, facts: whatIf.facts })
  useReturn(answer.reload)
  const telling = useStayWrite('stay.answer', state)
  const changing = useStayWrite('stay.change', state)
  const problem = telling.error ?? changing.error

  const settle = async (question: OpenQuestion, value: FactValue, text: string) => {
    const about = { seasonId, version: mine.version }
    const answers = answerFor(question.fact, value)
    if (answers) return (await telling.run({ ...about, answers })) && answer.reload()
    if (question.fact === 'worker.stay' && isStay(value))
      return (await changing.run({ ...about, stay: value })) && answer.reload()
    whatIf.answer(question, value, text)
  }

  if (answer.status === 'error') return <ErrorState message={answer.error.message} onRetry={answer.reload} />
  if (!answer.data) return <Loading text={words.loading} />
  return (
    <>
      <Heading level={1}>{name}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Failure message={problem?.message} />
      <Settle
        questions={answer.data.questions}
        festivalOn={festivalOn}
        whatIf={whatIf}
        onAnswer={(question, value, text) => void settle(question, value, text)}
      />
      <GivenAnswers whatIf={whatIf} footer={words.lookOnly} />
      <VerdictList answer={answer.data} />
    </>
  )
}

function NoStay({ state, isAsked }: { state: MyStayState; isAsked: boolean }) {
  if (isAsked && state.status === 'error')
    return <ErrorState message={state.error?.message ?? ''} onRetry={state.reload} />
  if (isAsked && state.status === 'loading') return <Loading text={words.loading} />
  return (
    <EmptyState
      title={words.noStay}
      action={
        <>
          <Button onClick={() => replace('scan')}>{stayWords.enterCode}</Button>
          <Button onClick={() => replace('explore')}>{words.exploreTitle}</Button>
        </>
      }
    >
      {words.noStayHelp}
    </EmptyState>
  )
}

function isStay(value: FactValue): value is Stay {
  return typeof value === 'string' && value in stays
}
