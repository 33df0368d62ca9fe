import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { role } from './aria'
import { Button } from './button'

const UNDO_MS = 10_000
const TOAST_MS = 4_000

interface UndoBarProps {
  message: string
  onUndo: () => void
  /** Ten seconds are over: what was done stands. */
  onDone: () => void
}

/** Done already, and ten seconds to take it back. */
export function UndoBar({ message, onUndo, onDone }: UndoBarProps) {
  useAfter(UNDO_MS, onDone)
  return (
    <View className="toast" aria-live="polite" {...role('status')}>
      <View className="toast-text">{message}</View>
      <Button kind="link" onClick={onUndo}>
        撤销
      </Button>
    </View>
  )
}

/** A short word that something worked; nothing anyone must read. */
export function Toast({ message, onDone }: { message: string; onDone: () => void }) {
  useAfter(TOAST_MS, onDone)
  return (
    <View className="toast" aria-live="polite" {...role('status')}>
      <View className="toast-text">{message}</View>
    </View>
  )
}

function useAfter(milliseconds: number, action: () => void): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
}
