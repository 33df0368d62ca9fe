/** Who speaks for a side of supplies and proposals: oneself, or an organisation one holds a grant of. */
import { AppError } from '../../domain/contracts/error-codes'
import type { Side } from '../../domain/contracts/supply'
import { agencyOf, employerOf, type Caller } from './identity'
import type { AgencyScope, EmployerScope, OwnScope, RegionScope } from './scope'
import type { Giver } from './store/matching-documents'

export type SideScope = OwnScope | EmployerScope | AgencyScope | RegionScope

/** @throws AppError NOT_FOUND for a side the caller does not speak for, whether it exists or not */
export function sideOf(caller: Caller, side: Side): SideScope {
  if (side.kind === 'employer') return employerOf(caller, side.id)
  if (side.kind === 'agency') return agencyOf(caller, side.id)
  const scope = side.kind === 'worker' ? caller.own : cityScopes(caller).find(({ code }) => code === side.id)
  if (!scope) throw new AppError('NOT_FOUND')
  return scope
}

/** Somebody who has stored nothing yet: no wish, no proposals, and nothing wrong with asking for them. */
export function isNewHere(caller: Caller, side: Side): boolean {
  return side.kind === 'worker' && !caller.own
}

/** Every side the caller speaks for. */
export function sidesOf(caller: Caller): SideScope[] {
  const own = caller.own ? [caller.own] : []
  return [...own, ...caller.employers, ...caller.agencies, ...cityScopes(caller)]
}

/** Officers of a part of a city do not speak for it. */
function cityScopes(caller: Caller): RegionScope[] {
  return caller.officers.map(({ scope }) => scope).filter(({ level }) => level === 'city')
}

export function giverOf(scope: SideScope): Giver {
  if (scope.kind === 'own') return { kind: 'worker', id: scope.personId }
  if (scope.kind === 'employer') return { kind: 'employer', id: scope.employerId }
  if (scope.kind === 'agency') return { kind: 'agency', id: scope.agencyId }
  return { kind: 'city', id: scope.code }
}

export function giverKeyOf({ kind, id }: Giver): string {
  return `${kind}:${id}`
}
