import { useEffect, useState } from 'react'
import { watchNetwork } from './network'

/** Whether there is a network; taken to be there until the phone says otherwise. */
export function useOnline(): boolean {
  const [isOnline, setIsOnline] = useState(true)
  useEffect(() => watchNetwork(setIsOnline), [])
  return isOnline
}
