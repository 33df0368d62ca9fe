/** What stands between evaluations: verdicts kept, what follows from them, and the policies as published. */
import type { Evidence, NeedKind, TaskKind, Urgency } from '../../../domain/terms'
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

/** What made a verdict turn: a fact said anew, a policy version, a reading decided, a day that came. */
export interface ChangeCause {
  kind: 'fact' | 'policy' | 'reading' | 'day'
  text: string
}

/** One policy turned from one verdict to another, or to other money. */
export interface VerdictChange {
  at: string
  policy: string
  from: string
  to: string
  /** What else turned, in words: the money, or that the rules of payment are out. */
  note: string | null
  cause: ChangeCause
}

/** What one subject was last told, kept so that later edits show as differences. _id is the subject's id. */
export interface VerdictDoc extends RegionCodes {
  _id: string
  seasonId: string
  subject: 'worker' | 'employer'
  /** Some policies are a whole province's. */
  provinceCode: string
  /** Who is told when a verdict turns; null for an employer. */
  personId: string | null
  /** Whose facts the verdicts rest on as well: they are made anew when that employer says something. */
  employerId: string | null
  asOf: string
  /** The next day on which a verdict can turn by the calendar alone; '' when none is ahead. */
  wakeOn: string
  verdicts: StandingVerdict[]
  /** Latest last, at most forty. */
  changes: VerdictChange[]
  version: number
}

export interface MessageDoc {
  _id: string
  personId: string
  /** The instant within its season. */
  at: string
  title: string
  text: string
  policy: string | null
  seasonId: string | null
  readAt: string | null
  /**
   * Sending outside the mini-program: waiting for its time, being sent, sent, kept for want of a permit, given up.
   * Inside it is there from the beginning.
   */
  delivery: 'waiting' | 'sending' | 'sent' | 'kept' | 'failed'
  /** Not to be touched before this real instant. */
  dueAt: string
  /** The run of the timer that is sending it. */
  claimedBy: string | null
  attempts: number
  sortKey: string
}

/** How many reminders of a kind a person allowed and has not been sent yet. _id is person and template. */
export interface ReminderDoc {
  _id: string
  personId: string
  template: string
  openidSealed: string
  allowed: number
}

/** Work of the timer that takes more than one run: verdicts to be made anew. Gone when it is done. */
export interface JobDoc {
  _id: string
  kind: 'restate'
  /** Equality on indexed fields of the verdicts: an employer's people, or a place in a season. */
  of: { employerId: string } | ({ seasonId: string } & Partial<Record<PlaceField, string>>)
  /** Whose word, or that other policies hold now. */
  cause: JobCause
  /** Continues behind this subject. */
  cursor: string
  done: number
  createdAt: string
  sortKey: string
}
export type PlaceField = 'provinceCode' | 'cityCode' | 'countyCode'
export type JobCause = { kind: 'fact'; evidence: Evidence; by: string | null } | { kind: 'policies' }

/** The policies the timer last saw hold in a season; _id is the season. */
export interface PolicyMarkDoc {
  _id: string
  stamp: string
  versions: Record<string, number>
}

/** How far the timer has come with something it looks through again and again. _id is what and the season. */
export interface SweepDoc {
  _id: string
  /** Continues behind this key; '' begins anew. */
  cursor: string
  /** The real instant at which it last came to the end. */
  endedAt: string | null
}

export interface TaskDoc extends RegionCodes {
  _id: string
  number: string
  /** What an employer is belongs to no season: such a task stands in every season's queue (repositories/tasks.ts). */
  seasonId: string
  kind: TaskKind
  status: 'open' | 'done'
  subject: 'worker' | 'employer' | 'case' | 'region'
  subjectId: string
  urgency: Urgency
  dueOn: string | null
  /** The grant of the colleague it was given to; '' while it is anyone's. */
  assignedTo: string
  assigned: { title: string; nameSealed: string } | null
  people: number | null
  need: NeedKind | null
  /** What it is about beyond the subject, e.g. a field two checks differ in or an import. */
  about: string | null
  /** Only for a contradiction. */
  fact: string | null
  /** Only for a request to look again. */
  policy: string | null
  /** Sealed because free text can hold names and numbers. */
  noteSealed: string | null
  replySealed: string | null
  openedAt: string
  doneAt: string | null
  /** The post of the officer who settled it; null while open, and where it settled itself. */
  doneBy: string | null
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
