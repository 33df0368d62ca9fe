import { saveEmployer } from '../../cloudfunctions/_server/repositories/employers'
import type { EmployerDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import type { CollectingWriter } from './collecting-writer'
import { addCrowd, instantBetween } from './crowd'
import { businesses, employerOf, type BusinessName } from './employers'
import { headcounts } from './headcounts'
import { organisationName } from './names'
import type { Officer } from './officers'
import { placeIn } from './places'
import type { Dice } from './random'
import { addShortage, type Progress } from './shortages'

/** 683 employers over the ten districts. */
const districts = [
  {
    countyCode: '370211',
    employers: 196,
    mix: { appliances: 4, machinery: 4, shipyard: 2, rubber: 2, logistics: 2 },
  },
  {
    countyCode: '370214',
    employers: 112,
    mix: { rubber: 3, machinery: 3, garments: 3, logistics: 2, hardware: 2 },
  },
  { countyCode: '370281', employers: 88, mix: { machinery: 4, hardware: 3, appliances: 2, food: 1 } },
  { countyCode: '370215', employers: 86, mix: { garments: 5, machinery: 2, hardware: 2, food: 1 } },
  { countyCode: '370283', employers: 58, mix: { food: 4, hardware: 2, rubber: 2 } },
  { countyCode: '370285', employers: 47, mix: { food: 4, seafood: 2, garments: 2 } },
  { countyCode: '370213', employers: 34, mix: { logistics: 3, electronics: 2, catering: 2 } },
  { countyCode: '370203', employers: 28, mix: { catering: 3, logistics: 2, electronics: 1 } },
  { countyCode: '370212', employers: 21, mix: { electronics: 4, catering: 2, seafood: 1 } },
  { countyCode: '370202', employers: 13, mix: { catering: 4, building: 1 } },
] as const

const progressShares = { reported: 46, accepted: 30, 'in-service': 24 } as const satisfies Partial<
  Record<Progress, number>
>

interface City {
  season: SeasonDoc
  officerOf: (countyCode: string) => Officer
}

/** Qingdao as it was in February 2021: 26,000 posts asked for by 683 employers, 48 of them for 100 or more. */
export async function addQingdao(db: CollectingWriter, dice: Dice, city: City): Promise<EmployerDoc[]> {
  const sizes = headcounts(dice, { employers: 683, posts: 26_000, large: 48 })
  const taken = new Set<string>()
  const owed = new Map<string, number>()
  const employers: EmployerDoc[] = []
  for (const { countyCode, employers: count, mix } of districts) {
    for (let index = 0; index < count; index++) {
      const business = businesses[dice.weighted<BusinessName>({ ...noBusiness, ...mix })]
      const serial = employers.length + 1
      const employer = await saveEmployer(
        db,
        employerOf({
          name: organisationName(dice, { place: '青岛', trade: business.label, taken }),
          serial,
          place: placeIn(dice, countyCode),
          facts: business.facts,
        }),
      )
      employers.push(employer)
      const specialist = city.officerOf(countyCode)
      await addShortage(db, dice, {
        season: city.season,
        employer,
        headcount: sizes[serial - 1]!,
        trades: business.trades,
        reportedAt: instantBetween(dice, { from: '2021-02-08T00:30:00Z', to: '2021-02-20T03:00:00Z' }),
        progress: asOneOfficerCan(dice.weighted(progressShares), specialist, owed),
        specialist,
      })
    }
  }
  const between = { from: '2021-01-20T00:00:00Z', to: '2021-02-17T10:00:00Z' }
  await addCrowd(db, dice, { ...city, employers, headcount: 2600, between })
  return employers
}

/** Whoever owes three first contacts makes one before accepting more: the backend lets nobody owe more than five. */
function asOneOfficerCan(
  progress: keyof typeof progressShares,
  { grantId }: Officer,
  owed: Map<string, number>,
): Progress {
  const before = owed.get(grantId) ?? 0
  if (progress !== 'accepted') return progress
  if (before >= 3) return 'in-service'
  owed.set(grantId, before + 1)
  return progress
}

const noBusiness = Object.fromEntries(Object.keys(businesses).map((name) => [name, 0])) as Record<
  BusinessName,
  number
>
