/** A list beside who is registered: two streams in the order of names, walked once. Pure, and the order of rows does not matter. */
import {
  differenceKinds,
  returnings,
  stays,
  type DifferenceKind,
  type Returning,
  type RosterSource,
  type Stay,
} from '../terms'
import { dayOfYearText } from '../calendar/day-text'
import { isWithin } from '../regions/region-code'
import { isOutsideProvince } from './region-names'
import { employerKey } from './same-words'

/** What both sides may say of a person; null is not known, which never differs from anything. */
export interface Comparable {
  /** Names are compared by their keyed hash alone. */
  nameIndex: string
  /** On the list: tells the row; registered: the entry. Unique on its side. */
  key: string
  employer: string | null
  hukou: string | null
  stay: Stay | null
  leavingOn: string | null
  returning: Returning | null
  /** The finest region known. */
  regionCode: string
}

export interface Difference {
  kind: DifferenceKind
  /** At least one of the two; both where they differ. */
  listed: string | null
  registered: string | null
  text: string
}

/** Whom the list would have named: nobody is missing from a list that was never about them. */
export interface Coverage {
  source: RosterSource
  /** Of the region the list was brought for. */
  provinceOf: string
  /** employerKey of every employer on it. */
  employers: ReadonlySet<string>
  /** Streets and communities it names. */
  regions: ReadonlySet<string>
}

/**
 * Compares two lists of which each is in the order of `nameIndex`. Of several people of one name those are paired whose
 * employer singles them out; the others are told as namesakes and never guessed.
 */
export function* compareSorted(
  listed: Iterable<Comparable>,
  registered: Iterable<Comparable>,
  coverage: Coverage,
): Generator<Difference> {
  const left = byName(listed)
  const right = byName(registered)
  let here = left.next()
  let there = right.next()
  while (!here.done || !there.done) {
    const order = here.done
      ? 1
      : there.done
        ? -1
        : compareText(here.value[0]!.nameIndex, there.value[0]!.nameIndex)
    yield* compareNamed(order <= 0 ? here.value! : [], order >= 0 ? there.value! : [], coverage)
    if (order <= 0) here = left.next()
    if (order >= 0) there = right.next()
  }
}

function* byName(people: Iterable<Comparable>): Generator<Comparable[], undefined> {
  let group: Comparable[] = []
  for (const person of people) {
    const last = group.at(-1)
    if (last && last.nameIndex !== person.nameIndex) {
      if (compareText(last.nameIndex, person.nameIndex) > 0) throw new RangeError('not in the order of names')
      yield group
      group = []
    }
    group.push(person)
  }
  if (group.length > 0) yield group
  return undefined
}

function* compareNamed(
  listed: Comparable[],
  registered: Comparable[],
  coverage: Coverage,
): Generator<Difference> {
  const sure = listed.flatMap((person) => {
    const other = onlyOne(person, registered)
    return other && onlyOne(other, listed) === person ? [[person, other] as const] : []
  })
  const paired = new Set(sure.flat())
  const here = listed.filter((person) => !paired.has(person))
  const there = registered.filter((person) => !paired.has(person))
  for (const [person, other] of sure) yield* differing(person, other)
  const kinds = here.length > 0 && there.length > 0 ? namesakesOf(here.length, there.length) : missing
  for (const { key } of here) yield { ...kinds.listed, listed: key, registered: null }
  for (const person of there)
    if (kinds !== missing || isExpected(person, coverage))
      yield { ...kinds.registered, listed: null, registered: person.key }
}

const missing = {
  listed: { kind: 'missing-here', text: differenceKinds['missing-here'] },
  registered: { kind: 'missing-there', text: differenceKinds['missing-there'] },
} as const

function namesakesOf(here: number, there: number) {
  const text = `名单上${here}人、登记里${there}人同名，单位或户籍也分不清谁是谁`
  return { listed: { kind: 'namesake', text }, registered: { kind: 'namesake', text } } as const
}

/** The one of the others who can be this person: neither employer nor hukou speaks against it. */
function onlyOne(person: Comparable, others: readonly Comparable[]): Comparable | null {
  const possible = others.filter((other) => canBe(person, other))
  return possible.length === 1 ? possible[0]! : null
}

function canBe(a: Comparable, b: Comparable): boolean {
  const isHukouAlike =
    a.hukou === null || b.hukou === null || isWithin(a.hukou, b.hukou) || isWithin(b.hukou, a.hukou)
  return isHukouAlike && (a.employer === null || b.employer === null || sameEmployer(a.employer, b.employer))
}

function sameEmployer(a: string, b: string): boolean {
  const [short, long] = [employerKey(a), employerKey(b)].sort((one, two) => one.length - two.length) as [
    string,
    string,
  ]
  return short === long || (short.length >= 4 && long.includes(short))
}

/** Not decided yet, or not sure, contradicts nothing. */
function differing(listed: Comparable, registered: Comparable): Difference[] {
  const texts: string[] = []
  const say = (
    label: string,
    values: readonly [string | null, string | null],
    text: (value: string) => string,
  ) => {
    const [here, there] = values
    if (here === null || there === null || here === there) return
    texts.push(`${label}名单：${text(here)}；登记：${text(there)}`)
  }
  const plans = [decided(listed.stay), decided(registered.stay)] as const
  say('', plans, (value) => stays[value as Stay])
  say('返乡时间 ', [listed.leavingOn, registered.leavingOn], dayOfYearText)
  say(
    '节后 ',
    [sureOf(listed.returning), sureOf(registered.returning)],
    (value) => returnings[value as Returning],
  )
  if (texts.length === 0) return []
  return [{ kind: 'differing', listed: listed.key, registered: registered.key, text: texts.join('。') }]
}

function decided(stay: Stay | null): Stay | null {
  return stay === 'undecided' ? null : stay
}

function sureOf(returning: Returning | null): Returning | null {
  return returning === 'unsure' ? null : returning
}

function isExpected(person: Comparable, { source, provinceOf, employers, regions }: Coverage): boolean {
  if (source === 'data') return isOutsideProvince(person.hukou, provinceOf) === true
  if (source === 'employer') return person.employer !== null && employers.has(employerKey(person.employer))
  return [...regions].some((code) => isWithin(person.regionCode, code))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
