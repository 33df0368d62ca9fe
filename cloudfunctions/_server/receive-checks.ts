/** A batch of checks, each in a transaction of its own: one that is refused holds up none of the others. */
import type { Check } from '../../domain/contracts/field'
import { AppError, errorTexts, type ErrorCode } from '../../domain/contracts/error-codes'
import type { OutputOf } from '../../domain/contracts/registry'
import { logCall } from './platform/log'
import { receiveCheck, type Sending } from './receive-check'
import { transact } from './store/store'

type Outcome = OutputOf<'field.sync'>['outcomes'][number]

/** In the order they were made. Cut off anywhere and sent again, each is kept once and answered the same. */
export async function receiveChecks(sending: Sending, checks: readonly Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const check of [...checks].sort((a, b) => a.seq - b.seq)) {
    const { checkId } = check
    try {
      const outcome = await transact((db) => receiveCheck(db, sending, check))
      outcomes.push({ checkId, outcome, code: null, message: null })
    } catch (cause) {
      outcomes.push(refusal(checkId, codeOf(cause)))
    }
  }
  return outcomes
}

function refusal(checkId: string, code: ErrorCode): Outcome {
  return { checkId, outcome: 'refused', code, message: errorTexts[code] }
}

/** What went wrong with one check is told of that check alone. */
function codeOf(cause: unknown): ErrorCode {
  if (cause instanceof AppError) return cause.code
  logCall({ action: 'field.sync', code: 'INTERNAL', ms: 0, cause })
  return 'INTERNAL'
}
