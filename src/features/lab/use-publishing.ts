import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { FormError } from '../../components/form-errors'
import type { Lab } from './use-lab'
import { words } from './words'

/** What a refusal is about, and where it stands on the page. */
const fieldIds: Readonly<Record<string, string>> = {
  effectiveOn: 'publish-day',
  note: 'publish-note',
  draft: 'paper-draft',
  cases: 'paper-cases',
}

/** Day, reason, a last question, and then it is out. */
export function usePublishing(lab: Lab, onPublished: () => void) {
  const { papers, season, publishing: write, checkup } = lab
  const { draft, cases, note } = papers.value
  const day = papers.value.day || season.todayOn
  const [isAsking, setIsAsking] = useState(false)
  const [hasTried, setHasTried] = useState(false)
  const [published, setPublished] = useState<OutputOf<'lab.publish'> & { title: string }>()
  const problems = [...(hasTried ? missing({ note, day }) : []), ...refusals(write.error)]

  const ask = () => {
    write.clearError()
    setHasTried(true)
    if (missing({ note, day }).length === 0) setIsAsking(true)
  }
  const publish = async () => {
    const out = await write.run({ draft, cases, effectiveOn: day, note: note.trim() })
    setIsAsking(false)
    if (!out) return
    setHasTried(false)
    setPublished({ ...out, title: checkup.data?.policy?.title ?? out.policy })
    papers.update({ note: '', day: '', isTried: false })
    onPublished()
  }
  return {
    day,
    note,
    setDay: (on: string) => papers.update({ day: on }),
    setNote: (text: string) => papers.update({ note: text }),
    problems,
    ask,
    isAsking,
    setIsAsking,
    publish,
    isRunning: write.isRunning,
    published,
    forget: () => setPublished(undefined),
  }
}
export type Publishing = ReturnType<typeof usePublishing>

function missing({ note, day }: { note: string; day: string }): FormError[] {
  return [
    ...(day ? [] : [{ id: 'publish-day', message: words.errors.day }]),
    ...(note.trim().length < 2 ? [{ id: 'publish-note', message: words.errors.note }] : []),
  ]
}

function refusals(error: Lab['publishing']['error']): FormError[] {
  if (!error) return []
  if (error.code === 'VERSION_CONFLICT') return [{ id: '', message: words.conflict }]
  const fields = Object.entries(error.fields)
  if (fields.length === 0) return [{ id: '', message: error.message }]
  return fields.map(([field, message]) => ({ id: fieldIds[field] ?? '', message }))
}
