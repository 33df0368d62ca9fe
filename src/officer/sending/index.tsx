import type { ReactNode } from 'react'
import { Chips } from '../../components/chips'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { words } from '../../features/partners/words'
import { ProposalList } from '../../features/proposals/proposal-list'
import { CityGate } from '../../features/region-home/city-gate'
import type { OfficerDesk } from '../../features/region-home/officer-gate'
import { SupplyDesk } from '../../features/supplies/supply-desk'
import { replace, usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'

const title = words.sendingTitle
const chips = [
  { value: 'supplies', label: words.supplies },
  { value: 'answers', label: words.answers },
] as const

export default function OfficerSendingPage() {
  return (
    <CityGate title={title} notCity={words.notCity} notCityNote={words.notCityNote}>
      {(desk, grant) => <Sending desk={desk} cityCode={grant.region.code} />}
    </CityGate>
  )
}

interface SendingProps {
  desk: OfficerDesk
  cityCode: string
}

/** What our city can send to one that has us on its list, and the proposals that wait for our answer. */
function Sending({ desk, cityCode }: SendingProps) {
  const { toCity, show } = usePageParams()
  const list = useCall('partnership.list', { cityCode })
  const { seasonId } = desk.season
  const pick = (
    <Chips
      label={words.which}
      isLabelHidden
      chips={chips}
      value={show === 'answers' ? 'answers' : 'supplies'}
      onChange={(chosen) =>
        replace('officerSending', { ...desk.params, ...(toCity && { toCity }), show: chosen })
      }
    />
  )
  if (show === 'answers')
    return (
      <Page title={title}>
        {pick}
        <ProposalList side={{ kind: 'city', id: cityCode }} seasonId={seasonId} direction="outgoing" />
      </Page>
    )
  const receivers = list.data?.incoming ?? []
  const receiver = receivers.find(({ fromCity }) => fromCity.code === toCity) ?? receivers[0]
  if (!receiver)
    return (
      <Page title={title}>
        <Loaded state={list}>{() => <EmptyState title={words.incomingNone} />}</Loaded>
      </Page>
    )
  return (
    <Declared desk={desk} cityCode={cityCode} receiver={receiver.fromCity} station={receiver.station}>
      {pick}
    </Declared>
  )
}

interface DeclaredProps extends SendingProps {
  receiver: { code: string; name: string }
  station: string
  children: ReactNode
}

function Declared({ desk, cityCode, receiver, station, children }: DeclaredProps) {
  const { seasonId, todayOn } = desk.season
  const saving = useWrite('partner.save')
  const to = { fromCity: cityCode, toCity: receiver.code, seasonId, ...(station && { station }) }
  return (
    <SupplyDesk
      title={title}
      side={{ kind: 'city', id: cityCode }}
      seasonId={seasonId}
      todayOn={todayOn}
      save={(input) => saving.run({ ...to, ...input })}
      error={saving.error}
      isSaving={saving.isRunning}
      onFormOpen={saving.clearError}
    >
      {children}
      <Paragraph>{words.sendingTo(receiver.name)}</Paragraph>
      <Paragraph>{words.sendingNote}</Paragraph>
    </SupplyDesk>
  )
}
