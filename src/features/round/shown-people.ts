import type { RoundPerson } from '../../../domain/field/round-state'
import type { words } from './words'

export type RoundFilter = keyof typeof words.filters

export interface Looking {
  filter: RoundFilter
  /** Empty: all buildings. */
  siteId: string
  search: string
}

/** Whom the list shows, in the order of the list. A search looks at everybody: who was checked is found too. */
export function shownPeople(people: readonly RoundPerson[], { filter, siteId, search }: Looking): string[] {
  const sought = search.trim()
  return people
    .filter((person) => (sought ? isSought(person, sought) : isMeant(person, filter)))
    .filter(({ line }) => !siteId || line.site?.siteId === siteId)
    .map(({ line }) => line.entryId)
}

function isMeant(person: RoundPerson, filter: RoundFilter): boolean {
  if (filter === 'unseen') return !person.isSeen
  if (filter === 'not-found') return person.isSeen && person.presence === 'not-found'
  if (filter === 'differs') return person.differs
  return true
}

function isSought({ line: { name, number } }: RoundPerson, sought: string): boolean {
  return (name ?? '').includes(sought) || number.endsWith(sought.toUpperCase())
}

export interface Building {
  siteId: string
  name: string
}

/** The grids and buildings of the list, each once, in its order. */
export function buildingsOf(people: readonly RoundPerson[]): Building[] {
  const found = new Map<string, string>()
  for (const { line } of people) if (line.site) found.set(line.site.siteId, line.site.name)
  return [...found].map(([siteId, name]) => ({ siteId, name }))
}
