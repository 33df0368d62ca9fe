import { useState } from 'react'
import { consentKinds, evidences, stays } from '../../../domain/terms'
import type { MyStay } from '../../../domain/contracts/stay'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Paragraph } from '../../components/text'
import { open } from '../../lib/navigate'
import { useSession } from '../../lib/session'
import { NotRegistered } from '../stay/not-registered'
import { useMyStay } from '../stay/use-my-stay'
import { settingsWords as words } from './words'

/** Every season I am in, and on a tap everything that is stored of it. */
export function StoredAboutMe() {
  const session = useSession()
  const mine = session.status === 'known' ? session.me.stays : []
  const names = session.status === 'known' ? session.me.seasons : []
  if (mine.length === 0) return <Paragraph>{words.nothingStored}</Paragraph>
  return (
    <>
      {mine.map(({ seasonId }) => (
        <OneSeason
          key={seasonId}
          seasonId={seasonId}
          name={names.find((season) => season.seasonId === seasonId)?.name ?? seasonId}
        />
      ))}
    </>
  )
}

function OneSeason({ seasonId, name }: { seasonId: string; name: string }) {
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{`${words.show}：${name}`}</Button>
  return <Stored seasonId={seasonId} />
}

function Stored({ seasonId }: { seasonId: string }) {
  const state = useMyStay(seasonId)
  if (!state.mine) return <NotRegistered state={state} />
  return (
    <>
      <StoredList mine={state.mine} />
      <Button onClick={() => open('answers', { seasonId })}>{words.manage}</Button>
    </>
  )
}

function StoredList({ mine }: { mine: MyStay }) {
  return (
    <>
      <CellGroup title={`${words.stored}：${mine.season.name}`}>
        <Cell title={stays[mine.stay]} note={mine.number} />
        <Cell title={mine.place.siteName} note={mine.place.region.fullName} />
        {mine.answered.map(({ key, label, text, evidence }) => (
          <Cell key={key} title={label} note={evidences[evidence]} value={text} />
        ))}
      </CellGroup>
      <CellGroup title={words.consents}>
        {mine.consents.map((kind) => (
          <Cell key={kind} title={consentKinds[kind]} />
        ))}
      </CellGroup>
    </>
  )
}
