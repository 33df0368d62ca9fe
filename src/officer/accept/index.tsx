import { useState, type ReactNode } from 'react'
import type { Place } from '../../../domain/contracts/public'
import type { OutputOf } from '../../../domain/contracts/registry'
import { officerLevels } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { FormErrors } from '../../components/form-errors'
import { ErrorState, Loading, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { TextField } from '../../components/text-field'
import { LoginNeeded } from '../../features/identity/login-needed'
import { words } from '../../features/invitations/words'
import { CodeForm } from '../../features/place/code-form'
import { launchToken } from '../../features/place/launch-token'
import { useDraft } from '../../lib/draft'
import { fullDayText } from '../../../domain/calendar/day-text'
import { replace, usePageParams } from '../../lib/navigate'
import { refreshSession, useSession } from '../../lib/session'
import { useCall } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'

type Grant = OutputOf<'officer.accept'>

export default function OfficerAcceptPage() {
  const token = launchToken(usePageParams())
  const place = useCall('place.resolve', token ? { token } : undefined)
  const enter = (typed: string) => replace('officerAccept', { token: typed })
  if (token && place.status === 'loading') return <Frame>{<Loading />}</Frame>
  if (place.status === 'error' && place.error.code !== 'POSTER_UNKNOWN') {
    return <Frame>{<ErrorState message={place.error.message} onRetry={place.reload} />}</Frame>
  }
  if (token && place.data?.kind === 'officer') return <Invitation token={token} place={place.data} />
  const refusal = place.error?.message ?? (place.data ? words.wrongKind : undefined)
  return <Frame>{<CodeForm onCode={enter} refusal={refusal} startWith={token ?? ''} />}</Frame>
}

function Frame({ children }: { children: ReactNode }) {
  return <Page title={words.acceptTitle}>{children}</Page>
}

function Invitation({ token, place }: { token: string; place: Place }) {
  const session = useSession()
  const draft = useDraft('officer-name', { name: '' })
  const [missing, setMissing] = useState<string>()
  const [grant, setGrant] = useState<Grant>()
  const accept = useWrite('officer.accept')
  const isVisitor = session.status === 'known' && !session.me.signedIn
  const { name } = draft.value
  const submit = async () => {
    setMissing(name.trim().length < 2 ? words.nameMissing : undefined)
    if (name.trim().length < 2) return
    const granted = await accept.run({ token, name })
    if (!granted) return
    draft.clear()
    setGrant(granted)
    await refreshSession()
  }
  if (grant) return <Accepted grant={grant} />
  const fieldError = missing ?? accept.error?.fields.name
  return (
    <Page
      title={words.acceptTitle}
      bottom={
        isVisitor ? null : (
          <Button kind="primary" id="accept" loading={accept.isRunning} onClick={() => void submit()}>
            {words.accept}
          </Button>
        )
      }
    >
      <FormErrors errors={formErrors(fieldError, accept.error?.message)} />
      {isVisitor ? <LoginNeeded /> : null}
      <Heading level={1}>{words.invited}</Heading>
      <CellGroup>
        <Cell title={words.region} value={place.region.fullName} />
        <Cell title={words.level} value={place.level ? officerLevels[place.level] : ''} />
      </CellGroup>
      <TextField
        id="name"
        label={words.yourName}
        hint={words.yourNameWhy}
        error={fieldError}
        maxLength={30}
        value={name}
        onInput={(text) => draft.update({ name: text })}
      />
    </Page>
  )
}

function Accepted({ grant }: { grant: Grant }) {
  const { grantId, region } = grant
  return (
    <Page
      title={words.acceptTitle}
      bottom={
        <Button kind="primary" onClick={() => replace('officerHome', { grantId, regionCode: region.code })}>
          {words.goHome}
        </Button>
      }
    >
      <Notice tone="good" title={words.accepted}>
        {region.fullName}（{officerLevels[grant.level]}），{words.until(fullDayText(grant.expiresOn))}
      </Notice>
    </Page>
  )
}

function formErrors(atName: string | undefined, failure: string | undefined) {
  if (atName) return [{ id: 'name', message: atName }]
  return failure ? [{ id: '', message: failure }] : []
}
