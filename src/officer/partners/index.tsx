import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import { fullDayText } from '../../../domain/calendar/day-text'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Dialog } from '../../components/dialog'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { AddPartner } from '../../features/partners/add-partner'
import { words } from '../../features/partners/words'
import { CityGate } from '../../features/region-home/city-gate'
import type { OfficerDesk } from '../../features/region-home/officer-gate'
import { open } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

type Partners = OutputOf<'partnership.list'>
type Partnership = Partners['outgoing'][number]

export default function OfficerPartnersPage() {
  return (
    <CityGate title={words.title} notCity={words.notCity} notCityNote={words.notCityNote}>
      {(desk, grant) => <PartnerDesk desk={desk} cityCode={grant.region.code} />}
    </CityGate>
  )
}

function PartnerDesk({ desk, cityCode }: { desk: OfficerDesk; cityCode: string }) {
  const list = useCall('partnership.list', { cityCode })
  useReturn(list.reload)
  const [isAdding, setIsAdding] = useState(false)
  const [removing, setRemoving] = useState<Partnership>()
  const [done, setDone] = useState<string>()
  const set = useWrite('partnership.set')
  const change = async (toCity: string, isPartner: boolean, station = '') => {
    const saved = await set.run({ fromCity: cityCode, toCity, isPartner, ...(station && { station }) })
    setRemoving(undefined)
    list.reload()
    if (!saved) return
    setIsAdding(false)
    setDone(isPartner ? words.added : words.removed)
  }
  if (isAdding)
    return (
      <AddPartner
        isBusy={set.isRunning}
        failure={set.error?.fields.toCity ?? set.error?.message}
        onAdd={(toCity, station) => void change(toCity, true, station)}
        onCancel={() => setIsAdding(false)}
      />
    )
  const start = () => {
    set.clearError()
    setIsAdding(true)
  }
  return (
    <Page
      title={words.title}
      bottom={
        <Button kind="primary" id="add" onClick={start}>
          {words.add}
        </Button>
      }
    >
      {set.error ? <Notice tone="danger">{set.error.message}</Notice> : null}
      <Loaded state={list}>
        {(partners) => <Cities partners={partners} desk={desk} cityCode={cityCode} onRemove={setRemoving} />}
      </Loaded>
      <Dialog
        isOpen={removing !== undefined}
        isGrave
        isBusy={set.isRunning}
        title={words.removeTitle(removing?.toCity.name ?? '')}
        confirmLabel={words.removeYes}
        onConfirm={() => removing && void change(removing.toCity.code, false)}
        onCancel={() => setRemoving(undefined)}
      >
        {words.removeNote}
      </Dialog>
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}

interface CitiesProps {
  partners: Partners
  desk: OfficerDesk
  cityCode: string
  onRemove: (partnership: Partnership) => void
}

function Cities({ partners: { outgoing, incoming }, desk: { params }, cityCode, onRemove }: CitiesProps) {
  return (
    <>
      <Heading level={2}>{words.outgoing}</Heading>
      {outgoing.length === 0 ? <Paragraph>{words.outgoingNone}</Paragraph> : null}
      {outgoing.map((each) => (
        <View className="panel" key={each.toCity.code}>
          <Heading level={3}>{each.toCity.fullName}</Heading>
          <Small>
            {each.station ? words.station(each.station) : words.noStation} ·{' '}
            {words.since(fullDayText(each.since))}
          </Small>
          <Button onClick={() => onRemove(each)} label={`${words.remove}：${each.toCity.name}`}>
            {words.remove}
          </Button>
        </View>
      ))}
      <CellGroup>
        <Cell
          title={words.own}
          onClick={() => open('officerPublication', { ...params, fromCity: cityCode })}
        />
      </CellGroup>
      <CellGroup title={words.incoming}>
        {incoming.length === 0 ? <Cell title={words.incomingNone} /> : null}
        {incoming.map(({ fromCity, since }) => (
          <Cell
            key={fromCity.code}
            title={fromCity.fullName}
            note={words.since(fullDayText(since))}
            onClick={() => open('officerPublication', { ...params, fromCity: fromCity.code })}
          />
        ))}
        {incoming.length > 0 ? (
          <Cell title={words.sendingTitle} onClick={() => open('officerSending', params)} />
        ) : null}
      </CellGroup>
    </>
  )
}
