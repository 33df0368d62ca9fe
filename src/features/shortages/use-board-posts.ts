import { useState } from 'react'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { useWrite } from '../../lib/use-write'
import type { OneShortage } from './use-shortage'
import { words } from './words'

/** The employer's say over the board: one post on it or off it, or all of them still hold. */
export function useBoardPosts({ shortageId, version }: ShortageView, one: OneShortage) {
  const showing = useWrite('board.show')
  const renewing = useWrite('board.renew')
  const [done, setDone] = useState<string>()
  const settle = (after: ShortageView | undefined, said: string) => {
    if (!after) return one.state.reload()
    one.put(after)
    setDone(said)
  }
  return {
    show: async (postId: string, shown: boolean) =>
      settle(await showing.run({ shortageId, version, postId, shown }), shown ? words.shown : words.hidden),
    renew: async () => settle(await renewing.run({ shortageId, version }), words.renewed),
    isBusy: showing.isRunning || renewing.isRunning,
    failure: showing.error?.message ?? renewing.error?.message,
    done,
    clear: () => setDone(undefined),
  }
}
