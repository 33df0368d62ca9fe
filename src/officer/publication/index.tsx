import { useState } from 'react'
import { trades, type Trade } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { SelectField } from '../../components/select-field'
import { PublicationHead, PublishedPosts } from '../../features/digests/publication'
import { words } from '../../features/digests/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { open, usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'
import { useCall } from '../../lib/use-call'

const title = words.publicationTitle

export default function OfficerPublicationPage() {
  const { fromCity } = usePageParams()
  return (
    <OfficerGate title={title}>
      {(desk) => (fromCity ? <Published desk={desk} fromCity={fromCity} /> : <Nothing />)}
    </OfficerGate>
  )
}

function Nothing() {
  return (
    <Page title={title}>
      <EmptyState title={words.publicationNone} />
    </Page>
  )
}

function Published({ desk, fromCity }: { desk: OfficerDesk; fromCity: string }) {
  const { seasonId } = desk.season
  const asked = usePageParams()
  const [trade, setTrade] = useState(asked.trade ?? 'all')
  useAddress('officerPublication', { ...desk.params, fromCity, trade })
  const head = useCall('publication.get', { seasonId, fromCity, limit: 1 })
  const isOwn = desk.grants.some(({ region }) => region.code === fromCity)
  return (
    <Page
      title={title}
      bottom={
        !isOwn && head.data?.publication ? (
          <Button kind="primary" onClick={() => open('officerSending', { ...desk.params, toCity: fromCity })}>
            {words.send}
          </Button>
        ) : null
      }
    >
      <Loaded state={head}>
        {({ publication }) =>
          publication ? (
            <>
              <PublicationHead publication={publication} />
              <SelectField
                id="trade"
                label={words.tradeFilter}
                options={[
                  { value: 'all', label: words.allTrades },
                  ...publication.byTrade.map((each) => ({ value: each.trade, label: trades[each.trade] })),
                ]}
                value={trade}
                onChange={(chosen) => setTrade(chosen || 'all')}
              />
              <PublishedPosts
                seasonId={seasonId}
                fromCity={fromCity}
                trade={trade in trades ? (trade as Trade) : undefined}
              />
            </>
          ) : (
            <EmptyState title={words.publicationNone} />
          )
        }
      </Loaded>
    </Page>
  )
}
