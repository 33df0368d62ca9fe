import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes, pressable, role } from './aria'

interface SteeredFoldProps {
  /** Always shown; a tap on it opens and closes. Nothing in it can be tapped by itself. */
  head: ReactNode
  children: ReactNode
  isOpen: boolean
  onToggle: () => void
}

/** A line that opens. Head and body stand side by side, so that the heads of one list are rows of it. */
export function SteeredFold({ head, children, isOpen, onToggle }: SteeredFoldProps) {
  return (
    <>
      <View
        className={classes('fold-head', isOpen && 'fold-open')}
        hoverClass="cell-pressed"
        onClick={onToggle}
        aria-expanded={isOpen}
        {...role('button')}
        {...pressable(onToggle)}
      >
        <View className="fold-text">{head}</View>
        <View className="fold-arrow" />
      </View>
      {isOpen ? <View className="fold-body">{children}</View> : null}
    </>
  )
}

/** The same, keeping by itself whether it is open: closed at first. */
export function Fold({ head, children }: Pick<SteeredFoldProps, 'head' | 'children'>) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <SteeredFold head={head} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)}>
      {children}
    </SteeredFold>
  )
}
