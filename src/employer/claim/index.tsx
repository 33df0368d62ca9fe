import { useState } from 'react'
import type { Place } from '../../../domain/contracts/public'
import { Button } from '../../components/button'
import { CellGroup } from '../../components/cell'
import { FormErrors } from '../../components/form-errors'
import { Loading, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import {
  checkClaim,
  creditCodeWhileTyping,
  emptyClaim,
  type ClaimDraft,
  type ClaimErrors,
} from '../../features/employers/claim-draft'
import { ClaimStatusRow, type ClaimView } from '../../features/employers/claim-status'
import { words } from '../../features/employers/words'
import { launchToken } from '../../features/place/launch-token'
import { RegionSelects, type RegionStep } from '../../features/regions/region-selects'
import { useDraft } from '../../lib/draft'
import { replace, usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'

export default function EmployerClaimPage() {
  const token = launchToken(usePageParams())
  const place = useCall('place.resolve', token ? { token } : undefined)
  const [sent, setSent] = useState<ClaimView>()
  if (sent) return <ClaimSent claim={sent} />
  if (token && place.status === 'loading') return <Page title={words.claim}>{<Loading />}</Page>
  return <ClaimForm place={place.data} onSent={setSent} />
}

function ClaimForm({ place, onSent }: { place: Place | undefined; onSent: (claim: ClaimView) => void }) {
  const draft = useDraft<ClaimDraft>('employer-claim', { ...emptyClaim, ...prefilled(place) })
  const claim = useWrite('employer.claim')
  const [found, setFound] = useState<ClaimErrors>({})
  const { creditCode, name, path, contactName } = draft.value
  const errors: ClaimErrors = { ...claim.error?.fields, ...found }
  const typing = creditCodeWhileTyping(creditCode)

  const change = (part: Partial<ClaimDraft>) => {
    setFound({})
    draft.update(part)
  }
  const send = async () => {
    const wrong = checkClaim(draft.value)
    claim.clearError()
    setFound(wrong)
    if (Object.keys(wrong).length > 0) return
    const streetCode = path[path.length - 1]?.code ?? ''
    const answer = await claim.run({ creditCode, name, streetCode, contactName })
    if (!answer) return
    draft.clear()
    onSent(answer)
  }
  return (
    <Page
      title={words.claim}
      bottom={
        <Button kind="primary" loading={claim.isRunning} onClick={() => void send()} id="send">
          {words.send}
        </Button>
      }
    >
      <FormErrors errors={summary(errors, claim.error?.message)} />
      <TextField
        id="creditCode"
        label={words.creditCode}
        hint={typing?.ok ? words.creditCodeOk : words.creditCodeHint}
        error={errors.creditCode ?? (typing && !typing.ok ? typing.message : undefined)}
        maxLength={24}
        value={creditCode}
        onInput={(text) => change({ creditCode: text })}
      />
      <TextField
        id="name"
        label={words.name}
        hint={words.nameHint}
        error={errors.name}
        value={name}
        onInput={(text) => change({ name: text })}
      />
      <RegionSelects
        id="streetCode"
        label={words.street}
        rootCode={null}
        goal="street"
        path={path}
        error={errors.streetCode}
        onChange={(next) => change({ path: next })}
      />
      <TextField
        id="contactName"
        label={words.contactName}
        hint={words.contactWhy}
        error={errors.contactName}
        maxLength={30}
        value={contactName}
        onInput={(text) => change({ contactName: text })}
      />
    </Page>
  )
}

function ClaimSent({ claim }: { claim: ClaimView }) {
  return (
    <Page
      title={words.claim}
      bottom={
        <Button kind="primary" onClick={() => replace('employerHome')}>
          {words.backHome}
        </Button>
      }
    >
      <Notice tone="good" title={words.sentTitle}>
        {words.sentNext.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Notice>
      <CellGroup>
        <ClaimStatusRow claim={claim} />
      </CellGroup>
    </Page>
  )
}

function summary(errors: ClaimErrors, failure: string | undefined) {
  const atFields = Object.entries(errors).map(([id, message]) => ({ id, message }))
  return failure && atFields.length === 0 ? [{ id: '', message: failure }] : atFields
}

/** The employers' poster hangs in the street the enterprise most likely is in. */
function prefilled(place: Place | undefined): Partial<ClaimDraft> {
  if (!place) return {}
  return { path: stepsTo(place.region.code), ...(place.employer && { name: place.employer.name }) }
}

/** Codes contain the codes above them; the lists fill in the names. */
function stepsTo(code: string): RegionStep[] {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code.slice(0, 9)]
  const above = codes.filter((each, depth) => each.length <= code.length && codes.indexOf(each) === depth)
  return above.map((each) => ({ code: each, name: '', hasChildren: each.length < 9 }))
}
