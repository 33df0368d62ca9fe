/** What a caller may reach. Only identity makes scopes for callers; timers and public pages get theirs by name. */
import { codesOf, officerLevels, type OfficerLevel } from '../../domain/terms'
import type { RegionField } from './store/schema'

declare const brand: unique symbol
interface Branded {
  readonly [brand]: true
}

export type PublicScope = Branded & { readonly kind: 'public'; readonly purpose: string }
/** The timer's work, across people and places. */
export type JobScope = Branded & { readonly kind: 'job'; readonly purpose: string }
export type OwnScope = Branded & { readonly kind: 'own'; readonly personId: string }
export type EmployerScope = Branded & { readonly kind: 'employer'; readonly employerId: string }
export type AgencyScope = Branded & { readonly kind: 'agency'; readonly agencyId: string }
export type RegionScope = Branded & {
  readonly kind: 'region'
  readonly level: OfficerLevel
  readonly field: RegionField
  readonly code: string
}

const fieldOfLevel: Record<OfficerLevel, RegionField> = {
  city: 'cityCode',
  district: 'countyCode',
  street: 'streetCode',
  community: 'communityCode',
}

const levelOfLength: Record<number, OfficerLevel> = { 6: 'district', 9: 'street', 12: 'community' }

/** The level of a region code, or null for what no officer can hold (a province, a malformed code). */
export function levelOfRegion(code: string): OfficerLevel | null {
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(code) || code.endsWith('0000')) return null
  return /^\d{4}00$/.test(code) ? 'city' : (levelOfLength[code.length] ?? null)
}

export function publicScope(purpose: string): PublicScope {
  return { kind: 'public', purpose } as PublicScope
}

export function jobScope(purpose: string): JobScope {
  return { kind: 'job', purpose } as JobScope
}

export function ownScope(personId: string): OwnScope {
  return { kind: 'own', personId } as OwnScope
}

export function employerScope(employerId: string): EmployerScope {
  return { kind: 'employer', employerId } as EmployerScope
}

export function agencyScope(agencyId: string): AgencyScope {
  return { kind: 'agency', agencyId } as AgencyScope
}

/** @returns null when the code is no officer's region: then nothing can be reached (fail closed) */
export function regionScope(code: string): RegionScope | null {
  const level = levelOfRegion(code)
  return level && ({ kind: 'region', level, field: fieldOfLevel[level], code } as RegionScope)
}

export function isAbove(one: OfficerLevel, other: OfficerLevel): boolean {
  const widestFirst = codesOf(officerLevels)
  return widestFirst.indexOf(one) < widestFirst.indexOf(other)
}

/** The part of a region code that its descendants share. */
export function stemOf(scope: RegionScope): string {
  return scope.level === 'city' ? scope.code.slice(0, 4) : scope.code
}

export function reaches(scope: RegionScope, code: string): boolean {
  return levelOfRegion(code) !== null && code.startsWith(stemOf(scope))
}

/** The same scope drawn narrower; null when the code lies outside it. */
export function narrow(scope: RegionScope, code: string | undefined): RegionScope | null {
  if (code === undefined || code === scope.code) return scope
  return reaches(scope, code) ? regionScope(code) : null
}
