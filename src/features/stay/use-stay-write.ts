import { useCallback, useEffect } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import type { MyStay } from '../../../domain/contracts/stay'
import { useWrite } from '../../lib/use-write'
import type { MyStayState } from './use-my-stay'

type StayWriteName = 'stay.change' | 'stay.answer' | 'consent.set'

/** A write whose answer is the registration itself. When somebody changed it meanwhile, the latest is loaded. */
export function useStayWrite<Name extends StayWriteName>(name: Name, { accept, reload }: MyStayState) {
  const { run: send, error, isRunning, clearError } = useWrite(name)
  const run = useCallback(
    async (input: InputOf<Name>): Promise<MyStay | undefined> => {
      const mine: MyStay | undefined = await send(input)
      if (mine) accept(mine)
      return mine
    },
    [send, accept],
  )
  const isConflict = error?.code === 'VERSION_CONFLICT'
  useEffect(() => {
    if (isConflict) reload()
  }, [isConflict, reload])
  return { run, error, isRunning, isConflict, clearError }
}
