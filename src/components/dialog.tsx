import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { focusOn } from '../lib/focus'
import { focusable, role } from './aria'
import { Button } from './button'
import { Heading } from './text'

interface DialogProps {
  isOpen: boolean
  title: string
  children?: ReactNode
  confirmLabel: string
  cancelLabel?: string
  /** For what cannot be undone. */
  isGrave?: boolean
  isBusy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** A question that must be answered before going on, in the page itself. */
export function Dialog(props: DialogProps) {
  const {
    isOpen,
    title,
    children,
    confirmLabel,
    cancelLabel = '先不了',
    isGrave,
    isBusy,
    onConfirm,
    onCancel,
  } = props
  if (!isOpen) return null
  return (
    <Overlay title={title} onClose={onCancel}>
      {children ? <View>{children}</View> : null}
      <Button kind={isGrave ? 'warn' : 'primary'} loading={isBusy} onClick={onConfirm}>
        {confirmLabel}
      </Button>
      <Button onClick={onCancel}>{cancelLabel}</Button>
    </Overlay>
  )
}

export const PANEL = 'overlay-panel'

interface OverlayProps {
  title: string
  children: ReactNode
  onClose: () => void
}

/** A sheet over the page: the finger does what it came for, or closes it. */
export function Overlay({ title, children, onClose }: OverlayProps) {
  useEffect(() => focusOn(PANEL), [])
  return (
    <View className="overlay" {...closingKey(onClose)}>
      <View className="overlay-shade" onClick={onClose} catchMove />
      <View
        className="overlay-panel"
        id={PANEL}
        aria-label={title}
        aria-modal="true"
        {...role('dialog')}
        {...focusable()}
      >
        <Heading level={2}>{title}</Heading>
        {children}
      </View>
    </View>
  )
}

function closingKey(onClose: () => void): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return {}
  return { onKeyDown: (event: { key: string }) => event.key === 'Escape' && onClose() }
}
