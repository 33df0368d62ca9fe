import { AppError } from '../../../domain/contracts/error-codes'

/** Stands in for a handler until its area lands. */
export async function coming(): Promise<never> {
  throw new AppError('ACTION_UNKNOWN')
}
