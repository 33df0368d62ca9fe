import { Chips } from '../../components/chips'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { EmployerGate, type EmployerDesk } from '../../features/confirmations/employer-gate'
import { ProposalList } from '../../features/proposals/proposal-list'
import { proposalWords as words } from '../../features/proposals/words'
import { replace, usePageParams } from '../../lib/navigate'

type Direction = 'incoming' | 'outgoing'
const chips: { value: Direction; label: string }[] = [
  { value: 'incoming', label: words.incoming },
  { value: 'outgoing', label: words.outgoing },
]

export default function EmployerProposalsPage() {
  return <EmployerGate title={words.title}>{(desk) => <Proposals desk={desk} />}</EmployerGate>
}

/** The direction stands in the address, so that a reload leads to the same list. */
function Proposals({ desk: { employer, season } }: { desk: EmployerDesk }) {
  const { employerId } = employer
  const { seasonId } = season
  const params = usePageParams()
  const direction: Direction = params.direction === 'outgoing' ? 'outgoing' : 'incoming'
  const side = { kind: 'employer', id: employerId } as const
  return (
    <Page title={words.title}>
      <Paragraph>{`${employer.name} · ${season.name}`}</Paragraph>
      <Chips
        label={words.directions}
        isLabelHidden
        chips={chips}
        value={direction}
        onChange={(chosen) => replace('employerProposals', { employerId, seasonId, direction: chosen })}
      />
      <ProposalList key={direction} side={side} seasonId={seasonId} direction={direction} />
    </Page>
  )
}
