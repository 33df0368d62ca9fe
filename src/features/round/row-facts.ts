import { presences, stays, type Presence } from '../../../domain/terms'
import type { RoundPerson } from '../../../domain/field/round-state'
import { words } from './words'

/** What a row of the round shows: flat, so that a row whose facts are the same is not drawn again. */
export interface RowFacts {
  entryId: string
  who: string
  stay: string
  /** Where they live, and the end of the receipt's number. */
  details: string
  tag: string
  isGrave: boolean
  /** Seen in this round as this; null while not seen. */
  seenAs: Presence | null
}

const tailDigits = 4

export function rowFacts(person: RoundPerson): RowFacts {
  const { line } = person
  return {
    entryId: line.entryId,
    who: line.name ?? words.noName,
    stay: stayText(person.stayNow),
    details: [placeOf(line) || line.employerName, line.number.slice(-tailDigits)].filter(Boolean).join(' · '),
    tag: tagOf(person),
    isGrave: person.own?.state.is === 'attention' || person.differs,
    seenAs: person.isSeen ? person.presence : null,
  }
}

/** 海工宿舍一号楼 305 室; said once where both are the same. */
export function placeOf({ site, placeText }: Pick<RoundPerson['line'], 'site' | 'placeText'>): string {
  return [site?.name, placeText].filter((part, at, all) => part && all.indexOf(part) === at).join(' ')
}

export function stayText(stay: RoundPerson['stayNow']): string {
  return stay === 'unregistered' ? words.noStay : stays[stay]
}

export function presenceText(presence: Presence | null): string {
  return presence === null ? words.unknown : presences[presence]
}

/** The one thing about a person that the officer should know first. */
function tagOf(person: RoundPerson): string {
  if (person.own?.state.is === 'attention') return words.attention
  if (person.differs) return words.differs
  if (person.needs.length > 0) return words.hasNeed
  if (person.isAdded) return words.added
  return person.line.toVerify.length > 0 ? words.toVerify : ''
}
