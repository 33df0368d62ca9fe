import { saveEmployer } from '../../cloudfunctions/_server/repositories/employers'
import { regionCodesOf } from '../../cloudfunctions/_server/repositories/region-codes'
import type { EmployerDoc, RegionCodes } from '../../cloudfunctions/_server/store/documents'
import type { CollectingWriter } from './collecting-writer'
import { businesses, employerOf, type Business, type PlainFacts } from './employers'

/** 菜园镇东海社区. */
export const donghai: RegionCodes = regionCodesOf('330922100001')

interface Row {
  name: string
  streetCode: string
  business: Business
  facts: PlainFacts
}

const grade = (efficiencyGrade2020: 'A' | 'B' | 'C' | 'D'): PlainFacts => ({ efficiencyGrade2020 })

/** One employer at each side of every test in ss22-red500, so that the differences can be seen. */
const rows: readonly Row[] = [
  row('嵊泗海工装备有限公司', '330922100001', businesses.shipyard, {
    ...grade('A'),
    stateOwned: false,
    operation: 'continuous',
  }),
  row('嵊泗屿丰水产有限公司', '330922100002', businesses.seafood, { ...grade('B'), stateOwned: false }),
  row('嵊泗澜盛船舶修造有限公司', '330922102001', businesses.shipyard, { ...grade('C'), stateOwned: true }),
  row('嵊泗礁石建材有限公司', '330922100003', businesses.hardware, {
    ...grade('D'),
    kinds: ['industrial-above-scale'],
  }),
  row('嵊泗枸贝海产加工有限公司', '330922202', businesses.seafood, { stateOwned: false }),
  row('嵊泗蓝屿酒店管理有限公司', '330922100001', businesses.catering, { stateOwned: false }),
  row('嵊泗客渡轮运有限公司', '330922100004', businesses.logistics, { stateOwned: true }),
  row('东澜港务工程有限公司嵊泗分公司', '330922102002', businesses.building, {}),
  row('嵊泗渔里民宿有限公司', '330922200', businesses.catering, { kinds: ['other'], stateOwned: false }),
]

function row(name: string, streetCode: string, business: Business, facts: PlainFacts): Row {
  return { name, streetCode, business, facts }
}

export async function addShengsiEmployers(db: CollectingWriter): Promise<EmployerDoc[]> {
  const source = { evidence: 'officer', by: '嵊泗县经办人员' } as const
  return Promise.all(
    rows.map(({ name, streetCode, business, facts }, index) =>
      saveEmployer(
        db,
        employerOf({
          name,
          serial: 701 + index,
          place: regionCodesOf(streetCode),
          facts: { ...business.facts, ...facts },
          source,
        }),
      ),
    ),
  )
}
