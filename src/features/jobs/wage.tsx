import { View } from '@tarojs/components'
import { jobWords as words } from './words'
import './jobs.css'

/** What a post pays; not told is said as such, it means neither little nor negotiable. */
export function wageText(wageFen: number | null): string {
  return wageFen === null ? words.wageUntold : words.perMonth(wageFen)
}

/** The line people look for first; where nothing is told it does not shine. */
export function Wage({ wageFen }: { wageFen: number | null }) {
  return <View className={wageFen === null ? 'job-wage-untold' : 'job-wage'}>{wageText(wageFen)}</View>
}
