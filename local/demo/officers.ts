import type { Writer } from '../../cloudfunctions/_server/store/store'
import { regionName } from '../../domain/regions/regions'
import type { OfficerLevel } from '../../domain/terms'
import { personName } from './names'
import type { Dice } from './random'
import { officerGrant, personOf } from './person'

export interface Officer {
  openid: string
  name: string
  level: OfficerLevel
  /** null: was never given a region and therefore sees nothing. */
  regionCode: string | null
  grantId: string
  title: string
}

export interface OfficerRow {
  openid: string
  name: string
  level: OfficerLevel
  regionCode: string | null
  status?: 'active' | 'revoked'
  expiresOn?: string
}

const createdAt = '2021-01-04T01:00:00.000Z'

/** Writes a person with an officer's grant that outlives every demo, unless it is revoked or over. */
async function addOfficer(db: Writer, row: OfficerRow): Promise<Officer> {
  const { people, identityLinks } = personOf(row.openid, createdAt)
  for (const person of people) await db.create('people', person)
  for (const link of identityLinks) await db.create('identityLinks', link)
  const grant = officerGrant({ expiresOn: '2099-12-31', createdAt, ...row })
  await db.create('grants', grant)
  const { openid, name, level, regionCode } = row
  const title = regionCode === null ? '经办人员' : titleIn(regionCode)
  return { openid, name, level, regionCode, grantId: grant._id, title }
}

/** One of the demo's officers, by region. */
export function officerIn(rows: readonly OfficerRow[], code: string): Officer {
  const row = rows.find(({ regionCode }) => regionCode === code)
  if (!row) throw new RangeError(`nobody of the demo works in ${code}`)
  const { openid, name, level, regionCode } = row
  return { openid, name, level, regionCode, grantId: `grant-${openid}`, title: titleIn(code) }
}

function titleIn(regionCode: string): string {
  return `${regionName(regionCode) ?? ''}经办人员`
}

/** The demo's officers and one more for every county that has none; answers who works in a county. */
export async function addOfficers(
  db: Writer,
  { dice, rows, counties }: { dice: Dice; rows: readonly OfficerRow[]; counties: readonly string[] },
): Promise<(countyCode: string) => Officer> {
  const districts = new Map<string, Officer>()
  const all = [
    ...rows,
    ...counties
      .filter((code) => !rows.some(({ level, regionCode }) => level === 'district' && regionCode === code))
      .map((code) => ({
        openid: `demo-officer-district-${code}`,
        name: personName(dice),
        level: 'district' as const,
        regionCode: code,
      })),
  ]
  for (const row of all) {
    const officer = await addOfficer(db, row)
    if (row.level === 'district' && row.regionCode) districts.set(row.regionCode, officer)
  }
  return (countyCode) => {
    const officer = districts.get(countyCode)
    if (!officer) throw new RangeError(`nobody works in ${countyCode}`)
    return officer
  }
}
