/** The plan of a night as the timer makes it, without reading and writing: documents in, proposals with reasons out. */
import { planRecords } from '../../cloudfunctions/_server/planning/plan-records'
import type { PlanRecords } from '../../cloudfunctions/_server/planning/records'
import type { ShortageDoc } from '../../cloudfunctions/_server/store/documents'
import type { SupplyDoc } from '../../cloudfunctions/_server/store/matching-documents'
import { addDays } from '../../domain/calendar/day'
import { childrenOf } from '../../domain/regions/regions'
import { codesOf, trades } from '../../domain/terms'
import { demoCity } from '../demo/city'
import { dice, type Dice } from '../demo/random'
import { median, milliseconds, type Row } from './row'

const [seasonId, cityCode, todayOn] = ['2021', '370200', '2021-02-20']
const partnerCities = ['340800', '621200', '520400']
const offered = { surplus: 400, 'job-seeker': 3_000, agency: 120, 'partner-city': 60 } as const
type Source = keyof typeof offered

/** The demo city as it is, and with thousands of offers more, about as many people as posts are open. */
export async function nightlyRows(): Promise<Row[]> {
  const { shortages = [], supplies = [], proposals: asked = [] } = await demoCity()
  const isHere = (one: { seasonId: string; cityCode: string }) =>
    one.seasonId === seasonId && one.cityCode === cityCode
  const cases = shortages.filter((each) => isHere(each) && each.stage !== 'closed')
  const own = supplies.filter(isHere)
  // Those that nobody has answered yet are planned anew with all the rest.
  const proposals = asked.filter(isHere)
  const crowd = [...own, ...madeUp(dice(20210220), cases)]
  return [
    { ...nightlyRow('demo city', { cases, supplies: own, proposals }), goal: { atMost: 1 } },
    nightlyRow('many offers made up', { cases, supplies: crowd, proposals }),
  ]
}

function nightlyRow(name: string, records: PlanRecords): Row {
  const planned = () => planRecords(records, { todayOn, isWhole: true })
  const { certificate, totals } = planned()
  if (certificate.gap !== 0) throw new Error(`the plan of a night, ${name}: not proven`)
  if (totals.proposed === 0) throw new Error(`the plan of a night, ${name}: proposes nobody`)
  const took = Array.from({ length: 5 }, () => {
    const from = performance.now()
    planned()
    return performance.now() - from
  })
  const { cases, supplies } = records
  return {
    what: `plan of a night, ${name}: ${cases.length} cases, ${supplies.length} offers`,
    measured: milliseconds(median(took)),
    beside: `limit 1,000 ms; ${totals.proposed} of ${totals.open} posts proposed, with reasons`,
    ratio: median(took) / 1_000,
  }
}

function madeUp(roll: Dice, cases: readonly ShortageDoc[]): SupplyDoc[] {
  const counties = childrenOf(cityCode).map(({ code }) => code)
  return (Object.keys(offered) as Source[]).flatMap((source) =>
    Array.from({ length: offered[source] }, (_, index) =>
      supplyOf(source, {
        number: `bench-${source}-${index}`,
        giver: giverOf(source, roll, cases),
        origin: source === 'partner-city' ? roll.pick(partnerCities) : roll.pick(counties),
        roll,
      }),
    ),
  )
}

/** Few lend people of one trade while they lack those of another. */
function giverOf(source: Source, roll: Dice, cases: readonly ShortageDoc[]): string {
  if (source === 'surplus' && roll.share() < 0.05) return roll.pick(cases).employerId
  return `bench-${source}-${source === 'agency' ? roll.below(40) : roll.below(10_000)}`
}

function supplyOf(
  source: Source,
  { number, giver, origin, roll }: { number: string; giver: string; origin: string; roll: Dice },
): SupplyDoc {
  const kinds = {
    surplus: { kind: 'employer', people: 30 },
    'job-seeker': { kind: 'worker', people: 1 },
    agency: { kind: 'agency', people: 90 },
    'partner-city': { kind: 'city', people: 250 },
  } as const
  const { kind, people } = kinds[source]
  const id = source === 'partner-city' ? origin : giver
  const fromOn = addDays(todayOn, roll.below(30) - 10)
  return {
    _id: number,
    seasonId,
    source,
    giver: { kind, id },
    giverKey: `${kind}:${id}`,
    giverName: null,
    originCode: origin,
    ...{ cityCode, countyCode: '', streetCode: '', communityCode: null },
    trade: roll.pick(codesOf(trades)),
    headcount: 1 + roll.below(people),
    placed: 0,
    proposed: 0,
    fromOn,
    toOn: addDays(fromOn, 20 + roll.below(60)),
    wageFen: null,
    terms: '',
    agencyIds: [],
    nameSealed: null,
    consentAt: null,
    status: 'open',
    createdAt: `${todayOn}T00:00:00.000Z`,
    sortKey: number,
    version: 0,
  }
}
