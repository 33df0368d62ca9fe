import { Paragraph } from '../../components/text'
import { EmployerGate, type EmployerDesk } from '../../features/confirmations/employer-gate'
import { SupplyDesk } from '../../features/supplies/supply-desk'
import { supplyWords as words } from '../../features/supplies/words'
import { open } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'

export default function EmployerSurplusPage() {
  return <EmployerGate title={words.surplusTitle}>{(desk) => <Surplus desk={desk} />}</EmployerGate>
}

function Surplus({ desk: { employer, season } }: { desk: EmployerDesk }) {
  const { employerId } = employer
  const { seasonId, todayOn } = season
  const saving = useWrite('surplus.save')
  return (
    <SupplyDesk
      title={words.surplusTitle}
      side={{ kind: 'employer', id: employerId }}
      seasonId={seasonId}
      todayOn={todayOn}
      save={(input) => saving.run({ employerId, seasonId, ...input })}
      error={saving.error}
      isSaving={saving.isRunning}
      onFormOpen={saving.clearError}
      onProposals={() => open('employerProposals', { employerId, seasonId, direction: 'outgoing' })}
    >
      <Paragraph>{`${employer.name} · ${season.name}`}</Paragraph>
      <Paragraph>{words.surplusIntro}</Paragraph>
    </SupplyDesk>
  )
}
