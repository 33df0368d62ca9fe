import { useState } from 'react'
import type { AgencyView } from '../../../domain/contracts/agency'
import { Button } from '../../components/button'
import { CellGroup } from '../../components/cell'
import { DateField } from '../../components/date-field'
import { FormErrors } from '../../components/form-errors'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { AgencyStatusRow } from '../../features/agencies/agency-status'
import {
  checkRegistration,
  emptyRegistration,
  type RegisterDraft,
} from '../../features/agencies/register-draft'
import { agencyWords as words } from '../../features/agencies/words'
import { RegionSelects } from '../../features/regions/region-selects'
import { useDraft } from '../../lib/draft'
import { replace } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'

export default function AgencyRegisterPage() {
  const [sent, setSent] = useState<AgencyView>()
  return sent ? <Sent agency={sent} /> : <RegisterForm onSent={setSent} />
}

function RegisterForm({ onSent }: { onSent: (agency: AgencyView) => void }) {
  const draft = useDraft<RegisterDraft>('agency-register', emptyRegistration)
  const registering = useWrite('agency.register')
  const [hasTried, setHasTried] = useState(false)
  const { path, ...texts } = draft.value
  const refused = Object.entries(registering.error?.fields ?? {}).map(([id, message]) => ({ id, message }))
  const whole =
    registering.error && refused.length === 0 ? [{ id: '', message: registering.error.message }] : []
  const errors = [...(hasTried ? checkRegistration(draft.value) : []), ...refused, ...whole]
  const field = (id: string) => ({ id, error: errors.find((error) => error.id === id)?.message })
  const change = (part: Partial<RegisterDraft>) => {
    registering.clearError()
    draft.update(part)
  }
  const send = async () => {
    setHasTried(true)
    if (checkRegistration(draft.value).length > 0) return
    const answer = await registering.run({ ...texts, countyCode: path.at(-1)?.code ?? '' })
    if (!answer) return
    draft.clear()
    onSent(answer)
  }
  return (
    <Page
      title={words.register}
      bottom={
        <Button kind="primary" id="send" loading={registering.isRunning} onClick={() => void send()}>
          {words.send}
        </Button>
      }
    >
      <FormErrors errors={errors} />
      <TextField
        {...field('creditCode')}
        label={words.creditCode}
        hint={words.creditCodeHint}
        maxLength={24}
        value={texts.creditCode}
        onInput={(creditCode) => change({ creditCode })}
      />
      <TextField
        {...field('name')}
        label={words.name}
        hint={words.nameHint}
        value={texts.name}
        onInput={(name) => change({ name })}
      />
      <RegionSelects
        {...field('countyCode')}
        label={words.county}
        rootCode={null}
        goal="district"
        path={path}
        onChange={(next) => change({ path: next })}
      />
      <TextField
        {...field('licenceNumber')}
        label={words.licence}
        maxLength={40}
        value={texts.licenceNumber}
        onInput={(licenceNumber) => change({ licenceNumber })}
      />
      <DateField
        {...field('licenceUntil')}
        label={words.licenceUntil}
        value={texts.licenceUntil}
        onChange={(licenceUntil) => change({ licenceUntil })}
      />
      <TextField
        {...field('contactName')}
        label={words.contactName}
        hint={words.contactWhy}
        maxLength={30}
        value={texts.contactName}
        onInput={(contactName) => change({ contactName })}
      />
    </Page>
  )
}

function Sent({ agency }: { agency: AgencyView }) {
  return (
    <Page
      title={words.register}
      bottom={
        <Button kind="primary" onClick={() => replace('agencyHome')}>
          {words.back}
        </Button>
      }
    >
      <Notice tone="good" title={words.sentTitle}>
        {words.sentNext.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Notice>
      <CellGroup>
        <AgencyStatusRow agency={agency} />
      </CellGroup>
    </Page>
  )
}
