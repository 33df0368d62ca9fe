import type { Task } from '../../../domain/contracts/task'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { daysSince, waitedDays } from './settling'
import { words } from './words'

/** 等了 3 天, 当天办好. */
export function waitedText(task: Task, todayOn: string): string {
  const { openedAt, doneAt } = task
  return doneAt
    ? words.took(daysSince(openedAt, shanghaiDay(doneAt)))
    : words.waited(waitedDays(task, { todayOn, now: new Date() }))
}
