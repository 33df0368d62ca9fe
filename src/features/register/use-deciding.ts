import { useState } from 'react'
import type { OpenReading } from '../../../domain/contracts/register'
import { useDraft } from '../../lib/draft'
import { useCall } from '../../lib/use-call'
import { useWrite, type Write } from '../../lib/use-write'
import {
  chosenLabel,
  chosenValue,
  NUMBER,
  problemsOf,
  type DecisionDraft,
  type DecisionField,
} from './deciding'
import { words } from './words'

interface DecidingInput {
  reading: OpenReading
  seasonId: string
  todayOn: string
  /** Answered with the reading as it stands now, or with nothing where it was refused. */
  onAnswer: (reading: OpenReading | undefined) => void
}

/** One reading being decided: what is chosen, what it would change, and the decision itself. */
export function useDeciding({ onAnswer, ...about }: DecidingInput) {
  const { reading } = about
  const choice = useChoice(about)
  const { draft, chosen, look } = choice
  const [hasTried, setHasTried] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const [done, setDone] = useState<string>()
  const write = useWrite('register.decide')
  const missing = hasTried ? problemsOf(reading, draft.value) : []

  const ask = () => {
    write.clearError()
    setHasTried(true)
    if (problemsOf(reading, draft.value).length > 0) return
    look(chosen ?? undefined)
    setIsAsking(true)
  }
  const send = async (value: string | number | null, { note, day }: { note: string; day: string }) => {
    const { policy, version, reading: id } = reading
    const about = { policy, version, reading: id }
    const answer = await write.run({ ...about, value, note: note.trim(), effectiveOn: day })
    setIsAsking(false)
    onAnswer(answer)
    if (!answer) return false
    setHasTried(false)
    look(undefined)
    draft.clear()
    choice.preview.reload()
    setDone(value === null ? words.reopened : words.done(chosenLabel(reading, value)))
    return true
  }
  const decide = () => (chosen === null ? Promise.resolve(false) : send(chosen, draft.value))
  const reopen = (why: { note: string; day: string }) => send(null, why)
  const problems = missing.length > 0 ? missing : refusalsOf(write)
  return { reading, ...choice, problems, ask, isAsking, setIsAsking, decide, reopen, write, done, setDone }
}
export type Deciding = ReturnType<typeof useDeciding>

/** What is chosen, kept on the phone, and who would change under it. */
function useChoice({ reading, seasonId, todayOn }: Omit<DecidingInput, 'onAnswer'>) {
  const { policy, reading: id, options } = reading
  const draft = useDraft<DecisionDraft>(`reading:${policy}:${id}`, {
    choice: '',
    number: '',
    note: '',
    day: todayOn,
  })
  const chosen = chosenValue(reading, draft.value)
  const [looked, look] = useState<string | number | undefined>(
    draft.value.choice === NUMBER ? undefined : (chosen ?? undefined),
  )
  const preview = useCall('register.preview', {
    seasonId,
    policy,
    reading: id,
    ...(looked !== undefined && { value: looked }),
  })
  const choose = (choice: string) => {
    draft.update({ choice })
    look(options.find(({ value }) => String(value) === choice)?.value)
  }
  return { draft, chosen, looked, look, preview, choose }
}

const fieldOf: Readonly<Record<string, DecisionField>> = { value: 'value', note: 'note', effectiveOn: 'day' }

/** What the backend refused, at the field it is about. */
function refusalsOf({ error }: Write<'register.decide'>): { field: DecisionField; message: string }[] {
  return Object.entries(error?.fields ?? {}).flatMap(([name, message]) => {
    const field = fieldOf[name]
    return field ? [{ field, message }] : []
  })
}
