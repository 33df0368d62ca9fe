import { useState } from 'react'
import { personNamePattern } from '../../../domain/identifiers/person-name'
import { Button } from '../../components/button'
import { FormErrors } from '../../components/form-errors'
import { TextField } from '../../components/text-field'
import { useDraft } from '../../lib/draft'
import type { QuestionProps } from './question-props'
import { questionWords as words } from './words'

const FIELD = 'person-name'

export function NameQuestion({ mine, isLast, isBusy, refusal, onAnswer }: QuestionProps) {
  const draft = useDraft(mine.isPassing ? null : `name:${mine.season.seasonId}`, {
    name: mine.answers.name ?? '',
  })
  const [problem, setProblem] = useState<string>()
  const message = problem ?? refusal
  const save = () => {
    const name = draft.value.name.trim()
    if (!name) return setProblem(words.nameMissing)
    if (!personNamePattern.test(name)) return setProblem(words.nameMalformed)
    onAnswer({ name })
  }
  return (
    <>
      <FormErrors errors={message ? [{ id: FIELD, message }] : []} />
      <TextField
        id={FIELD}
        label={words.nameLabel}
        hint={words.nameHint}
        value={draft.value.name}
        maxLength={30}
        onInput={(name) => {
          draft.update({ name })
          setProblem(undefined)
        }}
        {...(message ? { error: message } : {})}
      />
      <Button kind="primary" loading={isBusy} onClick={save}>
        {isLast ? words.done : words.next}
      </Button>
    </>
  )
}
