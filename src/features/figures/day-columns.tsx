import { View } from '@tarojs/components'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { role } from '../../components/aria'
import { Heading, Small } from '../../components/text'
import { Legend } from './legend'
import { words } from './words'
import './figures.css'

interface DayColumnsProps {
  title: string
  days: readonly { on: string; values: readonly number[] }[]
  /** What each value of a day is; one kind needs no name. */
  kinds?: readonly string[]
}

/** One column a day and kind, over what the table beside it says in numbers. */
export function DayColumns({ title, days, kinds = [] }: DayColumnsProps) {
  const most = Math.max(0, ...days.flatMap(({ values }) => values))
  const [first, last] = [days[0], days[days.length - 1]]
  if (most === 0 || !first || !last) return null
  return (
    <View className="day-picture" aria-hidden="true" {...role('presentation')}>
      <Heading level={3}>{title}</Heading>
      <View className="day-line">
        <Legend kinds={kinds} />
        <Small>{words.most(most)}</Small>
      </View>
      <View className="day-columns">
        {days.map(({ on, values }) => (
          <View className="day-column" key={on}>
            {values.map((value, place) => (
              <View
                key={place}
                className={`day-bar day-fill-${place}`}
                style={{ height: `${(value / most) * 100}%` }}
              />
            ))}
          </View>
        ))}
      </View>
      <View className="day-line">
        <Small>{dayOfYearText(first.on)}</Small>
        <Small>{dayOfYearText(last.on)}</Small>
      </View>
    </View>
  )
}
