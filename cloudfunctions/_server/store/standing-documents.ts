/** What stands between evaluations: verdicts kept, what follows from them, and the policies as published. */
import type { Evidence, TaskKind } from '../../../domain/terms'
import type { RegionCodes } from './documents'

/** A policy as it stood after an evaluation: the result and the facts it was made from. */
export interface StandingVerdict {
  policy: string
  version: number
  verdict: string
  caps: string[]
  decidableOn: string | null
  amounts: { payer: string; payee: string; fen: number; upTo: boolean }[]
  facts: { fact: string; value: unknown; evidence: Evidence; by: string | null }[]
}

/** One policy turned from one verdict to another. */
export interface VerdictChange {
  at: string
  policy: string
  from: string
  to: string
  /** What happened: a fact said anew, a policy version, a day that came. */
  cause: { kind: 'fact' | 'policy' | 'reading' | 'day'; text: string }
}

/** What one subject was last told, kept so that later edits show as differences. _id is the subject's id. */
export interface VerdictDoc extends RegionCodes {
  _id: string
  seasonId: string
  subject: 'worker' | 'employer'
  /** Who is told when a verdict wakes; null for an employer. */
  personId: string | null
  asOf: string
  /** The first day on which a deferred verdict can be decided; '' when nothing sleeps. */
  wakeOn: string
  /** The stamp of the policies it was made with. */
  stamp: string
  verdicts: StandingVerdict[]
  /** Latest last, at most forty. */
  changes: VerdictChange[]
  version: number
}

export interface MessageDoc {
  _id: string
  personId: string
  at: string
  title: string
  text: string
  policy: string | null
  seasonId: string | null
  readAt: string | null
  /** Sending outside the mini-program: waiting for a sent permit and for waking hours. */
  delivery: 'waiting' | 'sent' | 'kept' | 'failed'
  attempts: number
  sortKey: string
  version: number
}

/** How many reminders of a kind a person allowed and has not been sent yet. _id is person and template. */
export interface ReminderDoc {
  _id: string
  personId: string
  template: string
  openid: string
  allowed: number
}

/** Work of the timer that takes more than one run. */
export interface JobDoc {
  _id: string
  kind: 'restate'
  status: 'open' | 'done'
  seasonId: string
  regionField: string
  regionCode: string
  policy: string
  cause: { kind: 'policy' | 'reading'; text: string }
  /** Continues behind this sort key. */
  cursor: string
  done: number
  createdAt: string
  sortKey: string
}

export interface TaskDoc extends RegionCodes {
  _id: string
  number: string
  seasonId: string
  kind: TaskKind
  status: 'open' | 'done'
  subject: 'worker' | 'employer'
  subjectId: string
  /** Only for a contradiction. */
  fact: string | null
  /** Only for a request to look again. */
  policy: string | null
  /** Sealed because free text can hold names and numbers. */
  noteSealed: string | null
  replySealed: string | null
  openedAt: string
  doneAt: string | null
  sortKey: string
  version: number
}

/** A policy as published from a day on, or with a reading settled: it takes the place of the shipped file of its id. */
export interface PolicyVersionDoc {
  _id: string
  policy: string
  version: number
  effectiveOn: string
  /** The file as text, read again by the policy schema. */
  file: string
  kind: 'publish' | 'reading'
  reading: string | null
  text: string
  note: string
  by: string
  grantId: string
  at: string
  /** Every query needs an equality: all versions share this one. */
  shelf: 'published'
  sortKey: string
}

/** One document: changes whenever something is published, so that functions know when to read again. */
export interface CatalogDoc {
  _id: string
  stamp: string
}
