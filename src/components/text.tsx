import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { focusable, role } from './aria'

interface HeadingProps {
  children: ReactNode
  /** 1 = the page's question or main statement, 2 = a section, 3 = inside a section. */
  level?: 1 | 2 | 3
  id?: string
}

const headingClass = { 1: 'title', 2: 'heading', 3: 'subheading' } as const

export function Heading({ children, level = 2, id }: HeadingProps) {
  const isWeapp = process.env.TARO_ENV === 'weapp'
  // The bar of a page in a browser already holds the first level.
  const ariaLevel = isWeapp ? level : level + 1
  return (
    <View
      className={headingClass[level]}
      id={id}
      {...role('heading', { 'aria-level': ariaLevel })}
      {...focusable()}
    >
      {children}
    </View>
  )
}

export function Paragraph({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <View className="paragraph" id={id}>
      {children}
    </View>
  )
}

/** Hints, law terms under everyday words, times. */
export function Small({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <View className="small" id={id}>
      {children}
    </View>
  )
}
