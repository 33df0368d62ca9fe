import { saveEmployer } from '../../cloudfunctions/_server/repositories/employers'
import type { EmployerDoc } from '../../cloudfunctions/_server/store/documents'
import type { CollectingWriter } from './collecting-writer'
import { businesses, employerOf, type BusinessName, type PlainFacts } from './employers'
import { organisationName } from './names'
import { placeIn } from './places'
import type { Dice } from './random'

/** The four districts of the bulletin, each with employers its rule fits and one it does not. */
const districts: readonly {
  countyCode: string
  place: string
  rows: readonly [BusinessName, PlainFacts][]
}[] = [
  {
    countyCode: '340802',
    place: '安庆迎江',
    rows: [
      ['machinery', { zone: 'yingjiang-edz' }],
      ['electronics', { zone: 'yingjiang-edz', operation: 'continuous' }],
      ['garments', { zone: 'yingjiang-edz', operation: 'stopped' }],
      ['catering', { zone: 'none' }],
    ],
  },
  {
    countyCode: '340803',
    place: '安庆大观',
    rows: [
      ['rubber', {}],
      ['machinery', {}],
      ['logistics', {}],
    ],
  },
  {
    countyCode: '340811',
    place: '安庆宜秀',
    rows: [
      ['electronics', { zone: 'yixiu-dz' }],
      ['food', { zone: 'yixiu-dz' }],
      ['hardware', { zone: 'other' }],
    ],
  },
  {
    countyCode: '340881',
    place: '桐城',
    rows: [
      ['machinery', {}],
      ['logistics', {}],
      ['building', {}],
    ],
  },
]

export async function addAnqingEmployers(db: CollectingWriter, dice: Dice): Promise<EmployerDoc[]> {
  const taken = new Set<string>()
  const employers: EmployerDoc[] = []
  for (const { countyCode, place, rows } of districts) {
    for (const [name, facts] of rows) {
      const business = businesses[name]
      const employer = employerOf({
        name: organisationName(dice, { place, trade: business.label, taken }),
        serial: 801 + employers.length,
        place: placeIn(dice, countyCode),
        facts: { ...business.facts, ...facts },
        source: { evidence: 'officer', by: `${place}经办人员` },
      })
      employers.push(await saveEmployer(db, employer))
    }
  }
  return employers
}
