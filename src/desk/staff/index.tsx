import { useState } from 'react'
import { fullDayText } from '../../../domain/calendar/day-text'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { Colleague } from '../../../domain/contracts/staff'
import { officerLevels } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { StaffSheet } from '../../features/staff/staff-sheet'
import { words } from '../../features/staff/words'
import { open, usePageParams } from '../../lib/navigate'
import { refreshSession } from '../../lib/session'
import { useAddress } from '../../lib/use-address'
import { usePages } from '../../lib/use-pages'

type View = keyof typeof words.views
const chips = (['now', 'history'] as const).map((value) => ({ value, label: words.views[value] }))

export default function DeskStaffPage() {
  return <OfficerGate title={words.title}>{(desk) => <Staff desk={desk} />}</OfficerGate>
}

function Staff({ desk: { regionCode, regionName, params } }: { desk: OfficerDesk }) {
  const asked = usePageParams()
  const [view, setView] = useState<View>(asked.view === 'history' ? 'history' : 'now')
  useAddress('deskStaff', { ...params, regionName, view })
  return (
    <Page title={words.title}>
      <Paragraph>{regionName}</Paragraph>
      <Chips label={words.view} chips={chips} value={view} onChange={setView} />
      {view === 'now' ? (
        <InOffice regionCode={regionCode} onInvite={() => open('officerInvite', params)} />
      ) : (
        <History regionCode={regionCode} />
      )}
    </Page>
  )
}

function InOffice({ regionCode, onInvite }: { regionCode: string; onInvite: () => void }) {
  const pages = usePages('staff.list', { regionCode, limit: 50 }, ({ staff }) => staff)
  const [opened, setOpened] = useState<Colleague>()
  const [message, setMessage] = useState<string>()
  const finished = (text: string, endedMyself: boolean) => {
    setOpened(undefined)
    setMessage(text)
    if (endedMyself) void refreshSession()
    else pages.reload()
  }
  const invite = <Button onClick={onInvite}>{words.invite}</Button>
  return (
    <>
      <Listed
        pages={pages}
        empty={
          <EmptyState title={words.none} action={invite}>
            {words.noneNote}
          </EmptyState>
        }
      >
        {(staff) => (
          <CellGroup footer={words.onlyLook}>
            {staff.map((each) => (
              <StaffRow key={each.grantId} colleague={each} onOpen={() => setOpened(each)} />
            ))}
          </CellGroup>
        )}
      </Listed>
      {opened ? (
        <StaffSheet colleague={opened} onDone={finished} onClose={() => setOpened(undefined)} />
      ) : null}
      {message ? <Toast key={message} message={message} onDone={() => setMessage(undefined)} /> : null}
    </>
  )
}

function StaffRow({ colleague, onOpen }: { colleague: Colleague; onOpen: () => void }) {
  const { name, region, level, since, expiresOn, isMe, isBelow } = colleague
  const times = [words.since(fullDayText(shanghaiDay(since))), words.until(fullDayText(expiresOn))]
  const title = words.post(name, `${region.name}${officerLevels[level]}`)
  const note = times.join(' · ')
  if (!isBelow) return <Cell title={title} note={note} />
  return <Cell title={title} note={note} value={isMe ? words.me : undefined} onClick={onOpen} />
}

function History({ regionCode }: { regionCode: string }) {
  const pages = usePages('staff.history', { regionCode, limit: 20 }, ({ lines }) => lines)
  return (
    <Listed pages={pages} empty={<EmptyState title={words.historyNone} />}>
      {(lines) => (
        <CellGroup>
          {lines.map(({ eventId, at, kind, region, level, name, toName, by, reason }) => (
            <Cell
              key={eventId}
              title={words.post(
                `${words.line[kind]}：${toName === null ? name : words.toName(name, toName)}`,
                `${region.name}${officerLevels[level]}`,
              )}
              note={[fullDayText(shanghaiDay(at)), by === '' ? '' : words.by(by), reason]
                .filter((part) => part !== '')
                .join(' · ')}
            />
          ))}
        </CellGroup>
      )}
    </Listed>
  )
}
