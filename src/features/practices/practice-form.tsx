import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { FormErrors, type FormError } from '../../components/form-errors'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { TextArea } from '../../components/text-area'
import { TextField } from '../../components/text-field'
import { useDraft } from '../../lib/draft'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

export type Practice = OutputOf<'practice.save'>

interface PracticeFormProps {
  seasonId: string
  regionCode: string
  /** The one to change; without it a new one. */
  practice: Practice | undefined
  onSaved: () => void
  onCancel: () => void
}

/** A title and what was done, with nobody's name in it. */
export function PracticeForm({ seasonId, regionCode, practice, onSaved, onCancel }: PracticeFormProps) {
  const { practiceId, version } = practice ?? {}
  const draft = useDraft(`practice:${seasonId}:${practiceId ?? 'new'}`, {
    title: practice?.title ?? '',
    text: practice?.text ?? '',
  })
  const [hasTried, setHasTried] = useState(false)
  const write = useWrite('practice.save')
  const { title, text } = draft.value
  const missing = missingOf(title, text)
  const refused = write.error ? refusalOf(write.error) : []
  const errors = hasTried && missing.length > 0 ? missing : refused
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const save = async () => {
    setHasTried(true)
    if (missing.length > 0) return
    const saved = await write.run({
      seasonId,
      regionCode,
      title: title.trim(),
      text: text.trim(),
      ...(practiceId && { practiceId, version }),
    })
    if (!saved) return
    draft.clear()
    onSaved()
  }
  return (
    <Page
      title={words.title}
      onBack={onCancel}
      bottom={
        <Button kind="primary" id="save" loading={write.isRunning} onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <Heading level={1}>{practice ? words.editTitle : words.add}</Heading>
      <Notice tone="warn">{words.noNames}</Notice>
      <FormErrors errors={errors} />
      <TextField
        id="title"
        label={words.name}
        hint={words.nameHint}
        maxLength={40}
        value={title}
        onInput={(typed) => draft.update({ title: typed })}
        error={errorOf('title')}
      />
      <TextArea
        id="text"
        label={words.text}
        hint={words.textHint}
        maxLength={1000}
        value={text}
        onInput={(typed) => draft.update({ text: typed })}
        error={errorOf('text')}
      />
      <Button onClick={onCancel}>{words.back}</Button>
    </Page>
  )
}

function missingOf(title: string, text: string): FormError[] {
  const errors: FormError[] = []
  if ([...title.trim()].length < 4) errors.push({ id: 'title', message: words.errors.title })
  if ([...text.trim()].length < 10) errors.push({ id: 'text', message: words.errors.text })
  return errors
}

function refusalOf(error: { code: string; message: string; fields: Record<string, string> }): FormError[] {
  if (error.code === 'VERSION_CONFLICT') return [{ id: '', message: words.conflict }]
  const fields = Object.entries(error.fields).map(([id, message]) => ({ id, message }))
  return fields.length > 0 ? fields : [{ id: '', message: error.message }]
}
