import { useState } from 'react'
import type { MyApplication } from '../../../domain/contracts/board'
import { Button } from '../../components/button'
import { ErrorState, EmptyState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { ApplyPage } from '../../features/jobs/apply-form'
import { PostDetails, type PostAnswer } from '../../features/jobs/post-details'
import { sharedPost } from '../../features/jobs/post-share'
import { Sent } from '../../features/jobs/sent'
import { useKnownName } from '../../features/jobs/use-known-name'
import { jobWords as words } from '../../features/jobs/words'
import { open, replace, usePageParams } from '../../lib/navigate'
import { useShare } from '../../lib/share'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

const boardShared = { title: words.boardTitle, route: 'jobsBoard' } as const

/** One post (`boardPostId`); with `apply` its application, with `interview` the wish for one already set. */
export default function JobsPostPage() {
  const { boardPostId, apply, interview } = usePageParams()
  const asked = useCall('board.get', boardPostId ? { boardPostId } : undefined)
  useReturn(asked.reload)
  const { data, error } = asked
  useShare(data ? sharedPost(data.post) : boardShared)
  if (data) {
    const wantsInterview = interview === '1'
    const isApplying = apply === '1' || wantsInterview
    return isApplying && data.isOpen ? (
      <Application answer={data} wantsInterview={wantsInterview} />
    ) : (
      <Shown answer={data} />
    )
  }
  const isUnknown = !boardPostId || error?.code === 'NOT_FOUND' || error?.code === 'INPUT_INVALID'
  return (
    <Page title={words.postTitle}>
      {isUnknown ? <NoPost /> : null}
      {!isUnknown && error ? <ErrorState message={error.message} onRetry={asked.reload} /> : null}
      {!isUnknown && !error ? <Loading /> : null}
    </Page>
  )
}

function Shown({ answer }: { answer: PostAnswer }) {
  const { post, isOpen, application, season } = answer
  const { boardPostId } = post
  const hasApplied = application !== null && application.status !== 'withdrawn'
  return (
    <Page
      title={words.postTitle}
      bottom={
        hasApplied ? (
          <Button kind="primary" onClick={() => open('jobsMine', { seasonId: season.seasonId })}>
            {words.seeMine}
          </Button>
        ) : isOpen ? (
          <Button kind="primary" onClick={() => open('jobsPost', { boardPostId, apply: '1' })}>
            {words.apply}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => replace('jobsBoard', { seasonId: season.seasonId })}>
            {words.toBoard}
          </Button>
        )
      }
    >
      <PostDetails answer={answer} />
    </Page>
  )
}

function Application({ answer, wantsInterview }: { answer: PostAnswer; wantsInterview: boolean }) {
  const { post, season, application } = answer
  const { seasonId } = season
  const name = useKnownName(seasonId)
  const [sent, setSent] = useState<MyApplication>()
  const standing = sent ?? (application?.status === 'withdrawn' ? undefined : application)
  if (standing) return <Sent application={standing} seasonId={seasonId} />
  if (name === undefined)
    return (
      <Page title={words.applyTitle}>
        <Loading />
      </Page>
    )
  return <ApplyPage post={post} name={name} wantsInterview={wantsInterview} onSent={setSent} />
}

function NoPost() {
  return (
    <EmptyState
      title={words.noPost}
      action={<Button onClick={() => replace('jobsBoard')}>{words.toBoard}</Button>}
    >
      {words.noPostHelp}
    </EmptyState>
  )
}
