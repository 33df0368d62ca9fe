import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { EmptyState, ErrorState, Loading, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Small } from '../../components/text'
import { PassCard } from '../../features/passes/pass-card'
import { usePass, type PassState } from '../../features/passes/use-pass'
import { passWords as words } from '../../features/passes/words'
import { open, usePageParams } from '../../lib/navigate'
import { useReturn } from '../../lib/use-return'

/** A worker's own pass: the code of now, with or without signal. */
export default function PassPage() {
  const { seasonId } = usePageParams()
  const state = usePass(seasonId)
  useReturn(state.refetch)
  const { kept } = state
  if (!kept)
    return (
      <Page title={words.title}>
        <WithoutCodes state={state} seasonId={seasonId} />
      </Page>
    )
  const season = kept.pass.season.seasonId
  return (
    <Page title={words.title}>
      {state.error ? <Notice tone="warn">{words.offline}</Notice> : null}
      <PassCard state={state} kept={kept} />
      <CellGroup title={words.useTitle} footer={words.useNote}>
        <Cell title={words.use} />
      </CellGroup>
      <CellGroup title={words.howTitle}>
        {words.how.map((line) => (
          <Cell key={line} title={line} />
        ))}
      </CellGroup>
      <Button id="paper" onClick={() => open('passPaper', { seasonId: season })}>
        {words.paper}
      </Button>
      <Small>{words.paperNote}</Small>
    </Page>
  )
}

function WithoutCodes({ state, seasonId }: { state: PassState; seasonId: string | undefined }) {
  const { lacks, error, isFetching, refetch } = state
  if (lacks === 'stay')
    return (
      <EmptyState title={words.none} action={<Button onClick={() => open('scan')}>{words.toScan}</Button>}>
        {words.lacks.stay}
      </EmptyState>
    )
  if (lacks)
    return (
      <EmptyState
        title={words.none}
        action={
          <Button onClick={() => open('answers', seasonId ? { seasonId } : {})}>{words.toAnswers}</Button>
        }
      >
        {words.lacks[lacks]}
      </EmptyState>
    )
  if (error) return <ErrorState message={error.message} onRetry={refetch} />
  if (isFetching) return <Loading text={words.fetching} />
  return <EmptyState title={words.noSeason}>{words.noSeasonText}</EmptyState>
}
