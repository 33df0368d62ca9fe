import { View } from '@tarojs/components'
import { countText } from '../lib/format'
import { classes, role } from './aria'
import { Heading } from './text'

export interface Column<Key extends string> {
  key: Key
  title: string
  isNumber?: boolean
}

export interface TableProps<Key extends string> {
  title: string
  columns: readonly Column<Key>[]
  rows: readonly Readonly<Record<Key, string | number>>[]
}

/** Rows of a few columns; in care mode every row becomes a small list of its own. */
export function DataTable<Key extends string>({ title, columns, rows }: TableProps<Key>) {
  return (
    <View className="table-frame">
      <Heading level={3}>{title}</Heading>
      <View className="table" aria-label={title} {...role('table')}>
        <View className="table-row table-head" {...role('row')}>
          {columns.map((column) => (
            <View className={cellClass(column)} key={column.key} {...role('columnheader')}>
              {column.title}
            </View>
          ))}
        </View>
        {rows.map((row, index) => (
          <View className="table-row" key={index} {...role('row')}>
            {columns.map((column) => (
              <View className={cellClass(column)} key={column.key} {...role('cell')}>
                <View className="table-name">{column.title}</View>
                <View className="table-value">{textOf(row[column.key])}</View>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}

function textOf(value: string | number): string {
  return typeof value === 'number' ? countText(value) : value
}

function cellClass(column: { isNumber?: boolean }): string {
  return classes('table-cell', column.isNumber && 'table-number')
}
