import { useCallback, useEffect, useRef, useState } from 'react'
import type { Confirmable } from '../../../domain/contracts/fact'
import type { OutputOf } from '../../../domain/contracts/registry'
import { call } from '../../lib/call'
import { asCallError, type CallError } from '../../lib/call-error'
import { withFresh } from './answers'

type Listed = OutputOf<'confirmation.list'>
export type Asking = Pick<Listed, 'season' | 'questions' | 'window'>

const pageSize = 50

export interface People {
  people: Confirmable[]
  /** undefined until the first page is there. */
  asking: Asking | undefined
  /** Nobody is missing: only then is a word about all of them true. */
  isWhole: boolean
  error: CallError | undefined
  reload: () => void
  /** What a write answered. */
  take: (answered: readonly { entryId: string; person: Confirmable | null }[]) => void
}

interface Read {
  people: Confirmable[]
  asking?: Asking
  isWhole: boolean
}

/** Everybody who agreed to share, read to the end; while reading again, the last whole list stays. */
export function usePeople({ seasonId, employerId }: { seasonId: string; employerId: string }): People {
  const [read, setRead] = useState<Read>({ people: [], isWhole: false })
  const [error, setError] = useState<CallError>()
  const [round, setRound] = useState(0)

  const current = useRef(0)
  useEffect(() => {
    const asked = (current.current += 1)
    const put = (next: Read) => {
      if (asked !== current.current) return false
      setRead((was) => (was.isWhole && !next.isWhole ? was : next))
      return true
    }
    setError(undefined)
    readAll({ seasonId, employerId }, put).catch((cause: unknown) => {
      if (asked === current.current) setError(asCallError(cause))
    })
  }, [seasonId, employerId, round])

  const reload = useCallback(() => setRound((value) => value + 1), [])
  const take = useCallback<People['take']>(
    (answered) => setRead((was) => ({ ...was, people: withFresh(was.people, answered) })),
    [],
  )
  return { ...read, asking: read.asking, error, reload, take }
}

/** Page after page; `put` answers false when nobody waits for it any more. */
async function readAll(
  whose: { seasonId: string; employerId: string },
  put: (read: Read) => boolean,
): Promise<void> {
  const people: Confirmable[] = []
  let cursor: string | null | undefined
  do {
    const page: Listed = await call('confirmation.list', {
      ...whose,
      limit: pageSize,
      ...(cursor && { cursor }),
    })
    people.push(...page.people)
    cursor = page.next
    if (!put({ people: [...people], asking: page, isWhole: cursor === null })) return
  } while (cursor)
}
