import { useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/**
 * Runs when the page comes back into view, not when it first opens. Having been hidden is what counts: parts
 * that wait for the backend are mounted after the page was first shown.
 */
export function useReturn(onReturn: () => void): void {
  const wasHidden = useRef(false)
  useDidHide(() => {
    wasHidden.current = true
  })
  useDidShow(() => {
    if (wasHidden.current) onReturn()
    wasHidden.current = false
  })
}
