import { isWithin } from '../regions/region-code'
import type { Policy } from './policy-file'

/** The place of a policy of the whole country. */
export const nationwide = '000000'

/**
 * The policies that someone in `region` may look at: those of the place itself, of the wider area around it
 * and of the places inside it. `region` is a six-digit code; streets and communities pass their county's.
 */
export function policiesInPlace({
  policies,
  region,
}: {
  policies: readonly Policy[]
  region: string
}): Policy[] {
  return policies.filter(
    ({ place }) => place === nationwide || isWithin(region, place) || isWithin(place, region),
  )
}
