import { useState } from 'react'
import { View } from '@tarojs/components'
import type { WelfareApplicant } from '../../../domain/contracts/board'
import { difficulties, trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Listed } from '../../components/listed'
import { EmptyState, Notice } from '../../components/notice'
import { SentenceDialog } from '../../components/sentence-dialog'
import { Heading, Paragraph, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { dial } from '../../lib/dial'
import { momentText } from '../../lib/format'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

interface ApplicationsProps {
  seasonId: string
  regionCode: string
  status: keyof typeof words.statuses
}

interface Deciding {
  applicant: WelfareApplicant
  accept: boolean
}

/** Who asks for a public-welfare post and why, to be decided one by one. */
export function Applications({ seasonId, regionCode, status }: ApplicationsProps) {
  const input = { seasonId, regionCode, status, limit: 20 }
  const pages = usePages('welfare.queue', input, ({ applicants }) => applicants)
  useReturn(pages.reload)
  const [deciding, setDeciding] = useState<Deciding>()
  const [done, setDone] = useState<string>()
  const decide = useWrite('welfare.decide')
  const failure = decide.error && (Object.values(decide.error.fields)[0] ?? decide.error.message)
  const settle = async ({ applicant, accept }: Deciding, answer: string) => {
    const { applicationId, version } = applicant
    const decided = await decide.run({ applicationId, version, accept, ...(answer && { answer }) })
    setDeciding(undefined)
    pages.reload()
    if (decided) setDone(accept ? words.accepted : words.declined)
  }
  return (
    <>
      <Small>{words.sealedNote}</Small>
      {failure ? <Notice tone="danger">{failure}</Notice> : null}
      <Listed pages={pages} empty={<EmptyState title={words.noApplications} />}>
        {(applicants) => (
          <>
            {applicants.map((applicant) => (
              <ApplicantCard key={applicant.applicationId} applicant={applicant} onDecide={setDeciding} />
            ))}
          </>
        )}
      </Listed>
      {deciding ? (
        <SentenceDialog
          id="answer"
          isGrave={!deciding.accept}
          title={(deciding.accept ? words.acceptTitle : words.declineTitle)(deciding.applicant.name)}
          label={words.answer}
          hint={deciding.accept ? words.answerHint : undefined}
          confirmLabel={deciding.accept ? words.acceptYes : words.declineYes}
          isBusy={decide.isRunning}
          onSave={(answer) => void settle(deciding, answer)}
          onClose={() => setDeciding(undefined)}
        />
      ) : null}
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </>
  )
}

interface ApplicantCardProps {
  applicant: WelfareApplicant
  onDecide: (deciding: Deciding) => void
}

function ApplicantCard({ applicant, onDecide }: ApplicantCardProps) {
  const { name, phone, post, difficulty, tried, sentAt, status, answer } = applicant
  return (
    <View className="panel">
      <Heading level={3}>{name}</Heading>
      <View>{words.appliesFor(trades[post.trade], post.employerName)}</View>
      <Paragraph>{words.difficulty(difficulties[difficulty])}</Paragraph>
      <View>{words.tried(tried)}</View>
      <Small>{words.sent(momentText(sentAt))}</Small>
      {answer ? <Small>{words.answered(answer)}</Small> : null}
      {phone ? (
        <Button onClick={() => void dial(phone)} label={`${words.call}：${name}`}>
          {words.call} {phone}
        </Button>
      ) : null}
      {status === 'sent' ? (
        <>
          <Button onClick={() => onDecide({ applicant, accept: true })} label={`${words.accept}：${name}`}>
            {words.accept}
          </Button>
          <Button
            kind="warn"
            onClick={() => onDecide({ applicant, accept: false })}
            label={`${words.decline}：${name}`}
          >
            {words.decline}
          </Button>
        </>
      ) : null}
    </View>
  )
}
