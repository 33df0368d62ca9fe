import { View } from '@tarojs/components'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { AgencyGate, type AgencyDesk } from '../../features/agencies/agency-gate'
import { agencyWords as words } from '../../features/agencies/words'
import { ProposalList } from '../../features/proposals/proposal-list'
import { useCall } from '../../lib/use-call'

const title = '推荐上岗'

export default function AgencyPlacementsPage() {
  return <AgencyGate title={title}>{(desk) => <Placements desk={desk} />}</AgencyGate>
}

/** Everything offered to this agency or by it, and how many came. */
function Placements({ desk: { agency, season } }: { desk: AgencyDesk }) {
  const { agencyId } = agency
  const { seasonId } = season
  const sums = useCall('placement.list', { agencyId, seasonId, limit: 1 })
  return (
    <Page title={title}>
      <Paragraph>{`${agency.name} · ${season.name}`}</Paragraph>
      <Loaded state={sums}>
        {({ arrived, arrivedAtKey }) => (
          <View className="panel">
            <View>{words.arrivedSum(arrived)}</View>
            <View>{words.arrivedAtKey(arrivedAtKey)}</View>
          </View>
        )}
      </Loaded>
      <ProposalList side={{ kind: 'agency', id: agencyId }} seasonId={seasonId} direction="outgoing" />
    </Page>
  )
}
