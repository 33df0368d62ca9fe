import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { role } from './aria'
import { Button } from './button'
import { Heading, Paragraph } from './text'

export type Tone = 'plain' | 'good' | 'warn' | 'danger'

interface NoticeProps {
  children: ReactNode
  tone?: Tone
  title?: string
}

export function Notice({ children, tone = 'plain', title }: NoticeProps) {
  return (
    <View className={`notice notice-${tone}`} {...role(tone === 'danger' ? 'alert' : 'note')}>
      {title ? <Heading level={3}>{title}</Heading> : null}
      <View>{children}</View>
    </View>
  )
}

export function Loading({ text = '正在打开…' }: { text?: string }) {
  return (
    <View className="state" aria-live="polite" {...role('status')}>
      <View className="state-spinner" />
      <View>{text}</View>
    </View>
  )
}

interface EmptyStateProps {
  title: string
  children?: ReactNode
  /** A way on. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <View className="state">
      <Heading level={2}>{title}</Heading>
      {children ? <Paragraph>{children}</Paragraph> : null}
      {action}
    </View>
  )
}

export function ErrorState({ message, onRetry }: { message: string; onRetry?: () => void }) {
  return (
    <View className="state" {...role('alert')}>
      <Heading level={2}>没有打开</Heading>
      <Paragraph>{message}</Paragraph>
      {onRetry ? <Button onClick={onRetry}>再试一次</Button> : null}
    </View>
  )
}

/** Asking again failed; what is shown below is from before. */
export function Stale({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Notice tone="danger" title={message}>
      <Paragraph>下面是刚才的内容。</Paragraph>
      <Button onClick={onRetry}>再试一次</Button>
    </Notice>
  )
}
