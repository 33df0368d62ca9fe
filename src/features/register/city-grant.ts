import type { Grant, OfficerDesk } from '../region-home/officer-gate'

/** Readings and policies are settled for whole cities: the grant that may, if the officer has one. */
export function cityGrantOf({ grant, grants }: Pick<OfficerDesk, 'grant' | 'grants'>): Grant | undefined {
  return [grant, ...grants].find(({ level }) => level === 'city')
}
