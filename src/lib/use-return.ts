import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'

/** Runs when the page comes back into view, not when it first opens. */
export function useReturn(onReturn: () => void): void {
  const wasShown = useRef(false)
  useDidShow(() => {
    if (wasShown.current) onReturn()
    wasShown.current = true
  })
}
