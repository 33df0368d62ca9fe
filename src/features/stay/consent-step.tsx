import { consentVersion, stays, type Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { ListenButton } from '../../components/listen-button'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { askPrivacy } from '../../lib/privacy'
import { replace } from '../../lib/navigate'
import { refreshSession } from '../../lib/session'
import { useWrite } from '../../lib/use-write'
import { LoginNeeded } from '../identity/login-needed'
import { Failure } from './failure'
import { rememberStay } from './remember'
import { stayWords as words } from './words'

/** The notice and the yes to it, in a tap of its own; the same tap records the answer. */
export function ConsentStep({ token, stay }: { token: string; stay: Stay }) {
  const { run, error, isRunning } = useWrite('stay.declare')
  const agree = async () => {
    if ((await askPrivacy()) === 'refused') return
    const consent = { kind: 'stay-registration', version: consentVersion } as const
    const mine = await run({ placeToken: token, stay, consent })
    if (!mine) return
    rememberStay(mine)
    void refreshSession()
    replace('receipt', { seasonId: mine.season.seasonId })
  }
  const heard = words.consentLines.map(({ label, text }) => `${label}：${text}`).join('')
  const isStranger = error?.code === 'LOGIN_REQUIRED'
  return (
    <>
      <Failure message={isStranger ? undefined : error?.message} />
      <Heading level={1}>{words.consentTitle}</Heading>
      <CellGroup>
        <Cell title={words.consentChosen} value={stays[stay]} />
      </CellGroup>
      <Notice>
        {words.consentLines.map(({ label, text }) => (
          <Paragraph key={label}>{`${label}：${text}`}</Paragraph>
        ))}
        <Small>{words.consentTerm}</Small>
      </Notice>
      <ListenButton text={heard} />
      <Button kind="link" onClick={() => replace('explore')}>
        {words.refuse}
      </Button>
      {isStranger ? <LoginNeeded /> : null}
      <Button kind="primary" loading={isRunning} onClick={() => void agree()}>
        {words.agree}
      </Button>
    </>
  )
}
