/** What a round leaves on the phone: the list and the outbox in sealed storage, and in the plain one a count of what is unsent. */
import type { InputOf, OutputOf } from '../../../domain/contracts/registry'

export type Slice = Pick<InputOf<'field.begin'>, 'seasonId' | 'regionCode' | 'siteId' | 'employerId'>

/** Of the list that was taken along; its people lie in parts beside it. */
export interface RoundHead extends Omit<OutputOf<'field.begin'>, 'arrived' | 'earlier' | 'serverNow'> {
  slice: Slice
  /** The server's time. */
  takenAt: string
  /** Where the next page begins; null once all are here. */
  next: string | null
  parts: number
  lines: number
  bytes: number
}

/** By number of the check: whom it is about. No name. */
export type EntryBySeq = Record<string, string>

/** Kept apart from the list, so that what a cleared storage took away can be told. */
export interface Counter {
  /** This phone, as long as it remembers. */
  device: string
  lastSeq: number
  unsent: EntryBySeq
  /** What was lost and is not yet made good. */
  lost: EntryBySeq
  hasList: boolean
  /** Why there is no list any more. */
  ended: 'wiped' | 'gone' | null
  latestSeenAt: string
  /** The phone's clock minus the server's, in milliseconds, when they last met. */
  skewMs: number
}

export interface Keys {
  head: string
  counter: string
  part: (at: number) => string
  chunk: (at: number) => string
}

/** @param owner whose round it is: in a browser several people may try the product one after the other */
export function keysOf(owner: string): Keys {
  const base = `round:${owner}`
  return {
    head: `${base}:head`,
    counter: `${base}:count`,
    part: (at) => `${base}:part:${at}`,
    chunk: (at) => `${base}:out:${at}`,
  }
}
