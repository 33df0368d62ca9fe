/** A made-up roster for measuring: workers of some hundred employers, each known as well or badly as in real life. */
import type { Facts } from '../../domain/eligibility/facts'
import { childrenOf } from '../../domain/regions/regions'
import { dice, type Dice } from '../demo/random'

type Group = Record<string, unknown>
const window = [
  ...Array.from({ length: 6 }, (_, index) => `2022-01-${26 + index}`),
  ...Array.from({ length: 10 }, (_, index) => `2022-02-${String(index + 1).padStart(2, '0')}`),
]
const places = {
  '330922': 3,
  '340803': 2,
  '340881': 2,
  '340882': 2,
  '340802': 2,
  '340811': 2,
  '220102': 2,
} as const
const zones: Record<string, string> = { '340802': 'yingjiang-edz', '340811': 'yixiu-dz' }

/**
 * Workers of one employer share its facts, as when a roster is read; everything else is each person's own.
 * @param unknownShare of the workers, and of the employers, one to four facts are not known
 * @param selfShare of the known facts rest on the worker's own word
 */
export function benchPeople(given: {
  heads: number
  unknownShare: number
  selfShare: number
  seed: number
}): Facts[] {
  const roll = dice(given.seed)
  const counties = everyCounty()
  const asInRealLife = (group: Group) => {
    if (roll.share() < given.unknownShare) forget(roll, group)
    return graded(roll, group, given.selfShare)
  }
  const employers = Array.from({ length: 700 }, () => {
    const known = employerOf(roll)
    return { region: String(known.region), facts: stored(asInRealLife(known)) }
  })
  return Array.from({ length: given.heads }, () => {
    const { region, facts } = roll.pick(employers)
    const worker = stored(asInRealLife(workerOf(roll, counties, region)))
    return { asOf: '2022-02-12', worker, employer: facts }
  })
}

/** As it comes out of a store: lists and texts of its own. */
function stored(group: Group): Group {
  return JSON.parse(JSON.stringify(group)) as Group
}

function everyCounty(): string[] {
  const provinces = childrenOf(null).map(({ code }) => code)
  const below = provinces.flatMap((code) => childrenOf(code).map((region) => region.code))
  return below.flatMap((code) =>
    code.endsWith('00') ? childrenOf(code).map((region) => region.code) : [code],
  )
}

function employerOf(roll: Dice): Group {
  const region = roll.weighted(places)
  const before = roll.below(200) * 100_000_000 + (roll.share() < 0.02 ? 0 : 1_000_000_000)
  return {
    region,
    zone: roll.share() < 0.5 ? (zones[region] ?? 'none') : roll.pick(['other', 'none']),
    kinds: roll.weighted({ 'industrial-above-scale': 5, 'service-above-scale': 3, other: 2 }).split(' '),
    keyIndustrial: roll.share() < 0.3,
    stateOwned: roll.share() < 0.2,
    efficiencyGrade2020: roll.pick(['A', 'B', 'C', 'D']),
    operation: roll.weighted({ continuous: 3, normal: 5, stopped: 2 }),
    outputFen: { '2019Q1': before, '2021Q1': Math.round(before * (0.9 + roll.share() * 0.4)) },
    outOfProvinceStaff: roll.below(1200),
  }
}

function workerOf(roll: Dice, counties: readonly string[], workplace: string): Group {
  const from = roll.share() < 0.5 ? 0 : roll.below(16)
  return {
    hukou: roll.share() < 0.3 ? `${workplace.slice(0, 4)}${roll.pick(['02', '22'])}` : roll.pick(counties),
    hukouRisk: roll.weighted({ low: 6, medium: 3, high: 1 }),
    stay: roll.weighted({ staying: 6, leaving: 3, undecided: 1 }),
    stayRegion: roll.share() < 0.9 ? workplace : roll.pick(counties),
    frontline: roll.share() < 0.7,
    workedDays: roll.share() < 0.1 ? [] : window.slice(from, from + 1 + roll.below(16)),
    insurance: ['2021-11', '2021-12', '2022-01']
      .slice(roll.below(3))
      .map((month) => ({ month, region: workplace })),
    stayCertificate: roll.share() < 0.5,
    legalMatter: roll.weighted({ wages: 2, 'labour-damages': 1, other: 7 }),
    legalStanding: roll.pick(['rural-worker', 'employee', 'public-staff', 'campus', 'other']),
    legalAidAppliedOn: roll.pick(['2021-02-01', '2021-02-20', '2021-02-28', '2021-03-01', '2021-06-01']),
  }
}

function forget(roll: Dice, group: Group): void {
  for (let left = 1 + roll.below(4); left > 0; left--) delete group[roll.pick(Object.keys(group))]
}

function graded(roll: Dice, group: Group, selfShare: number): Group {
  for (const [key, value] of Object.entries(group))
    if (roll.share() < selfShare) group[key] = { value, evidence: 'self', by: 'worker' }
  return group
}
