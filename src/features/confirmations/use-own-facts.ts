import { useRef, useState } from 'react'
import type { AskedFact, StandingFact } from '../../../domain/contracts/fact'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { FactValue } from '../../../domain/contracts/shapes'
import { useDraft } from '../../lib/draft'
import { useCall, type CallState } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'
import type { Said } from './answers'

type OwnFacts = OutputOf<'employer.facts'>

interface Done {
  text: 'saved' | 'taken-back'
  /** What the word was before; undefined where that is not known. */
  before: { fact: string; value: FactValue | null } | undefined
}

interface Waiting {
  /** What could not be saved, by fact. */
  answers: Record<string, Said>
  /** The fact whose question is open. */
  opened: string
}

/** An employer's word about itself, one answer at a time; what could not be saved waits on the phone. */
export function useOwnFacts(employerId: string) {
  const asked = useCall('employer.facts', { employerId })
  useReturn(asked.reload)
  const [written, setWritten] = useState<OwnFacts>()
  const pending = useDraft<Waiting>(`own-facts:${employerId}`, { answers: {}, opened: '' })
  const latest = useRef(pending.value.answers)
  latest.current = pending.value.answers
  const [done, setDone] = useState<Done>()
  const write = useWrite('employer.sayFacts')
  const isNewer = written !== undefined && written.version > (asked.data?.version ?? 0)
  const state: CallState<OwnFacts> = isNewer
    ? { status: 'ready', data: written, reload: asked.reload }
    : asked
  const { data } = state

  const send = async (fact: string, value: FactValue | null) => {
    if (!data) return false
    setDone(undefined)
    const answer = await write.run({ employerId, version: data.version, facts: { [fact]: value } })
    if (answer) setWritten(answer)
    else asked.reload()
    return answer !== undefined
  }
  const drop = (fact: string) => {
    const { [fact]: _gone, ...rest } = latest.current
    pending.update({ answers: rest })
  }
  const open = (fact: string) => pending.update({ opened: fact })
  const say = async ({ fact }: AskedFact, said: Said) => {
    const before = ownWord(data, fact)
    pending.update({ answers: { ...pending.value.answers, [fact]: said } })
    if (!(await send(fact, said.value))) return
    drop(fact)
    open('')
    setDone({ text: 'saved', before })
  }
  const takeBack = async (fact: string) => {
    const before = ownWord(data, fact)
    if (!(await send(fact, null))) return
    open('')
    setDone({ text: 'taken-back', before })
  }
  const undo = ({ before }: Done) => {
    setDone(undefined)
    if (before) void send(before.fact, before.value)
  }
  const { answers, opened } = pending.value
  return { state, pending: answers, opened, open, drop, say, takeBack, undo, done, setDone, write }
}

/** null: nothing was said; undefined: a stronger word stands over it, so its value is not known. */
function ownWord(facts: OwnFacts | undefined, fact: string): Done['before'] {
  const standing = facts?.facts.find((each) => each.fact === fact)
  if (standing && standing.ownText !== null) return undefined
  const value = standing?.evidence === 'self' ? standing.value : null
  return { fact, value }
}

export function hasOwnWord(standing: StandingFact | undefined): boolean {
  return standing !== undefined && (standing.evidence === 'self' || standing.ownText !== null)
}
