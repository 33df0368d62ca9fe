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
}

export function peerOf(family: Family, problem: AllocationProblem): Peer | null {
  const size = problem.demands.length
  if (family === 'few windows')
    return {
      what: 'layered',
      arcs: layersOfWindows(problem, [2, 0, 1]),
      settings: { presolve: 'on', simplex_dual_edge_weight_strategy: 1 },
    }
  if (size <= 1_000)
    return {
      what: 'all pairs',
      arcs: arcsOfPairs(problem),
      settings: { presolve: 'off', simplex_dual_edge_weight_strategy: 0 },
    }
  if (size > 5_000) return null
  return { what: 'layered', arcs: layersOfDays(problem), settings: { presolve: 'on' } }
}
