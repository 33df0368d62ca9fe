/** One run of the timer: what its steps share. */
import type { JobScope } from '../scope'
import type { SeasonDoc } from '../store/documents'

export interface TimerRun {
  /** Names this run among others that may go on at the same time. */
  id: string
  scope: JobScope
  seasons: readonly SeasonDoc[]
  /** The real instant, asked again each time: a run can last into the quiet hours. */
  now(): Date
  /** No time is left for another piece of work. */
  isOver(): boolean
}

/**
 * Works off a list several at a time, as long as there is time. When one fails, the others begun with it are waited
 * for, so that nothing goes on behind a run's back. @returns how many were done
 */
export async function eachInTime<T>(
  run: TimerRun,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const atOnce = 8
  let done = 0
  while (done < items.length && !run.isOver()) {
    const some = items.slice(done, done + atOnce)
    const results = await Promise.allSettled(some.map(work))
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
    done += some.length
  }
  return done
}
