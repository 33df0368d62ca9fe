import type { MyApplication } from '../../../domain/contracts/board'
import { applicationStatuses, trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { ListenButton } from '../../components/listen-button'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { momentText } from '../../lib/format'
import { replace } from '../../lib/navigate'
import { PostShare } from './post-share'
import { jobWords as words } from './words'

/** What was recorded and what happens next. */
export function Sent({ application, seasonId }: { application: MyApplication; seasonId: string }) {
  const { post, sentAt, wantsInterview, status } = application
  const steps = words.sentSteps[post.kind]
  return (
    <Page
      title={words.sent}
      bottom={
        <>
          <Button onClick={() => replace('jobsBoard', { seasonId })}>{words.toBoard}</Button>
          <Button kind="primary" onClick={() => replace('jobsMine', { seasonId })}>
            {words.seeMine}
          </Button>
        </>
      }
    >
      <Heading level={1}>{words.sent}</Heading>
      <CellGroup title={words.sentWhat}>
        <Cell title={trades[post.trade]} note={post.employerName} value={applicationStatuses[status]} />
        <Cell title={words.sentInterview} value={wantsInterview ? words.sentYes : words.sentNo} />
        <Cell title={words.sentAt} value={momentText(sentAt)} />
      </CellGroup>
      <Heading level={2}>{words.sentNext}</Heading>
      {steps.map((step, place) => (
        <Paragraph key={step}>
          {place + 1}. {step}
        </Paragraph>
      ))}
      <PostShare post={post} />
      <ListenButton text={`${words.sent}。${steps.join('')}`} />
    </Page>
  )
}
