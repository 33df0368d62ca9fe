import { useEffect, useState } from 'react'
import { roles } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { ErrorState, Loading } from '../../components/notice'
import { Heading, Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { localPeople, type LocalPerson } from '../../lib/call'
import { chooseLocalIdentity, localIdentity, type LocalIdentity } from '../../lib/local-identity'
import { restartSession } from '../../lib/session'
import { identityWords as words } from './words'

/** Replaces WeChat's login where the backend is on this machine; absent from every other build. */
export function IdentityPicker() {
  const [people, setPeople] = useState<LocalPerson[]>()
  const [failed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  const [chosen, setChosen] = useState(localIdentity)
  const [switched, setSwitched] = useState<string>()
  useEffect(() => {
    localPeople().then(setPeople, () => setFailed(true))
  }, [round])

  const retry = () => {
    setFailed(false)
    setRound(round + 1)
  }
  const choose = (identity: LocalIdentity | undefined) => {
    chooseLocalIdentity(identity)
    setChosen(identity)
    setSwitched(identity?.name ?? words.visitor)
    void restartSession()
  }
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.note}</Paragraph>
      <Paragraph>{`${words.current}：${chosen?.name ?? words.visitor}`}</Paragraph>
      {failed ? <ErrorState message={words.failed} onRetry={retry} /> : null}
      {!people && !failed ? <Loading text={words.loading} /> : null}
      <CellGroup>
        {(people ?? []).map(({ openid, name, role, region }) => (
          <Cell
            key={openid}
            title={name}
            value={aboutPerson({ role, region, isChosen: openid === chosen?.openid })}
            onClick={() => choose({ openid, name })}
          />
        ))}
      </CellGroup>
      <Button onClick={() => choose(undefined)}>{words.visitor}</Button>
      {switched ? (
        <Toast key={switched} message={words.switched(switched)} onDone={() => setSwitched(undefined)} />
      ) : null}
    </>
  )
}

function aboutPerson({
  role,
  region,
  isChosen,
}: Pick<LocalPerson, 'role' | 'region'> & { isChosen: boolean }): string {
  const known = roles[role as keyof typeof roles] ?? role
  return [isChosen ? '✓' : '', known, region].filter(Boolean).join(' ')
}
