import { useState } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { EmptyState, ErrorState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { chosenSeason } from '../../features/seasons/chosen-season'
import { rememberedSeason } from '../../features/seasons/remembered-season'
import { defaultNeededBy } from '../../features/shortages/needed-by-days'
import { checkPosts, draftsOf, emptyPost, postInputs } from '../../features/shortages/report-draft'
import type { PostDraft, PostErrors } from '../../features/shortages/report-draft'
import { ReportForm } from '../../features/shortages/report-form'
import { useShortage } from '../../features/shortages/use-shortage'
import { words } from '../../features/shortages/words'
import { useDraft } from '../../lib/draft'
import { open, replace, usePageParams } from '../../lib/navigate'
import { refreshSession, useSession } from '../../lib/session'
import { useWrite } from '../../lib/use-write'

/** With `shortageId` an open shortage is edited, else a new one reported. */
export default function EmployerReportPage() {
  const { employerId, seasonId, shortageId } = usePageParams()
  if (shortageId) return <EditReport shortageId={shortageId} />
  return <NewReport employerId={employerId} seasonId={seasonId} />
}

function NewReport({
  employerId,
  seasonId,
}: {
  employerId: string | undefined
  seasonId: string | undefined
}) {
  const session = useSession()
  if (session.status === 'failed') {
    return (
      <Page title={words.report}>
        <ErrorState message={session.error.message} onRetry={() => void refreshSession()} />
      </Page>
    )
  }
  const me = session.status === 'known' ? session.me : undefined
  const season = me && chosenSeason(me.seasons, seasonId ?? rememberedSeason())
  const reporting = me?.employers.find((one) => one.employerId === employerId) ?? me?.employers[0]
  if (!season || !reporting) {
    return <Page title={words.report}>{me ? <NothingToReportFor /> : <Loading />}</Page>
  }
  return <NewReportForm employerId={reporting.employerId} season={season} />
}

function NothingToReportFor() {
  return (
    <EmptyState
      title="还不能上报缺工"
      action={<Button onClick={() => replace('employerHome')}>去认领单位</Button>}
    >
      先认领单位，核对好就能上报。
    </EmptyState>
  )
}

function NewReportForm({ employerId, season }: { employerId: string; season: Season }) {
  const blank = { posts: [emptyPost(defaultNeededBy(season))] }
  const draft = useDraft<{ posts: PostDraft[] }>(`report:${employerId}:${season.seasonId}`, blank)
  const report = useWrite('shortage.report')
  const mine = { employerId, seasonId: season.seasonId }
  const send = async (posts: PostDraft[]) => {
    const reported = await report.run({ ...mine, posts: postInputs(posts) })
    if (!reported) return
    draft.clear()
    replace('employerShortage', { shortageId: reported.shortageId, reported: '1' })
  }
  return (
    <ReportPage
      title={words.report}
      submitLabel={words.submit}
      season={season}
      posts={draft.value.posts}
      onChange={(posts) => draft.update({ posts })}
      wasRestored={draft.wasRestored}
      write={report}
      onSubmit={(posts) => void send(posts)}
    />
  )
}

function EditReport({ shortageId }: { shortageId: string }) {
  const { state } = useShortage(shortageId)
  if (state.data) return <EditReportForm shortage={state.data} />
  return (
    <Page title={words.edit}>
      <Loaded state={state}>{() => null}</Loaded>
    </Page>
  )
}

function EditReportForm({ shortage }: { shortage: ShortageView }) {
  const { shortageId, version, season } = shortage
  const draft = useDraft<{ posts: PostDraft[] }>(`edit:${shortageId}:${version}`, {
    posts: draftsOf(shortage),
  })
  const edit = useWrite('shortage.edit')
  const send = async (posts: PostDraft[]) => {
    const edited = await edit.run({ shortageId, version, posts: postInputs(posts) })
    if (!edited) return
    draft.clear()
    replace('employerShortage', { shortageId })
  }
  return (
    <ReportPage
      title={words.edit}
      submitLabel={words.saveEdit}
      season={season}
      posts={draft.value.posts}
      onChange={(posts) => draft.update({ posts })}
      wasRestored={draft.wasRestored}
      write={edit}
      onSubmit={(posts) => void send(posts)}
    />
  )
}

interface ReportPageProps {
  title: string
  submitLabel: string
  season: Season
  posts: PostDraft[]
  onChange: (posts: PostDraft[]) => void
  wasRestored: boolean
  write: Pick<ReturnType<typeof useWrite<'shortage.report'>>, 'error' | 'isRunning' | 'clearError'>
  onSubmit: (posts: PostDraft[]) => void
}

function ReportPage(props: ReportPageProps) {
  const { title, submitLabel, season, posts, onChange, wasRestored, write, onSubmit } = props
  const [found, setFound] = useState<PostErrors>({})
  const submit = () => {
    const errors = checkPosts(posts)
    write.clearError()
    setFound(errors)
    if (Object.keys(errors).length === 0) onSubmit(posts)
  }
  const change = (next: PostDraft[]) => {
    setFound({})
    onChange(next)
  }
  const alreadyOpen = write.error?.code === 'SHORTAGE_ALREADY_OPEN'
  return (
    <Page
      title={title}
      bottom={
        <Button kind="primary" loading={write.isRunning} onClick={submit} id="submit">
          {submitLabel}
        </Button>
      }
    >
      <ReportForm
        season={season}
        posts={posts}
        onChange={change}
        wasRestored={wasRestored}
        errors={{ ...write.error?.fields, ...found }}
        failure={write.error}
      />
      {alreadyOpen ? (
        <Button onClick={() => open('employerHome', { seasonId: season.seasonId })}>{words.goToOpen}</Button>
      ) : null}
    </Page>
  )
}
