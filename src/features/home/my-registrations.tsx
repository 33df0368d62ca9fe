import { stays, type Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loading, Notice } from '../../components/notice'
import { open } from '../../lib/navigate'
import { refreshSession, useSession } from '../../lib/session'
import { homeWords as words } from './words'

/** One group per season I registered in, the newest first; nothing when there is none. */
export function MyRegistrations() {
  const session = useSession()
  if (session.status === 'unknown') return <Loading />
  if (session.status === 'failed')
    return (
      <Notice tone="warn">
        {words.failed}
        <Button onClick={() => void refreshSession()}>{words.retry}</Button>
      </Notice>
    )
  const { seasons, stays: mine } = session.me
  const newestFirst = [...seasons].sort((a, b) => (a.festivalOn < b.festivalOn ? 1 : -1))
  return (
    <>
      {newestFirst.map(({ seasonId, name }) => {
        const registered = mine.find((stay) => stay.seasonId === seasonId)
        return registered ? <Registration key={seasonId} {...registered} name={name} /> : null
      })}
    </>
  )
}

interface RegistrationProps {
  seasonId: string
  name: string
  number: string
  stay: string
}

function Registration({ seasonId, name, number, stay }: RegistrationProps) {
  const way = (route: 'receipt' | 'stay' | 'entitlements' | 'answers') => () => open(route, { seasonId })
  return (
    <CellGroup title={name}>
      <Cell
        title={stays[stay as Stay] ?? stay}
        note={`${words.receipt} ${number}`}
        onClick={way('receipt')}
      />
      <Cell title={words.changeMind} note={words.changeNote} onClick={way('stay')} />
      <Cell title={words.entitlements} note={words.entitlementsNote} onClick={way('entitlements')} />
      <Cell title={words.answers} note={words.answersNote} onClick={way('answers')} />
    </CellGroup>
  )
}
