import type { ReactNode } from 'react'
import { Button as NativeButton } from '@tarojs/components'
import { classes, pressable, role } from './aria'

interface ButtonProps {
  children: ReactNode
  /** `primary` at most once a page, at the bottom. */
  kind?: 'primary' | 'plain' | 'warn' | 'link'
  onClick?: () => void
  /** Something is on its way: the button stays readable and does nothing. */
  loading?: boolean
  disabled?: boolean
  /** Lets WeChat do the sharing; the page says what with `useShare`. */
  openType?: 'share'
  label?: string
  id?: string
}

export function Button(props: ButtonProps) {
  const { children, kind = 'plain', onClick, loading = false, disabled = false, openType, label, id } = props
  const isOff = loading || disabled
  const press = isOff ? undefined : onClick
  return (
    <NativeButton
      id={id}
      className={classes('button', `button-${kind}`, isOff && 'button-off')}
      hoverClass={isOff ? 'none' : 'button-pressed'}
      openType={isOff ? undefined : openType}
      onClick={press}
      aria-label={label}
      aria-disabled={isOff}
      {...role('button')}
      {...pressable(press)}
    >
      {loading ? '请稍等…' : children}
    </NativeButton>
  )
}
