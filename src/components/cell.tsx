import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes, pressable, role } from './aria'
import { Heading, Small } from './text'

interface CellProps {
  title: ReactNode
  /** Under the title, small. */
  note?: ReactNode
  /** At the end of the line; wraps below the title when there is no room. */
  value?: ReactNode
  /** Makes the whole line a way in. */
  onClick?: () => void
  label?: string
  id?: string
}

export function Cell({ title, note, value, onClick, label, id }: CellProps) {
  const way = onClick ? role('button') : {}
  return (
    <View
      id={id}
      className={classes('cell', onClick !== undefined && 'cell-way')}
      hoverClass={onClick ? 'cell-pressed' : 'none'}
      onClick={onClick}
      aria-label={label}
      {...way}
      {...pressable(onClick)}
    >
      <View className="cell-text">
        <View className="cell-title">{title}</View>
        {note ? <Small>{note}</Small> : null}
      </View>
      {value !== undefined ? <View className="cell-value">{value}</View> : null}
      {onClick ? <View className="cell-arrow" /> : null}
    </View>
  )
}

interface CellGroupProps {
  children: ReactNode
  title?: string
  footer?: ReactNode
}

export function CellGroup({ children, title, footer }: CellGroupProps) {
  return (
    <View className="cells">
      {title ? <Heading level={2}>{title}</Heading> : null}
      <View className="cells-list">{children}</View>
      {footer ? <Small>{footer}</Small> : null}
    </View>
  )
}
