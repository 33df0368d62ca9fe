import { randomInt } from 'node:crypto'

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

function textOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : ''
}

/** Another transaction was faster, or the outcome is unknown: running again is right, if the work recognises itself. */
export function isConflict(error: unknown): boolean {
  return (
    codeOf(error) === 'DATABASE_TRANSACTION_CONFLICT' ||
    /E11000|WriteConflict/.test(textOf(error)) ||
    isTransient(error)
  )
}

function isTransient(error: unknown): boolean {
  return (
    /^(ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE|SYS_ERR|DATABASE_TRANSACTION_FAIL|TIMEOUT)$/.test(
      codeOf(error),
    ) || /socket hang up|timeout/i.test(textOf(error))
  )
}

/** Exponential backoff with full jitter, at most 400 ms. */
export function pause(attempt: number): Promise<void> {
  const ceiling = Math.min(400, 10 * 2 ** attempt)
  return new Promise((resolve) => setTimeout(resolve, randomInt(ceiling) + 1))
}

export async function retryingReads<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read()
    } catch (error) {
      if (attempt >= 3 || !isTransient(error)) throw error
      await pause(attempt)
    }
  }
}
