import { AppError } from '../../domain/contracts/error-codes'

/** Stands where a handler is still being written. */
export function coming(): Promise<never> {
  return Promise.reject(new AppError('ACTION_UNKNOWN'))
}
