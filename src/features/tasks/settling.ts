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

/** How a task is settled: by a value, by picking a check, by same or other, or in words alone. */
export type Way = 'value' | 'check' | 'sameness' | 'answer' | 'finish'

export function wayOf({ kind, fact }: Task): Way {
  if (fact) return 'value'
  if (kind === 'conflict') return 'check'
  if (kind === 'duplicate') return 'sameness'
  return kind === 'recheck' ? 'answer' : 'finish'
}

/** What is missing before it can be sent, by field. */
export function problemsOf(task: Task, settlement: Settlement): Partial<Record<'value' | 'reply', string>> {
  const way = wayOf(task)
  if (way === 'value') return chosenIn(task, settlement) ? {} : { value: words.errors.value }
  if (way === 'check') return pickedIn(task, settlement) ? {} : { value: words.errors.checkId }
  if (way === 'sameness') return settlement.choice === '' ? { value: words.errors.sameness } : {}
  return [...settlement.reply.trim()].length >= 2 ? {} : { reply: words.errors.reply }
}

export function pickedIn({ sides }: Task, { choice }: Settlement): Task['sides'][number] | undefined {
  return sides.find(({ checkId }) => checkId === choice)
}

export function settleInput(task: Task, settlement: Settlement): InputOf<'task.settle'> {
  const { taskId, version } = task
  const reply = settlement.reply.trim()
  return { taskId, version, ...decided(task, settlement), ...(reply && { reply }) }
}

function decided(task: Task, settlement: Settlement): Pick<InputOf<'task.settle'>, 'value' | 'checkId'> {
  const way = wayOf(task)
  if (way === 'check') return { checkId: settlement.choice }
  if (way === 'sameness') return { value: settlement.choice }
  const chosen = way === 'value' ? chosenIn(task, settlement) : null
  return chosen ? { value: chosen.value } : {}
}

/** What was done, to say it back. */
export function settledText(task: Task, settlement: Settlement): string {
  const way = wayOf(task)
  if (way === 'value') return words.settled(chosenIn(task, settlement)?.text ?? '')
  if (way === 'check') return words.settled(pickedIn(task, settlement)?.text ?? '')
  if (way === 'sameness') return words.settled(settlement.choice === 'same' ? words.same : words.notSame)
  return way === 'answer' ? words.answered : words.finished
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
