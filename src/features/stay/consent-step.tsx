import { consentVersion, stays, type Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { FormErrors } from '../../components/form-errors'
import { ListenButton } from '../../components/listen-button'
import { Heading, Small } from '../../components/text'
import { askPrivacy } from '../../lib/privacy'
import { replace } from '../../lib/navigate'
import { refreshSession } from '../../lib/session'
import { useWrite } from '../../lib/use-write'
import { LoginNeeded } from '../identity/login-needed'
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
      {isStranger ? (
        <LoginNeeded />
      ) : (
        <FormErrors errors={error ? [{ id: '', message: error.message }] : []} />
      )}
      <Heading level={1}>{words.consentTitle}</Heading>
      <CellGroup>
        <Cell title={words.consentChosen} value={stays[stay]} />
      </CellGroup>
      <CellGroup>
        {words.consentLines.map(({ label, text }) => (
          <Cell key={label} title={text} note={label} />
        ))}
      </CellGroup>
      <Small>{words.consentTerm}</Small>
      <ListenButton text={heard} />
      <Button kind="link" onClick={() => replace('explore')}>
        {words.refuse}
      </Button>
      <Button kind="primary" loading={isRunning} onClick={() => void agree()}>
        {words.agree}
      </Button>
    </>
  )
}
