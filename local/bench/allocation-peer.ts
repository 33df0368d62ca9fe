import type { AllocationProblem } from '../../domain/matching/allocation/problem'
import type { Arcs } from './allocation-arcs'
import { layersOfDays } from './allocation-day-layers'
import type { HighsSettings } from './allocation-highs'
import type { Family } from './allocation-instances'
import { layersOfWindows } from './allocation-layers'
import { arcsOfPairs } from './allocation-pairs'

export interface Peer {
  what: string
  arcs: Arcs
  settings: HighsSettings
  /** The quickest of these counts; one where a round takes long. */
  rounds: number
}

/** Dual simplex with the simplest pricing: the iterations are cheap and there is little to gain by fewer. */
const plainPricing = { solver: 'simplex', simplex_dual_edge_weight_strategy: 0 } as const

/**
 * Of the models and settings tried, what HiGHS is quickest with; all of them gave the same optimum. Null where it
 * takes minutes.
 *
 * Presolving has no one right answer here, that is its trap: without it the days' layers take three to five times as
 * long, with it all pairs take twice as long, and the windows' layers do not care. Primal simplex takes three to ten
 * times as long, interior point three times, and without crossover it is not exact. All pairs are the quickest model
 * of small problems, by the day still at 1,000; at 5,000 they no longer fit the 2 GB that HiGHS can use here.
 */
export function peerOf(family: Family, problem: AllocationProblem): Peer | null {
  const size = problem.demands.length
  if (size <= (family === 'by day' ? 1_000 : 100))
    return {
      what: 'all pairs',
      arcs: arcsOfPairs(problem),
      settings: { ...plainPricing, presolve: 'off' },
      rounds: 3,
    }
  if (family === 'few windows')
    return {
      what: 'layered',
      arcs: layersOfWindows(problem),
      settings: { ...plainPricing, presolve: 'off' },
      rounds: size > 5_000 ? 1 : 3,
    }
  if (size > 5_000) return null
  return {
    what: 'layered',
    arcs: layersOfDays(problem),
    settings: { solver: 'simplex', presolve: 'on' },
    rounds: 1,
  }
}
