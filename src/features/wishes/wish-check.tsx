import { useState } from 'react'
import type { SupplyView } from '../../../domain/contracts/supply'
import { fullDayText } from '../../../domain/calendar/day-text'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Check } from '../../components/choice'
import { FormErrors, type FormError } from '../../components/form-errors'
import { ListenButton } from '../../components/listen-button'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { askPrivacy } from '../../lib/privacy'
import { restartAt } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'
import { LoginNeeded } from '../identity/login-needed'
import { WishAgencies } from './wish-agencies'
import type { WishFlow } from './use-wish-flow'
import { checkWish, wishInput, type WishErrors } from './wish-draft'
import { wishWords as words } from './words'

interface WishCheckProps {
  flow: WishFlow
  seasonId: string
  /** The wish that stands, when this is a change of it. */
  before: SupplyView | undefined
}

const idOf = (field: string) => `wish-${field}`

/** All answers to look over, what may be added, the yes of its own, and off it goes. */
export function WishCheck({ flow, seasonId, before }: WishCheckProps) {
  const { draft } = flow
  const [hasAgreed, setHasAgreed] = useState(false)
  const [hasTried, setHasTried] = useState(false)
  const write = useWrite('wish.save')
  const errors = hasTried ? checkWish(draft, hasAgreed) : {}
  const save = async () => {
    setHasTried(true)
    if (Object.keys(checkWish(draft, hasAgreed)).length > 0) return
    const input = wishInput({ draft, seasonId, before })
    if (!input || (await askPrivacy()) === 'refused') return
    if (!(await write.run(input))) return
    flow.clear()
    restartAt('jobsWish', { seasonId, saved: '1' })
  }
  const isStranger = write.error?.code === 'LOGIN_REQUIRED'
  const failure = isStranger ? undefined : write.error?.message
  const heard = words.consentLines.map(({ label, text }) => `${label}：${text}`)
  return (
    <Page
      title={words.title}
      bottom={
        <Button kind="primary" loading={write.isRunning} onClick={() => void save()}>
          {before ? words.saveChange : words.save}
        </Button>
      }
    >
      <FormErrors errors={summaryOf(errors, failure)} />
      <Heading level={1}>{words.checkTitle}</Heading>
      <Answers flow={flow} />
      <TextField
        id={idOf('wage')}
        label={words.wage}
        hint={words.wageHint}
        type="number"
        maxLength={6}
        unit={words.wageUnit}
        value={draft.wageYuan}
        onInput={(wageYuan) => flow.update({ wageYuan })}
        error={errors.wage}
      />
      <WishAgencies flow={flow} />
      <Notice title={words.consentTitle}>
        {heard.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Notice>
      <ListenButton text={heard.join('')} />
      <Check id={idOf('consent')} isOn={hasAgreed} onChange={setHasAgreed} error={errors.consent}>
        {words.consent}
      </Check>
      {isStranger ? <LoginNeeded /> : null}
    </Page>
  )
}

function Answers({ flow: { draft, ask } }: { flow: WishFlow }) {
  const lines = [
    { step: 'trade', note: words.trade, text: draft.trade && trades[draft.trade] },
    { step: 'place', note: words.place, text: draft.regionName },
    { step: 'from', note: words.from, text: draft.from && fullDayText(draft.from) },
    { step: 'to', note: words.to, text: draft.to && fullDayText(draft.to) },
  ] as const
  return (
    <CellGroup>
      {lines.map(({ step, note, text }) => (
        <Cell
          key={step}
          id={idOf(step)}
          title={text || words.errors[step]}
          note={note}
          value={words.change}
          onClick={() => ask(step)}
        />
      ))}
    </CellGroup>
  )
}

function summaryOf(errors: WishErrors, failure: string | undefined): FormError[] {
  const atFields = Object.entries(errors).map(([field, message]) => ({ id: idOf(field), message }))
  return failure ? [...atFields, { id: '', message: failure }] : atFields
}
