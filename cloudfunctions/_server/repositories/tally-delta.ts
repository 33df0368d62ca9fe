/** How one roster entry or one shortage counts in the tallies of its street and community. Pure: also used to load the demo city. */
import type { RegionCodes, RosterEntryDoc, ShortageDoc, StayCounts, TallyDoc } from '../store/documents'

export type Counted = Pick<RosterEntryDoc, 'stay'> | Pick<ShortageDoc, 'tierNow' | 'headcountOpen' | 'stage'>

/** The tallies a record counts in: its street's, and its community's where that is known. */
export function talliesOf(seasonId: string, codes: RegionCodes): TallyDoc[] {
  const { cityCode, countyCode, streetCode, communityCode } = codes
  const region = { cityCode, countyCode, streetCode }
  const street = emptyTally({
    _id: `${seasonId}:${streetCode}`,
    seasonId,
    level: 'street',
    ...region,
    communityCode: null,
  })
  if (communityCode === null) return [street]
  return [
    street,
    emptyTally({
      _id: `${seasonId}:${communityCode}`,
      seasonId,
      level: 'community',
      ...region,
      communityCode,
    }),
  ]
}

function emptyTally(place: Omit<TallyDoc, 'stays' | 'cases' | 'headcount'>): TallyDoc {
  return { ...place, stays: emptyStays(), cases: { 1: 0, 2: 0, 3: 0 }, headcount: { 1: 0, 2: 0, 3: 0 } }
}

export function emptyStays(): StayCounts {
  return { staying: 0, leaving: 0, undecided: 0, unregistered: 0 }
}

/** Adds (+1) or takes away (-1) a record, in place. */
export function count(tally: TallyDoc, record: Counted, sign: 1 | -1): void {
  if ('stay' in record) {
    tally.stays[record.stay] += sign
    return
  }
  if (record.tierNow === null || record.stage === 'closed') return
  tally.cases[record.tierNow] += sign
  tally.headcount[record.tierNow] += sign * record.headcountOpen
}
