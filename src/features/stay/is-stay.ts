import { stays, type Stay } from '../../../domain/terms'

export function isStay(value: unknown): value is Stay {
  return typeof value === 'string' && value in stays
}
