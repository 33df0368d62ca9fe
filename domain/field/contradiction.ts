/** Where what an officer saw and what a person declared do not go together. Neither changes the other. */
import type { Check } from '../contracts/field'
import type { Presence, Stay } from '../terms'

export type PresenceContradiction = 'left-yet-staying' | 'not-found-yet-staying' | 'here-yet-left'

export const presenceContradictionTexts: Record<PresenceContradiction, string> = {
  'left-yet-staying': '登记的是留岗过年，现场说已经离开',
  'not-found-yet-staying': '登记的是留岗过年，现场没找到人',
  'here-yet-left': '登记的离开日期已过，人还在',
}

export interface Declared {
  stay: Stay | 'unregistered'
  /** null: no day told. */
  leavingOn: string | null
}

/** @param on the day of the check in China; null: they go together, or one of them says too little */
export function presenceContradiction(
  presence: Presence,
  { stay, leavingOn }: Declared,
  on: string,
): PresenceContradiction | null {
  if (presence === 'here')
    return stay === 'leaving' && leavingOn !== null && leavingOn < on ? 'here-yet-left' : null
  if (stay !== 'staying') return null
  return presence === 'left' ? 'left-yet-staying' : 'not-found-yet-staying'
}

/**
 * Seen here, who declared to stay is vouched for, if the phone still showed so. That somebody who wants to leave is
 * still here says nothing of what they will do.
 */
export function isVouchedFor(
  { says, sawStay }: Pick<Check, 'says' | 'sawStay'>,
  { stay }: Declared,
): boolean {
  return says.presence === 'here' && says.stay === undefined && sawStay === 'staying' && stay === 'staying'
}
