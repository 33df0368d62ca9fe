import type { Confirmable, StandingFact } from '../../../domain/contracts/fact'
import type { InputOf } from '../../../domain/contracts/registry'
import type { FactValue } from '../../../domain/contracts/shapes'

/** A value, and how to show it. */
export interface Said {
  value: FactValue
  text: string
}

/** What is to be said of one fact: the same of everybody, other things of some, nothing (null) of others. */
export interface Answered {
  all: Said | null
  except: Record<string, Said | null>
}
/** By fact. */
export type Answers = Record<string, Answered>

export type Line = InputOf<'confirmation.save'>['lines'][number]

const blank: Answered = { all: null, except: {} }

export function answeredOf(answers: Answers, fact: string): Answered {
  return answers[fact] ?? blank
}

/** The same of everybody; who was answered apart stays so. */
export function sayOfAll(answers: Answers, fact: string, said: Said | null): Answers {
  return { ...answers, [fact]: { ...answeredOf(answers, fact), all: said } }
}

export function sayOfOne(
  answers: Answers,
  fact: string,
  one: { entryId: string; said: Said | null },
): Answers {
  const { all, except } = answeredOf(answers, fact)
  return { ...answers, [fact]: { all, except: { ...except, [one.entryId]: one.said } } }
}

/** The person goes with everybody again. */
export function likeOthers(answers: Answers, fact: string, entryId: string): Answers {
  const { all, except } = answeredOf(answers, fact)
  const { [entryId]: _gone, ...rest } = except
  return { ...answers, [fact]: { all, except: rest } }
}

/** null: nothing is said of this person. */
export function answerFor(answers: Answers, fact: string, entryId: string): Said | null {
  const { all, except } = answeredOf(answers, fact)
  return entryId in except ? (except[entryId] ?? null) : all
}

/** What differs from what the employer has already said, person by person. */
export function linesToSave(answers: Answers, people: readonly Confirmable[]): Line[] {
  return people.flatMap((person) => {
    const facts = person.facts.flatMap((standing) => {
      const said = answerFor(answers, standing.fact, person.entryId)
      return said && !isSaidAlready(standing, said.value) ? [[standing.fact, said.value] as const] : []
    })
    const { entryId, version } = person
    return facts.length === 0 ? [] : [{ entryId, version, facts: Object.fromEntries(facts) }]
  })
}

/** Only where the employer's own word is the one that counts is it known as a value. */
export function isSaidAlready({ evidence, value }: StandingFact, said: FactValue): boolean {
  return evidence === 'employer' && value !== null && isSame(value, said)
}

/** Lists in any order. */
export function isSame(one: FactValue, other: FactValue): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: FactValue): unknown {
  return Array.isArray(value) ? value.map((part) => JSON.stringify(part)).sort() : value
}

/**
 * The lines that bring back what the employer had said before, with the versions saving made; null where one of
 * those words is no longer known, because a stronger one stood over it.
 */
export function linesBack(
  saved: readonly Line[],
  before: readonly Confirmable[],
  after: readonly Confirmable[],
): Line[] | null {
  const lines = saved.map(({ entryId, facts }) => {
    const was = before.find((person) => person.entryId === entryId)
    const now = after.find((person) => person.entryId === entryId)
    const words = Object.keys(facts).map((fact) => [fact, ownWord(was, fact)] as const)
    if (!now || words.some(([, word]) => word === undefined)) return null
    return { entryId, version: now.version, facts: Object.fromEntries(words) as Line['facts'] }
  })
  return lines.some((line) => line === null) ? null : lines.filter((line) => line !== null)
}

/** null: nothing was said; undefined: what was said is not known. */
function ownWord(person: Confirmable | undefined, fact: string): FactValue | null | undefined {
  const standing = person?.facts.find((each) => each.fact === fact)
  if (!standing || standing.ownText !== null) return undefined
  return standing.evidence === 'employer' ? standing.value : null
}

/** The people as a call answered: fresh records take the place of old ones, who no longer shares is gone. */
export function withFresh(
  people: readonly Confirmable[],
  answered: readonly { entryId: string; person: Confirmable | null }[],
): Confirmable[] {
  const fresh = new Map(answered.map(({ entryId, person }) => [entryId, person]))
  return people.flatMap((person) => {
    const now = fresh.get(person.entryId)
    return now === undefined ? [person] : now === null ? [] : [now]
  })
}

/** Several lines, page by page as one call takes them. */
export function pagesOf<T>(lines: readonly T[], size: number): T[][] {
  const count = Math.ceil(lines.length / size)
  return Array.from({ length: count }, (_, page) => lines.slice(page * size, (page + 1) * size))
}
