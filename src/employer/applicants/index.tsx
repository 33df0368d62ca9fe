import { useState } from 'react'
import type { Applicant } from '../../../domain/contracts/board'
import { Button } from '../../components/button'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { ApplicantCard } from '../../features/applicants/applicant-card'
import { ReplyDialog, type Reply } from '../../features/applicants/reply-dialog'
import { applicantWords as words } from '../../features/applicants/words'
import { EmployerGate, type EmployerDesk } from '../../features/confirmations/employer-gate'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

export default function EmployerApplicantsPage() {
  return <EmployerGate title={words.title}>{(desk) => <Applicants desk={desk} />}</EmployerGate>
}

const replies: readonly Reply[] = ['interview', 'hired', 'declined']

function Applicants({ desk: { employer, season } }: { desk: EmployerDesk }) {
  const whose = { employerId: employer.employerId, seasonId: season.seasonId }
  const pages = usePages('application.list', whose, (answer) => answer.applicants)
  useReturn(pages.reload)
  const [replying, setReplying] = useState<{ applicant: Applicant; reply: Reply }>()
  const [isDone, setIsDone] = useState(false)
  const answering = useWrite('application.answer')
  const send = async (answer: string) => {
    if (!replying) return
    const { applicationId } = replying.applicant
    const newest = pages.items.find((each) => each.applicationId === applicationId) ?? replying.applicant
    const { version } = newest
    const { reply } = replying
    const after = await answering.run({ applicationId, version, status: reply, ...(answer && { answer }) })
    if (!after) return pages.reload()
    setReplying(undefined)
    pages.patch((all) => all.map((each) => (each.applicationId === applicationId ? after : each)))
    setIsDone(true)
  }
  const openReply = (applicant: Applicant, reply: Reply) => {
    answering.clearError()
    setReplying({ applicant, reply })
  }
  const { error } = answering
  return (
    <Page title={words.title}>
      <Paragraph>{`${employer.name} · ${season.name}`}</Paragraph>
      <Listed pages={pages} empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>}>
        {(applicants) =>
          applicants.map((applicant) => (
            <ApplicantCard key={applicant.applicationId} applicant={applicant}>
              {repliesTo(applicant).map((reply) => (
                <Button key={reply} onClick={() => openReply(applicant, reply)}>
                  {words[reply]}
                </Button>
              ))}
            </ApplicantCard>
          ))
        }
      </Listed>
      {replying ? (
        <ReplyDialog
          reply={replying.reply}
          name={replying.applicant.name}
          isBusy={answering.isRunning}
          failure={error?.code === 'VERSION_CONFLICT' ? words.conflict : error?.message}
          onSend={(answer) => void send(answer)}
          onClose={() => setReplying(undefined)}
        />
      ) : null}
      {isDone ? <Toast message={words.sent} onDone={() => setIsDone(false)} /> : null}
    </Page>
  )
}

/** Hired and declined are answers for good; an interview leads to one of them. */
function repliesTo({ status }: Applicant): readonly Reply[] {
  if (status === 'sent') return replies
  return status === 'interview' ? ['hired', 'declined'] : []
}
