import { useCallback, useEffect, useState } from 'react'
import { asCallError } from '../../lib/call-error'
import { keptList, updateList, type KeptList } from './carried-list'
import { checkWords as words } from './words'

const freshMillis = 10 * 60_000

export interface ListState {
  kept: KeptList | undefined
  isUpdating: boolean
  /** How the last update ended, in words. */
  reply: string | undefined
  update: () => Promise<void>
}

/** The carried list; brought up to date when the page opens with a network, silently left as it is without. */
export function useList(): ListState {
  const [kept, setKept] = useState(keptList)
  const [isUpdating, setIsUpdating] = useState(false)
  const [reply, setReply] = useState<string>()
  const refresh = useCallback(async (): Promise<string> => {
    setIsUpdating(true)
    try {
      const isKept = await updateList()
      setKept(keptList())
      return isKept ? words.updated : words.updateFailed
    } catch (cause) {
      const { code, message } = asCallError(cause)
      return code === 'FORBIDDEN' || code === 'LOGIN_REQUIRED' ? message : words.updateFailed
    } finally {
      setIsUpdating(false)
    }
  }, [])
  useEffect(() => {
    const list = keptList()
    if (!list || Date.now() - Date.parse(list.asOf) > freshMillis) void refresh()
  }, [refresh])
  const update = async () => setReply(await refresh())
  return { kept, isUpdating, reply, update }
}
