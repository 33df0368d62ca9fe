import type { Task } from '../../../domain/contracts/task'
import type { InputOf } from '../../../domain/contracts/registry'
import type { FactValue } from '../../../domain/contracts/shapes'
import { daysBetween } from '../../../domain/calendar/day'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { words } from './words'

export type Asked = NonNullable<Task['fact']>

export interface Choosable {
  key: string
  text: string
  /** 本人自报、企业确认 */
  sides: string
  value: FactValue
}

/** What the sides said, each thing once with everyone who said it. */
export function choosable({ words: said }: Asked): Choosable[] {
  const byText = new Map<string, Choosable>()
  for (const { text, side, value } of said) {
    if (value === null) continue
    const same = byText.get(text)
    byText.set(
      text,
      same ? { ...same, sides: `${same.sides}、${side}` } : { key: text, text, sides: side, value },
    )
  }
  return [...byText.values()]
}

/** A settlement as it is being written. */
export interface Settlement {
  /** A text the sides said, `other`, or nothing yet. */
  choice: string
  /** What the officer entered instead. */
  entered: { value: FactValue; text: string } | null
  reply: string
}

export const blankSettlement: Settlement = { choice: '', entered: null, reply: '' }
export const OTHER = 'other'

/** What is decided on, and how to show it; null until something is chosen. */
export function chosenIn(
  task: Task,
  { choice, entered }: Settlement,
): { value: FactValue; text: string } | null {
  if (choice === OTHER) return entered
  return (task.fact && choosable(task.fact).find(({ key }) => key === choice)) ?? null
}

/** What is missing before it can be sent, by field. */
export function problemsOf(task: Task, settlement: Settlement): Partial<Record<'value' | 'reply', string>> {
  if (task.fact) return chosenIn(task, settlement) ? {} : { value: words.errors.value }
  return [...settlement.reply.trim()].length >= 2 ? {} : { reply: words.errors.reply }
}

export function settleInput(task: Task, settlement: Settlement): InputOf<'task.settle'> {
  const chosen = task.fact ? chosenIn(task, settlement) : null
  const reply = settlement.reply.trim()
  const { taskId, version } = task
  return { taskId, version, ...(chosen && { value: chosen.value }), ...(reply && { reply }) }
}

/** Whole days of China since an instant; none where the clocks disagree. */
export function daysSince(openedAt: string, untilOn: string): number {
  return Math.max(0, daysBetween(shanghaiDay(openedAt), untilOn))
}

/** A demo season is lived through on its own day; what an employer is stands in no season and has the real one. */
export function waitedDays({ openedAt }: Task, { todayOn, now }: { todayOn: string; now: Date }): number {
  const isLater = shanghaiDay(openedAt) > todayOn
  return daysSince(openedAt, isLater ? shanghaiDay(now) : todayOn)
}
