import type { PosterKind } from '../../../domain/terms'
import type { RouteName } from '../../routes'

const destinations: Record<PosterKind, RouteName> = {
  worker: 'stay',
  employer: 'employerHome',
  officer: 'officerAccept',
}

/** Where each kind of code leads. */
export function destinationOf(kind: PosterKind): RouteName {
  return destinations[kind]
}
