import { claimedByAgency } from '../../cloudfunctions/_server/case-changes'
import { agencyIdOf, saveAgency, sealAgencyContact } from '../../cloudfunctions/_server/repositories/agencies'
import { saveLead } from '../../cloudfunctions/_server/repositories/leads'
import { regionCodesOf } from '../../cloudfunctions/_server/repositories/region-codes'
import { saveShortage } from '../../cloudfunctions/_server/repositories/shortages'
import type { ShortageDoc } from '../../cloudfunctions/_server/store/documents'
import type { AgencyDoc } from '../../cloudfunctions/_server/store/matching-documents'
import { makeCreditCode } from '../../domain/identifiers/credit-code'
import type { ClaimStatus } from '../../domain/terms'
import type { CollectingWriter } from './collecting-writer'
import { chengYuanzhou, heHaining } from './people'
import { agencyGrant, personIdOf, personOf } from './person'

interface Row {
  openid: string
  contact: string
  name: string
  countyCode: string
  licenceUntil: string
  status: ClaimStatus
  /** Cases it has taken on, by the season and its own city. */
  leads: { seasonId: string; count: number }
}

const createdAt = '2021-01-12T02:30:00.000Z'
const none = { seasonId: '2021', count: 0 }

const approved = { status: 'approved', licenceUntil: '2029-12-31' } as const
const rows = {
  gangcheng: {
    ...approved,
    openid: chengYuanzhou,
    contact: '程远舟',
    name: '青岛港城人力资源有限公司',
    countyCode: '370211',
    leads: { seasonId: '2021', count: 6 },
  },
  haiyue: {
    ...approved,
    openid: 'demo-agency-haiyue',
    contact: '邵文清',
    name: '青岛海岳人力资源服务有限公司',
    countyCode: '370202',
    leads: { seasonId: '2021', count: 3 },
  },
  wanjiang: {
    ...approved,
    openid: 'demo-agency-wanjiang',
    contact: '查云生',
    name: '安庆皖江劳务服务有限公司',
    countyCode: '340802',
    leads: { seasonId: '2021', count: 1 },
  },
  liedao: {
    ...approved,
    openid: heHaining,
    contact: '贺海宁',
    name: '嵊泗列岛人力资源有限公司',
    countyCode: '330922',
    leads: { seasonId: '2022', count: 1 },
  },
  /** Waits for the officers of 黄岛; its licence is about to end. */
  pending: {
    openid: 'demo-agency-pending',
    contact: '祝明达',
    name: '青岛顺合劳务派遣有限公司',
    countyCode: '370211',
    licenceUntil: '2027-03-31',
    status: 'pending',
    leads: none,
  },
} as const satisfies Record<string, Row>
export type DemoAgencyName = keyof typeof rows

export type DemoAgencies = Record<DemoAgencyName, AgencyDoc>

/** Agencies as their counties have checked them, and what they have taken on. */
export async function addAgencies(db: CollectingWriter): Promise<DemoAgencies> {
  const names = Object.keys(rows) as DemoAgencyName[]
  const agencies: Partial<DemoAgencies> = {}
  const taken = new Set<string>()
  for (const [index, key] of names.entries()) {
    const { seasonId, count } = rows[key].leads
    const agency = await addAgency(db, rows[key], index + 1)
    agencies[key] = agency
    for (const shortage of openCases(db, { seasonId, agency, taken }).slice(0, count)) {
      taken.add(shortage._id)
      await claim(db, agency, shortage)
    }
  }
  return agencies as DemoAgencies
}

async function addAgency(db: CollectingWriter, row: Row, serial: number): Promise<AgencyDoc> {
  const { openid, name, countyCode, licenceUntil, status } = row
  const { people, identityLinks } = personOf(openid, createdAt)
  for (const person of people) await db.create('people', person)
  for (const link of identityLinks) await db.create('identityLinks', link)
  const personId = personIdOf(openid)
  const creditCode = makeCreditCode(`91${countyCode}MA970${serial}00Y`)
  const _id = agencyIdOf(personId, creditCode, countyCode)
  if (status === 'approved')
    await db.create('grants', agencyGrant({ openid, agencyId: _id, createdAt, expiresOn: licenceUntil }))
  return saveAgency(db, {
    _id,
    personId,
    creditCode,
    name,
    contactNameSealed: sealAgencyContact(_id, row.contact),
    licenceNumber: `${countyCode}-2020-${String(serial).padStart(3, '0')}`,
    licenceUntil,
    ...regionCodesOf(countyCode),
    status,
    reasonSealed: null,
    submittedAt: status === 'approved' ? createdAt : '2026-11-17T03:40:00.000Z',
    sortKey: '',
    version: 0,
  })
}

/** Cases that bring agencies in, the longest waiting first. */
function openCases(
  db: CollectingWriter,
  { seasonId, agency, taken }: { seasonId: string; agency: AgencyDoc; taken: ReadonlySet<string> },
): ShortageDoc[] {
  const shortages = db.written().shortages ?? []
  return shortages
    .filter((each) => each.seasonId === seasonId && each.cityCode === agency.cityCode)
    .filter(({ tierNow, stage }) => stage !== 'closed' && tierNow !== null && tierNow > 1)
    .filter(({ _id }) => !taken.has(_id))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
}

async function claim(db: CollectingWriter, agency: AgencyDoc, shortage: ShortageDoc): Promise<void> {
  const at = new Date(Date.parse(shortage.reportedAt) + 50 * 3_600_000)
  const title = `${agency.name}认领，开始找人`
  await saveShortage(db, {
    before: shortage,
    after: claimedByAgency(shortage, at),
    event: { at, title, by: '人力资源服务机构', note: '', action: null },
  })
  const { _id: shortageId, seasonId } = shortage
  await saveLead(db, {
    before: null,
    after: {
      _id: `${agency._id}:${shortageId}`,
      seasonId,
      agencyId: agency._id,
      agencyName: agency.name,
      shortageId,
      status: 'claimed',
      claimedAt: at.toISOString(),
      sortKey: '',
    },
  })
}
