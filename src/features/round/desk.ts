/** The state of the round in the open page and its twin on the phone: changed one after the other, written before it counts. */
import { entryIdOf } from '../../../domain/field/added'
import { latestSeen } from '../../../domain/field/clock'
import { outboxAfter, unsent, type OutboxEvent } from '../../../domain/field/outbox'
import type { Counter } from './kept'
import { keepChecks } from './outbox-keeping'
import type { Phone } from './phone'
import { freshState, type RoundState } from './round-state'

export interface Desk {
  phone: Phone
  state: () => RoundState
  publish: (change: Partial<RoundState>) => void
  subscribe: (listener: () => void) => () => void
  /** Changes of what is kept wait for each other, or an older one could be written over a newer. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

export function makeDesk(phone: Phone): Desk {
  let state = freshState(phone.newId())
  let last: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  return {
    phone,
    state: () => state,
    publish(change) {
      state = { ...state, ...change }
      listeners.forEach((listener) => listener())
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    inTurn<T>(work: () => Promise<T>): Promise<T> {
      const result = last.then(work)
      last = result.catch(() => undefined)
      return result
    },
  }
}

/**
 * Lets something happen to the outbox: written first, then shown. Only inside `inTurn`.
 * @param changed numbers of the checks it touches
 * @returns false when the phone refused to keep it
 */
export async function happen(desk: Desk, event: OutboxEvent, changed: readonly number[]): Promise<boolean> {
  const next = outboxAfter(desk.state().outbox, event)
  const areKept = await keepChecks(desk.phone, next, changed)
  desk.publish({ outbox: next })
  count(desk)
  return areKept
}

/** Writes the count of what is unsent, and the latest time seen, beside the list. */
export function count(desk: Desk, change: Partial<Counter> = {}): void {
  const { counter: before, outbox } = desk.state()
  const merged = { ...before, ...change }
  const counter: Counter = {
    ...merged,
    unsent: Object.fromEntries(
      unsent(outbox).map(({ check, seasonId }) => [String(check.seq), entryIdOf(seasonId, check)]),
    ),
    latestSeenAt: latestSeen(before.latestSeenAt, merged.latestSeenAt, desk.phone.now()),
  }
  desk.phone.writeCounter(counter)
  desk.publish({ counter })
}
