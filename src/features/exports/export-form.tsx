import { useState, type ReactNode } from 'react'
import type { InputOf, OutputOf } from '../../../domain/contracts/registry'
import type { ExportKind } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Check } from '../../components/choice'
import { FieldError } from '../../components/field-frame'
import { FormErrors, type FormError } from '../../components/form-errors'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Heading, Paragraph, Small } from '../../components/text'
import { TextField } from '../../components/text-field'
import { useDraft } from '../../lib/draft'
import { useCall } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

type Column = OutputOf<'export.columns'>['columns'][number]

interface ExportDraft {
  /** null until the person changed what is usual. */
  columns: string[] | null
  purpose: string
}

interface ExportFormProps {
  kind: ExportKind
  /** Whose list: a region, an employer or an agency, in a season. */
  of: Omit<InputOf<'export.make'>, 'kind' | 'columns' | 'purpose'>
  /** Above the columns, and at the end. */
  head: ReactNode
  foot?: ReactNode
  onMade: (made: OutputOf<'export.make'>) => void
}

/** Which columns, and what for; the usual ones stand ticked. */
export function ExportForm(props: ExportFormProps) {
  const asked = useCall('export.columns', { kind: props.kind })
  if (asked.data) return <Form key={props.kind} {...props} all={asked.data.columns} />
  return (
    <Page title={words.title}>
      {props.head}
      <Loaded state={asked}>{() => null}</Loaded>
    </Page>
  )
}

function Form({ kind, of, head, foot, onMade, all }: ExportFormProps & { all: Column[] }) {
  const draft = useDraft<ExportDraft>(`export:${kind}`, { columns: null, purpose: '' })
  const [hasTried, setHasTried] = useState(false)
  const make = useWrite('export.make')
  const { purpose } = draft.value
  const chosen = chosenOf(all, draft.value.columns)
  const errors = hasTried ? missingOf(chosen, purpose) : []
  const failure = make.error
  if (errors.length === 0 && failure) errors.push({ id: '', message: failure.message })
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message ?? failure?.fields[id]
  const set = (code: string, isOn: boolean) => {
    const columns = all
      .map((each) => each.code)
      .filter((each) => (each === code ? isOn : chosen.includes(each)))
    draft.update({ columns })
  }
  const go = async () => {
    setHasTried(true)
    if (missingOf(chosen, purpose).length > 0) return
    const made = await make.run({ ...of, kind, columns: chosen, purpose: purpose.trim() })
    if (!made) return
    draft.clear()
    onMade(made)
  }
  return (
    <Page
      title={words.title}
      bottom={
        <Button kind="primary" id="make" loading={make.isRunning} onClick={() => void go()}>
          {words.make}
        </Button>
      }
    >
      <Paragraph>{words.intro}</Paragraph>
      {head}
      <FormErrors errors={errors} />
      <Heading level={2}>{words.columns}</Heading>
      <Small>{words.columnsNote}</Small>
      <FieldError id="columns" error={errorOf('columns')} />
      {all.map(({ code, label }) => (
        <Check
          key={code}
          id={`column-${code}`}
          isOn={chosen.includes(code)}
          onChange={(isOn) => set(code, isOn)}
        >
          {label}
        </Check>
      ))}
      <TextField
        id="purpose"
        label={words.purpose}
        hint={words.purposeHint}
        maxLength={100}
        value={purpose}
        onInput={(text) => draft.update({ purpose: text })}
        error={errorOf('purpose')}
      />
      {foot}
    </Page>
  )
}

function chosenOf(all: readonly Column[], kept: string[] | null): string[] {
  const codes = all.filter(({ isUsual }) => isUsual).map(({ code }) => code)
  return kept === null ? codes : kept.filter((code) => all.some((each) => each.code === code))
}

function missingOf(chosen: readonly string[], purpose: string): FormError[] {
  const errors: FormError[] = []
  if (chosen.length === 0) errors.push({ id: 'columns', message: words.columnsMissing })
  if ([...purpose.trim()].length < 4) errors.push({ id: 'purpose', message: words.purposeMissing })
  return errors
}
