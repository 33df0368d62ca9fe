import { services, type Service } from '../../domain/matching/services'
import { tierOf, type TierBoundary } from '../../domain/matching/tier'
import type { ShortageDoc } from './store/documents'

/**
 * What is done for a case. Help once promised stays: services follow the number at report, or what the posts ask for
 * where that is more, and what was begun is among them. Posts that were filled do not lower it.
 */
export function servicesOf(shortage: ShortageDoc): { codes: Service[]; boundary: TierBoundary } {
  const asked = shortage.posts.reduce((sum, { headcount }) => sum + headcount, 0)
  const { services: named, boundary } = tierOf(Math.max(shortage.headcountAtReport, asked))
  const codes = (Object.keys(services) as Service[]).filter(
    (code) => named.includes(code) || shortage.served[code] !== undefined,
  )
  return { codes, boundary }
}

/** Agencies look for people where the notice brings them in, by themselves or across regions. */
export function isForAgencies(shortage: ShortageDoc): boolean {
  const { codes } = servicesOf(shortage)
  return codes.includes('agency') || codes.includes('cross-region')
}
