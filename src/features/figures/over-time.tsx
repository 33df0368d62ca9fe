import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { DataTable } from '../../components/data-table'
import { DayColumns } from './day-columns'
import { weeksOf } from './weeks'
import { words } from './words'
import '../region-home/region-home.css'
import './figures.css'

type Days = OutputOf<'shortage.figures'>['byDay']

const counts = [
  { key: 'reported', title: words.reported, isNumber: true },
  { key: 'filled', title: words.filled, isNumber: true },
  { key: 'open', title: words.open, isNumber: true },
] as const

/** What came, what was filled and what stayed open: by week as a table, by day as pictures and at a tap as a table. */
export function OverTime({ days }: { days: Days }) {
  const [showsDays, setShowsDays] = useState(false)
  const weeks = weeksOf(days).map(({ from, ...week }) => ({
    when: words.weekFrom(dayOfYearText(from)),
    ...week,
  }))
  return (
    <View className="picture narrow-table">
      <DataTable
        title={words.overTime}
        columns={[{ key: 'when', title: words.week }, ...counts]}
        rows={weeks}
      />
      <DayColumns title={words.openPicture} days={days.map(({ on, open }) => ({ on, values: [open] }))} />
      <DayColumns
        title={words.flowPicture}
        kinds={[words.reported, words.filled]}
        days={days.map(({ on, reported, filled }) => ({ on, values: [reported, filled] }))}
      />
      <Button onClick={() => setShowsDays(!showsDays)}>{showsDays ? words.hideDays : words.showDays}</Button>
      {showsDays ? (
        <DataTable
          title={words.showDays}
          columns={[{ key: 'when', title: words.day }, ...counts]}
          rows={[...days].reverse().map(({ on, ...day }) => ({ when: dayOfYearText(on), ...day }))}
        />
      ) : null}
    </View>
  )
}
