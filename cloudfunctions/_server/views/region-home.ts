/** Tallies summed for one region and drawn apart by what lies directly below it. */
import type { OutputOf } from '../../../domain/contracts/registry'
import type { RegionScope } from '../scope'
import type { TallyDoc } from '../store/documents'
import { emptyStays } from '../repositories/tally-delta'
import { regionView } from './region-view'

type Home = OutputOf<'officer.home'>

export function total(tallies: readonly TallyDoc[]): Pick<Home, 'stays' | 'shortages'> {
  const stays = emptyStays()
  for (const tally of tallies)
    for (const key of ['staying', 'leaving', 'undecided', 'unregistered'] as const)
      stays[key] += tally.stays[key]
  const shortages = ([1, 2, 3] as const).map((tier) => ({
    tier,
    cases: tallies.reduce((sum, tally) => sum + tally.cases[tier], 0),
    headcount: tallies.reduce((sum, tally) => sum + tally.headcount[tier], 0),
  }))
  return { stays, shortages }
}

const below = {
  city: (tally: TallyDoc) => tally.countyCode,
  district: (tally: TallyDoc) => tally.streetCode,
  street: (tally: TallyDoc) => tally.communityCode ?? tally.streetCode,
  community: (tally: TallyDoc) => tally.communityCode ?? tally.streetCode,
}

export function childrenIn(scope: RegionScope, tallies: readonly TallyDoc[]): Home['children'] {
  const groups = new Map<string, TallyDoc[]>()
  for (const tally of tallies) {
    const code = below[scope.level](tally)
    groups.set(code, [...(groups.get(code) ?? []), tally])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, group]) => ({ region: regionView(code), ...total(group) }))
}
