/** One round through a building: what the phone knows of each person, from the list it carries and from what was noted since. */
import type { CarriedLine, Check } from '../contracts/field'
import type { NeedKind, Presence, Stay } from '../terms'
import { entryIdOf } from './added'
import { conflictsIn, seenIn, standingOf, withCheck, type Register, type Registers } from './merge'
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

/**
 * The people of a round in the order of the list, added ones last.
 * @param since the instant the round began: what was seen before it does not count as seen
 */
export function peopleOfRound(
  carried: readonly CarriedLine[],
  outbox: Outbox,
  { seasonId, since }: { seasonId: string; since: string },
): RoundPerson[] {
  const ofSeason = outbox.filter((item) => item.seasonId === seasonId)
  const lines = [...carried, ...addedLines(carried, ofSeason, seasonId)]
  const own = ownByEntry(ofSeason, seasonId)
  return lines.map((line) => personOf(line, own.get(line.entryId) ?? [], since))
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
  const standing = (words: CarriedLine['presence']): Register => ({
    standing: words.map(({ checkId, value }) => ({ id: checkId, value })),
    replaced: [],
  })
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

/** By building and room as people count them: 2号楼 before 10号楼. */
export function byRoom(a: CarriedLine, b: CarriedLine): number {
  return (
    naturally(a.site?.name ?? '\uffff', b.site?.name ?? '\uffff') ||
    naturally(a.placeText, b.placeText) ||
    naturally(a.name ?? '\uffff', b.name ?? '\uffff') ||
    (a.entryId < b.entryId ? -1 : 1)
  )
}

/** Old phones have no Intl: runs of digits compare as numbers, the rest as text. */
function naturally(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.match(/\d+|\D+/g) ?? [])
  for (let at = 0; at < Math.max(left!.length, right!.length); at++) {
    const [x, y] = [left![at] ?? '', right![at] ?? '']
    if (x === y) continue
    const [m, n] = [Number(x), Number(y)]
    if (x !== '' && y !== '' && !Number.isNaN(m) && !Number.isNaN(n) && m !== n) return m - n
    return x < y ? -1 : 1
  }
  return 0
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
  const mine = [...checks].reverse().find(({ checkId }) => standing.some(({ id }) => id === checkId))
  return mine?.says[key] ?? standingOf(registers[key])?.value
}

function addedLines(carried: readonly CarriedLine[], outbox: Outbox, seasonId: string): CarriedLine[] {
  const known = new Set(carried.map(({ entryId }) => entryId))
  return outbox
    .flatMap(({ check }) => (check.added ? [lineOfAdded(entryIdOf(seasonId, check), check.added)] : []))
    .filter(({ entryId }) => !known.has(entryId))
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
