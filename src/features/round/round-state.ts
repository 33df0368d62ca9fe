import type { CarriedLine } from '../../../domain/contracts/field'
import type { Outbox } from '../../../domain/field/outbox'
import type { Counter, EntryBySeq, RoundHead } from './kept'

export type RoundStatus = 'loading' | 'none' | 'taking' | 'ready' | 'wiped' | 'gone'

export interface Taking {
  /** People so far. */
  done: number
  isRunning: boolean
  /** Words for the officer; the list can be gone on with unless it must be begun anew. */
  error: string | null
  mayGoOn: boolean
}

export interface RoundState {
  status: RoundStatus
  head: RoundHead | null
  lines: readonly CarriedLine[]
  outbox: Outbox
  counter: Counter
  /** Checks that may still be taken back. */
  held: readonly string[]
  /** Unsent checks a cleared storage took away, by number. */
  lost: EntryBySeq
  /** The server remembers a list that this phone does not. */
  earlier: { takenAt: string; received: number } | null
  taking: Taking | null
  isSending: boolean
  sendError: string | null
}

export function freshCounter(device: string): Counter {
  return {
    device,
    lastSeq: 0,
    unsent: {},
    lost: {},
    hasList: false,
    ended: null,
    latestSeenAt: '',
    skewMs: 0,
  }
}

export function freshState(device: string): RoundState {
  return {
    status: 'loading',
    head: null,
    lines: [],
    outbox: [],
    counter: freshCounter(device),
    held: [],
    lost: {},
    earlier: null,
    taking: null,
    isSending: false,
    sendError: null,
  }
}
