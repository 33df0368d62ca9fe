import type { BoardPost, MyApplication } from '../../../domain/contracts/board'
import { codesOf, difficulties, trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Check, Choice } from '../../components/choice'
import { FormErrors } from '../../components/form-errors'
import { ListenButton } from '../../components/listen-button'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { TextArea } from '../../components/text-area'
import { TextField } from '../../components/text-field'
import { LoginNeeded } from '../identity/login-needed'
import { applyFieldId, useApply, type Applying } from './use-apply'
import { wageText } from './wage'
import { difficultyHints, jobWords as words } from './words'

interface ApplyPageProps {
  post: BoardPost
  /** Known from a registration; '' otherwise. */
  name: string
  /** Opened by the code for interviews. */
  wantsInterview: boolean
  onSent: (application: MyApplication) => void
}

/** Name, if need be a phone, the yes of its own, send. */
export function ApplyPage(props: ApplyPageProps) {
  const applying = useApply(props)
  return (
    <Page
      title={words.applyTitle}
      bottom={
        <Button kind="primary" loading={applying.isSending} onClick={() => void applying.send()}>
          {words.send}
        </Button>
      }
    >
      <ApplyForm post={props.post} applying={applying} />
    </Page>
  )
}

function ApplyForm({ post, applying }: { post: BoardPost; applying: Applying }) {
  const { draft, errors, hasAgreed } = applying
  const { name, phone, wantsInterview } = draft.value
  return (
    <>
      <FormErrors errors={applying.summary} />
      <Heading level={1}>{trades[post.trade]}</Heading>
      <CellGroup>
        <Cell title={post.employerName} value={wageText(post.wageFen)} />
      </CellGroup>
      {draft.wasRestored ? <Notice>{words.keptDraft}</Notice> : null}
      <TextField
        id={applyFieldId('name')}
        label={words.name}
        hint={words.nameHint}
        maxLength={30}
        value={name}
        onInput={(text) => draft.update({ name: text })}
        error={errors.name}
      />
      {post.kind === 'welfare' ? <LastResort applying={applying} /> : null}
      <TextField
        id={applyFieldId('phone')}
        label={words.phone}
        hint={words.phoneHint}
        type="number"
        maxLength={11}
        value={phone}
        onInput={(text) => draft.update({ phone: text })}
        error={errors.phone}
      />
      <Check
        isOn={wantsInterview}
        note={words.wantsInterviewNote}
        onChange={(isOn) => draft.update({ wantsInterview: isOn })}
      >
        {words.wantsInterview}
      </Check>
      <ConsentText kind={post.kind} />
      <Check id={applyFieldId('consent')} isOn={hasAgreed} onChange={applying.agree} error={errors.consent}>
        {words.consent[post.kind]}
      </Check>
      {applying.isStranger ? <LoginNeeded /> : null}
    </>
  )
}

const difficultyOptions = codesOf(difficulties).map((value) => ({
  value,
  label: difficulties[value],
  note: difficultyHints[value],
}))

/** Asked in an application for a public-welfare post and nowhere else. */
function LastResort({ applying: { draft, errors } }: { applying: Applying }) {
  const { difficulty, tried } = draft.value
  return (
    <>
      <Heading level={2}>{words.difficulty}</Heading>
      <Choice
        id={applyFieldId('difficulty')}
        label={words.difficulty}
        options={difficultyOptions}
        value={difficulty ?? undefined}
        onChange={(chosen) => draft.update({ difficulty: chosen })}
        error={errors.difficulty}
      />
      <TextArea
        id={applyFieldId('tried')}
        label={words.tried}
        hint={words.triedHint}
        maxLength={200}
        value={tried}
        onInput={(text) => draft.update({ tried: text })}
        error={errors.tried}
      />
    </>
  )
}

function ConsentText({ kind }: { kind: BoardPost['kind'] }) {
  const lines = words.consentLines[kind].map(({ label, text }) => `${label}：${text}`)
  return (
    <>
      <Notice title={words.consentTitle}>
        {lines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Notice>
      <ListenButton text={lines.join('')} />
    </>
  )
}
