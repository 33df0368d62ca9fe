/** One round through a building: what the phone knows of each person, from the list it carries and from what was noted since. */
import type { CarriedLine, Check } from '../contracts/field'
import type { NeedKind, Presence, Stay } from '../terms'
import { entryIdOf } from './added'
import { conflictsIn, seenIn, standingOf, withCheck, type Registers } from './merge'
import type { Outbox, OutboxItem } from './outbox'

export interface RoundPerson {
  line: CarriedLine
  registers: Registers
  /** What an officer saw, own notes first. */
  presence: Presence | null
  /** The stay as it stands with own notes. */
  stayNow: Stay | 'unregistered'
  leavingNow: string | null
  /** Seen in this round, by this phone or by another. */
  isSeen: boolean
  /** Officers differ on something. */
  differs: boolean
  /** The latest own note and how far it got; undefined where there is none. */
  own: OutboxItem | undefined
  isAdded: boolean
  /** Noted on this phone. */
  needs: NeedKind[]
}

export interface RoundProgress {
  all: number
  seen: number
  remaining: number
  here: number
  left: number
  notFound: number
}

export interface Round {
  seasonId: string
  /** The instant the round began: what was seen before it does not count as seen. */
  since: string
}

/** The people of a list before anything was noted: made once, as lists can be long. */
export function carriedPeople(lines: readonly CarriedLine[], { since }: Round): RoundPerson[] {
  return lines.map((line) => personOf(line, [], since))
}

/** The people with what was noted on this phone; added ones last. */
export function peopleOfRound(
  carried: readonly RoundPerson[],
  outbox: Outbox,
  { seasonId, since }: Round,
): RoundPerson[] {
  const ofSeason = outbox.filter((item) => item.seasonId === seasonId)
  const own = ownByEntry(ofSeason, seasonId)
  const people = carried.map((person) => {
    const items = own.get(person.line.entryId)
    return items ? personOf(person.line, items, since) : person
  })
  const known = new Set(carried.map(({ line }) => line.entryId))
  const added = addedLines(ofSeason, seasonId).filter(({ entryId }) => !known.has(entryId))
  return [...people, ...added.map((line) => personOf(line, own.get(line.entryId) ?? [], since))]
}

/** One person with the notes about them, oldest first. */
export function personOf(line: CarriedLine, own: readonly OutboxItem[], since: string): RoundPerson {
  const checks = own.map(({ check }) => check)
  const registers = checks.reduce<Registers>(withCheck, registersOf(line))
  const isSeenByOthers = line.lastCheckedAt !== null && line.lastCheckedAt >= since
  return {
    line,
    registers,
    presence: (latestValue(registers, checks, 'presence') ?? null) as Presence | null,
    stayNow: (latestValue(registers, checks, 'stay') as Stay | undefined) ?? line.stay,
    leavingNow: latestValue(registers, checks, 'leavingOn') ?? line.leavingOn,
    isSeen: isSeenByOthers || checks.some(({ says }) => says.presence !== undefined),
    differs: conflictsIn(registers).length > 0,
    own: own[own.length - 1],
    isAdded: checks.some(({ addedId }) => addedId !== undefined),
    needs: [...new Set(checks.flatMap(({ needs = [] }) => needs.map(({ kind }) => kind)))],
  }
}

function registersOf({ presence, stayWords, leavingWords }: CarriedLine): Registers {
  const standing = (words: CarriedLine['presence']) => ({ standing: words, replaced: [] })
  return { presence: standing(presence), stay: standing(stayWords), leavingOn: standing(leavingWords) }
}

/** What a check about this person says it has seen: all words that stand before the officer's eyes. */
export function seenOf(person: RoundPerson, says: Check['says']): Pick<Check, 'after' | 'sawStay'> {
  return { after: seenIn(person.registers, says), sawStay: person.stayNow }
}

export function progressOf(people: readonly RoundPerson[]): RoundProgress {
  const seen = people.filter(({ isSeen }) => isSeen)
  const count = (presence: Presence) => seen.filter((person) => person.presence === presence).length
  return {
    all: people.length,
    seen: seen.length,
    remaining: people.length - seen.length,
    here: count('here'),
    left: count('left'),
    notFound: count('not-found'),
  }
}

function ownByEntry(outbox: Outbox, seasonId: string): Map<string, OutboxItem[]> {
  const own = new Map<string, OutboxItem[]>()
  for (const item of [...outbox].sort((a, b) => a.check.seq - b.check.seq)) {
    const entryId = entryIdOf(seasonId, item.check)
    own.set(entryId, [...(own.get(entryId) ?? []), item])
  }
  return own
}

/** Own latest word counts before the officer's eyes; else the first the server received. */
function latestValue(
  registers: Registers,
  checks: readonly Check[],
  key: 'presence' | 'stay' | 'leavingOn',
): string | undefined {
  const standing = registers[key]?.standing ?? []
  const mine = [...checks].reverse().find(({ checkId }) => standing.some((word) => word.checkId === checkId))
  return mine?.says[key] ?? standingOf(registers[key])?.value
}

function addedLines(outbox: Outbox, seasonId: string): CarriedLine[] {
  return outbox.flatMap(({ check }) =>
    check.added ? [lineOfAdded(entryIdOf(seasonId, check), check.added)] : [],
  )
}

function lineOfAdded(entryId: string, added: NonNullable<Check['added']>): CarriedLine {
  return {
    entryId,
    name: added.name ?? null,
    number: '',
    stay: 'unregistered',
    checked: false,
    leavingOn: null,
    employerName: added.employerName ?? null,
    site: null,
    placeText: added.placeText ?? '',
    presence: [],
    stayWords: [],
    leavingWords: [],
    lastCheckedAt: null,
    toVerify: [],
  }
}
