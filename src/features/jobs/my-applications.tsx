import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyApplication } from '../../../domain/contracts/board'
import { applicationStatuses, trades, type ApplicationStatus } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { EmptyState, ErrorState, Loading, Notice, Stale, type Tone } from '../../components/notice'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { momentText } from '../../lib/format'
import { open } from '../../lib/navigate'
import type { Pages } from '../../lib/use-pages'
import { useWrite } from '../../lib/use-write'
import { Failure } from '../stay/failure'
import { Wage } from './wage'
import { jobWords as words } from './words'
import './jobs.css'

const tones: Record<ApplicationStatus, Tone> = {
  sent: 'plain',
  interview: 'good',
  hired: 'good',
  declined: 'warn',
  withdrawn: 'plain',
}

/** What I applied for, newest first, with what the employers say; each can be taken back while it is open. */
export function MyApplications({ pages }: { pages: Pages<MyApplication> }) {
  const [asking, setAsking] = useState<MyApplication>()
  const [reply, setReply] = useState<string>()
  const withdrawal = useWrite('application.withdraw')
  const withdraw = async ({ applicationId, version }: MyApplication) => {
    const after = await withdrawal.run({ applicationId, version })
    setAsking(undefined)
    if (!after) return pages.reload()
    pages.patch((all) => all.map((each) => (each.applicationId === after.applicationId ? after : each)))
    setReply(words.withdrawn)
  }
  if (pages.items.length === 0) return <None pages={pages} />
  const isConflict = withdrawal.error?.code === 'VERSION_CONFLICT'
  return (
    <>
      {pages.error ? <Stale message={pages.error.message} onRetry={pages.reload} /> : null}
      {isConflict ? (
        <Notice tone="warn">{words.conflict}</Notice>
      ) : (
        <Failure message={withdrawal.error?.message} />
      )}
      <Heading level={2}>{words.applications}</Heading>
      {pages.items.map((application) => (
        <ApplicationCard
          key={application.applicationId}
          application={application}
          onWithdraw={() => setAsking(application)}
        />
      ))}
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          {words.more}
        </Button>
      ) : null}
      <Dialog
        isOpen={asking !== undefined}
        title={words.withdrawTitle}
        confirmLabel={words.withdrawYes}
        cancelLabel={words.keep}
        isGrave
        isBusy={withdrawal.isRunning}
        onConfirm={() => asking && void withdraw(asking)}
        onCancel={() => setAsking(undefined)}
      >
        {words.withdrawLines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Dialog>
      {reply ? <Toast key={reply} message={reply} onDone={() => setReply(undefined)} /> : null}
    </>
  )
}

function None({ pages }: { pages: Pages<MyApplication> }) {
  if (pages.status === 'error')
    return <ErrorState message={pages.error?.message ?? ''} onRetry={pages.reload} />
  if (pages.status === 'loading') return <Loading />
  return (
    <EmptyState
      title={words.noApplications}
      action={<Button onClick={() => open('jobsBoard')}>{words.seeBoard}</Button>}
    >
      {words.noApplicationsHelp}
    </EmptyState>
  )
}

interface ApplicationCardProps {
  application: MyApplication
  onWithdraw: () => void
}

function ApplicationCard({ application, onWithdraw }: ApplicationCardProps) {
  const { post, status, sentAt, answer } = application
  const { boardPostId } = post
  const isOpen = status === 'sent' || status === 'interview'
  return (
    <View className="panel">
      <View className="job-head">
        <View className="job-line">
          <Heading level={3}>{trades[post.trade]}</Heading>
          <Tag tone={tones[status]}>{applicationStatuses[status]}</Tag>
        </View>
        <View>{post.employerName}</View>
        <Wage wageFen={post.wageFen} />
        <Small>
          {words.sentAt} {momentText(sentAt)}
        </Small>
      </View>
      {answer ? <Notice title={words.answerOf}>{answer}</Notice> : null}
      {status === 'sent' && !answer ? <Paragraph>{words.noAnswer}</Paragraph> : null}
      <Button onClick={() => open('jobsPost', { boardPostId })}>{words.seePost}</Button>
      {isOpen ? (
        <Button kind="warn" onClick={onWithdraw} label={`${words.withdraw}：${trades[post.trade]}`}>
          {words.withdraw}
        </Button>
      ) : null}
    </View>
  )
}
