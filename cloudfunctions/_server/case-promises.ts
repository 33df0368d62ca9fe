import type { PromisedCase } from '../../domain/matching/promises'
import type { ShortageDoc } from './store/documents'

/** What a case promises its employer, and which of it was kept. */
export function promisesOf(shortage: ShortageDoc): PromisedCase {
  const { reportedOn, tierAtReport, acceptedAt, contactedAt, candidatesAt } = shortage
  return {
    reportedOn,
    tier: tierAtReport,
    kept: {
      accept: acceptedAt !== null,
      contact: contactedAt !== null,
      candidates: candidatesAt !== null,
    },
  }
}
