import { Paragraph } from '../../components/text'
import { AgencyGate, type AgencyDesk } from '../../features/agencies/agency-gate'
import { SupplyDesk } from '../../features/supplies/supply-desk'
import { supplyWords as words } from '../../features/supplies/words'
import { open } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'

export default function AgencyCapacityPage() {
  return <AgencyGate title={words.capacityTitle}>{(desk) => <Capacity desk={desk} />}</AgencyGate>
}

function Capacity({ desk: { agency, season } }: { desk: AgencyDesk }) {
  const { agencyId } = agency
  const { seasonId, todayOn } = season
  const saving = useWrite('capacity.save')
  return (
    <SupplyDesk
      title={words.capacityTitle}
      side={{ kind: 'agency', id: agencyId }}
      seasonId={seasonId}
      todayOn={todayOn}
      save={(input) => saving.run({ agencyId, seasonId, ...input })}
      error={saving.error}
      isSaving={saving.isRunning}
      onFormOpen={saving.clearError}
      onProposals={() => open('agencyPlacements', { agencyId, seasonId })}
    >
      <Paragraph>{`${agency.name} · ${season.name}`}</Paragraph>
      <Paragraph>{words.capacityIntro}</Paragraph>
    </SupplyDesk>
  )
}
