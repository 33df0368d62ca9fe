import { useState } from 'react'
import { View } from '@tarojs/components'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { DataTable } from '../../components/data-table'
import { Heading, Paragraph, Small } from '../../components/text'
import { countText } from '../../lib/format'
import { DayColumns } from '../figures/day-columns'
import { words } from './words'
import { seriesWords } from './series-words'
import '../region-home/region-home.css'
import '../figures/figures.css'

type Days = OutputOf<'digest.series'>['days']
type Day = Days[number]

const daysAtFirst = 7
const stayKeys = ['staying', 'leaving', 'undecided', 'unregistered'] as const

/** Stays over time: how far it went in words, the days as a table, then as pictures. */
export function StaySeries({ days }: { days: Days }) {
  const [showsAll, setShowsAll] = useState(false)
  const newestFirst = [...days].reverse()
  const shown = showsAll ? newestFirst : newestFirst.slice(0, daysAtFirst)
  const outside = days.filter(knownOutside)
  return (
    <View className="picture narrow-table">
      <Course days={days} />
      <DataTable
        title={seriesWords.byDay}
        columns={[
          { key: 'when', title: seriesWords.day },
          ...stayKeys.map((key) => ({ key, title: words[key], isNumber: true })),
        ]}
        rows={shown.map(({ on, staying, leaving, undecided, unregistered }) => ({
          when: dayOfYearText(on),
          staying,
          leaving,
          undecided,
          unregistered,
        }))}
      />
      {days.length > daysAtFirst ? (
        <Button onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? seriesWords.fewer : seriesWords.all(days.length)}
        </Button>
      ) : null}
      <DayColumns
        title={seriesWords.picture}
        kinds={[words.staying, words.leaving]}
        days={days.map(({ on, staying, leaving }) => ({ on, values: [staying, leaving] }))}
      />
      <DataTable
        title={seriesWords.outsideTable}
        columns={[
          { key: 'when', title: seriesWords.day },
          { key: 'outside', title: words.figures.outside, isNumber: true },
          { key: 'children', title: seriesWords.children, isNumber: true },
        ]}
        rows={shown.map(({ on, outside: people, children }) => ({
          when: dayOfYearText(on),
          outside: told(people),
          children: told(children),
        }))}
      />
      <Small>{seriesWords.childrenNote}</Small>
      <DayColumns
        title={seriesWords.outsidePicture}
        days={outside.map(({ on, outside: people }) => ({ on, values: [people] }))}
      />
    </View>
  )
}

/** From the first day to the last, as a bulletin would say it. */
function Course({ days }: { days: Days }) {
  const [first, last] = [days[0], days[days.length - 1]]
  if (!first || !last) return null
  const outside = days.filter(knownOutside)
  const [firstOutside, lastOutside] = [outside[0], outside[outside.length - 1]]
  return (
    <View className="cells">
      <Heading level={2}>{seriesWords.between(dayOfYearText(first.on), dayOfYearText(last.on))}</Heading>
      <Paragraph>{seriesWords.course(words.staying, first.staying, last.staying)}</Paragraph>
      <Paragraph>{seriesWords.course(words.leaving, first.leaving, last.leaving)}</Paragraph>
      {firstOutside && lastOutside ? (
        <Paragraph>
          {seriesWords.course(words.figures.outside, firstOutside.outside, lastOutside.outside)}
        </Paragraph>
      ) : null}
    </View>
  )
}

function knownOutside(day: Day): day is Day & { outside: number } {
  return day.outside !== null
}

function told(count: number | null): string {
  return count === null ? words.unknown : countText(count)
}
