import { Button } from '../../components/button'
import { EmptyState, ErrorState, Loading, Stale } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph, Small } from '../../components/text'
import { Confirming, NobodyYet } from '../../features/confirmations/confirming'
import { countyOf } from '../../features/confirmations/county'
import { EmployerGate, type EmployerDesk } from '../../features/confirmations/employer-gate'
import { SavedBar } from '../../features/confirmations/save-report'
import { useConfirming } from '../../features/confirmations/use-confirming'
import { usePeople, type Asking, type People } from '../../features/confirmations/use-people'
import { words } from '../../features/confirmations/words'
import { useReturn } from '../../lib/use-return'

export default function EmployerConfirmPage() {
  return <EmployerGate title={words.confirmTitle}>{(desk) => <Confirmations desk={desk} />}</EmployerGate>
}

function Confirmations({ desk }: { desk: EmployerDesk }) {
  const { employer, season } = desk
  const whose = { employerId: employer.employerId, seasonId: season.seasonId }
  const people = usePeople(whose)
  const state = useConfirming(whose, people)
  useReturn(people.reload)
  const { asking } = people
  const isSaving = state.lines.length > 0 || state.saving.isRunning
  const isAsked = asking !== undefined && people.people.length > 0 && asking.questions.length > 0
  return (
    <Page
      title={words.confirmTitle}
      bottom={isAsked && isSaving ? <SaveButton people={people} state={state} /> : null}
    >
      <Paragraph>{`${employer.name} · ${season.name}`}</Paragraph>
      {people.error && !asking ? <ErrorState message={people.error.message} onRetry={people.reload} /> : null}
      {people.error && asking ? <Stale message={people.error.message} onRetry={people.reload} /> : null}
      {!asking && !people.error ? <Loading /> : null}
      {asking && asking.questions.length > 0 && people.people.length === 0 ? <NobodyYet /> : null}
      {asking && asking.questions.length === 0 ? (
        <EmptyState title={words.nothingAsked}>{words.nothingAskedNote}</EmptyState>
      ) : null}
      {isAsked ? <Asked {...{ desk, asking, people, state }} /> : null}
      <SavedBar state={state} />
    </Page>
  )
}

interface SaveProps {
  people: People
  state: ReturnType<typeof useConfirming>
}

function SaveButton({ people, state }: SaveProps) {
  const { lines, saving, save } = state
  const broke = saving.error !== undefined && saving.progress !== undefined
  return (
    <Button
      kind="primary"
      id="save"
      loading={saving.isRunning}
      disabled={!people.isWhole}
      onClick={() => void save()}
    >
      {broke ? words.goOn(lines.length) : words.save(lines.length)}
    </Button>
  )
}

function Asked({ desk, asking, people, state }: SaveProps & { desk: EmployerDesk; asking: Asking }) {
  const { employer, season } = desk
  const context = {
    window: asking.window,
    festivalOn: season.festivalOn,
    todayOn: asking.season.todayOn,
    county: countyOf(employer.region),
  }
  return (
    <>
      <Small>
        {words.intro}
        {words.introPrivate}
      </Small>
      <Confirming people={people} questions={asking.questions} context={context} state={state} />
    </>
  )
}
