import { employerIdOf } from '../../cloudfunctions/_server/repositories/employers'
import type { EmployerDoc, EmployerFacts, RegionCodes } from '../../cloudfunctions/_server/store/documents'
import { makeCreditCode } from '../../domain/identifiers/credit-code'
import type { Facts } from '../../domain/eligibility/facts'
import type { Evidence, Trade } from '../../domain/terms'

type EmployerFactKey = keyof NonNullable<Facts['employer']>
/** Plain values by fact, as policies ask for them. */
export type PlainFacts = { [K in EmployerFactKey]?: unknown }

/** A kind of business: what follows the brand in its name, and whom it looks for. */
export interface Business {
  label: string
  trades: readonly [Trade, ...Trade[]]
  facts: PlainFacts
}

const industrial = { kinds: ['industrial-above-scale'], insured: true, operation: 'normal' }
const smallIndustrial = { kinds: ['other'], insured: true, operation: 'normal' }
const service = { kinds: ['service-above-scale'], insured: true, operation: 'normal', stateOwned: false }

export const businesses = {
  machinery: { label: '精密机械', trades: ['machinist', 'fitter', 'welder'], facts: industrial },
  electronics: { label: '电子科技', trades: ['assembler', 'inspector', 'operator'], facts: industrial },
  appliances: { label: '电器制造', trades: ['assembler', 'operator', 'forklift'], facts: industrial },
  garments: { label: '服饰', trades: ['sewing', 'inspector', 'packer'], facts: industrial },
  food: { label: '食品', trades: ['operator', 'packer', 'inspector'], facts: industrial },
  seafood: { label: '水产', trades: ['seafood-processor', 'packer', 'operator'], facts: industrial },
  rubber: { label: '橡胶制品', trades: ['operator', 'inspector', 'forklift'], facts: industrial },
  shipyard: { label: '船舶重工', trades: ['shipfitter', 'welder', 'electrician'], facts: industrial },
  hardware: { label: '五金', trades: ['operator', 'machinist', 'packer'], facts: smallIndustrial },
  logistics: { label: '物流', trades: ['courier', 'warehouse', 'driver', 'forklift'], facts: service },
  catering: { label: '餐饮管理', trades: ['waiter', 'cook', 'cleaner'], facts: service },
  building: {
    label: '建设工程',
    trades: ['construction', 'welder', 'electrician'],
    facts: { kinds: ['major-project-contractor'], insured: true, operation: 'normal' },
  },
} as const satisfies Record<string, Business>
export type BusinessName = keyof typeof businesses

/** An employer as an officer has approved it; `serial` makes its invented credit code. */
export function employerOf(given: {
  name: string
  serial: number
  place: RegionCodes
  facts: PlainFacts
  source?: { evidence: Evidence; by: string }
}): EmployerDoc {
  const { name, serial, place, facts } = given
  const creditCode = makeCreditCode(`91${place.countyCode}MA9${String(serial).padStart(5, '0')}Y`)
  return {
    _id: employerIdOf(creditCode, place.countyCode),
    name,
    creditCode,
    facts: known(facts, given.source ?? { evidence: 'data', by: '区县企业名录' }),
    openShortages: {},
    version: 0,
    ...place,
  }
}

function known(facts: PlainFacts, source: { evidence: Evidence; by: string }): EmployerFacts {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, { value, ...source }]))
}
