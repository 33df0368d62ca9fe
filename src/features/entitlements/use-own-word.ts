import type { InputOf } from '../../../domain/contracts/registry'
import type { CallError } from '../../lib/call-error'
import { useCall } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'
import { isStay } from '../stay/is-stay'
import { useMyStay } from '../stay/use-my-stay'
import { useStayWrite } from '../stay/use-stay-write'
import { answerFor, type FactValue, type OpenQuestion, type WhatIfFacts } from './facts'
import type { Viewer } from './viewer'

export type SaidFacts = InputOf<'fact.say'>['facts']

/** What a person may say so that it stays. */
export interface OwnWord {
  /** Those of some facts that this person may say: about themselves, not about others. */
  sayable: (facts: WhatIfFacts) => WhatIfFacts
  /** Keeps facts as the person's own word, null takes one back; null where the viewer may not. */
  keep: ((facts: SaidFacts) => Promise<boolean>) | null
  /** Answers false when the answer has no place in the registration: it is for looking only then. */
  tell: (question: OpenQuestion, value: FactValue) => Promise<boolean>
  isKeeping: boolean
  error: CallError | undefined
}

/** A worker's word stands with the registration, an employer's with its record; a visitor's nowhere. */
export function useOwnWord(viewer: Viewer, onChanged: () => void): OwnWord {
  const worker = useWorkerWord(viewer.as === 'mine' ? viewer.seasonId : undefined, onChanged)
  const employer = useEmployerWord(viewer.as === 'employer' ? viewer.employerId : undefined, onChanged)
  if (viewer.as === 'mine') return worker
  return viewer.as === 'employer' ? employer : { ...employer, keep: null }
}

function useWorkerWord(seasonId: string | undefined, onChanged: () => void): OwnWord {
  const state = useMyStay(seasonId)
  const saying = useWrite('fact.say')
  const telling = useStayWrite('stay.answer', state)
  const changing = useStayWrite('stay.change', state)
  const { mine } = state
  if (!mine || !seasonId) return silent

  const about = { seasonId, version: mine.version }
  const keep = async (facts: SaidFacts) => {
    const said = await saying.run({ ...about, facts })
    if (said) state.accept({ ...mine, version: said.version })
    else state.reload()
    if (said) onChanged()
    return said !== undefined
  }
  const tell = async (question: OpenQuestion, value: FactValue) => {
    const answers = answerFor(question.fact, value)
    const isAboutStay = question.fact === 'worker.stay' && isStay(value)
    if (!answers && !isAboutStay) return false
    const told = answers
      ? await telling.run({ ...about, answers })
      : isStay(value) && (await changing.run({ ...about, stay: value }))
    if (told) onChanged()
    return true
  }
  const isKeeping = saying.isRunning || telling.isRunning || changing.isRunning
  return {
    ...silent,
    sayable: onlyAbout('worker.'),
    keep,
    tell,
    isKeeping,
    error: saying.error ?? telling.error ?? changing.error,
  }
}

function useEmployerWord(employerId: string | undefined, onChanged: () => void): OwnWord {
  const known = useCall('employer.facts', employerId ? { employerId } : undefined)
  const saying = useWrite('employer.sayFacts')
  if (!employerId || !known.data) return silent
  const { version } = known.data
  const keep = async (facts: SaidFacts) => {
    const said = await saying.run({ employerId, version, facts })
    known.reload()
    if (said) onChanged()
    return said !== undefined
  }
  return {
    ...silent,
    sayable: onlyAbout('employer.'),
    keep,
    isKeeping: saying.isRunning,
    error: saying.error,
  }
}

const silent: OwnWord = {
  sayable: () => ({}),
  keep: null,
  tell: async () => false,
  isKeeping: false,
  error: undefined,
}

function onlyAbout(group: string) {
  return (facts: WhatIfFacts): WhatIfFacts =>
    Object.fromEntries(Object.entries(facts).filter(([fact]) => fact.startsWith(group)))
}
