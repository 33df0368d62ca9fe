import type { HandlersOf } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { agencyContracts } from '../../../domain/contracts/agency'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { creditCodeMessages, parseCreditCode } from '../../../domain/identifiers/credit-code'
import { currentCode } from '../../../domain/regions/region-code'
import { isKnownRegion } from '../../../domain/regions/regions'
import { ensurePerson, officerFor } from '../identity'
import { pageOf } from '../page-of'
import {
  agenciesOfCity,
  agencyIdOf,
  agencyInRegion,
  agencyQueue,
  ownRegistrations,
  registrationById,
  saveAgency,
  sealAgencyContact,
  sealAgencyReason,
} from '../repositories/agencies'
import { grantAgency } from '../repositories/grants'
import { lies, regionCodesOf } from '../repositories/region-codes'
import { publicScope } from '../scope'
import { agencyView } from '../views/agency-view'

const registering = publicScope('agencies')
type Names = Extract<keyof typeof agencyContracts, `agency.${string}`>

export const agencyHandlers: HandlersOf<Exclude<Names, 'agency.seekers'>> = {
  async 'agency.register'({ db, caller, now }, input) {
    const code = parseCreditCode(input.creditCode)
    if (!code.ok) throw new AppError('INPUT_INVALID', { creditCode: creditCodeMessages[code.reason] })
    if (input.licenceUntil < shanghaiDay(now))
      throw new AppError('INPUT_INVALID', { licenceUntil: '许可证已经到期，请换证后再登记' })
    const codes = regionCodesOf(checkedCounty(input.countyCode))
    const personId = await ensurePerson(db, caller, now)
    const _id = agencyIdOf(personId, code.code, codes.countyCode)
    const standing = await registrationById(db, registering, _id)
    if (standing?.status === 'pending') throw new AppError('AGENCY_ALREADY_REGISTERED')
    // An approval holds as long as the grant that came with it; after that the licence is looked at again.
    const holds = caller.agencies.some(({ agencyId }) => agencyId === _id)
    if (standing?.status === 'approved' && holds) return agencyView(standing)
    const { name, licenceNumber, licenceUntil } = input
    const agency = {
      _id,
      personId,
      creditCode: code.code,
      name,
      contactNameSealed: sealAgencyContact(_id, input.contactName),
      licenceNumber,
      licenceUntil,
      ...codes,
      status: 'pending' as const,
      reasonSealed: null,
      submittedAt: now.toISOString(),
      sortKey: '',
      version: standing?.version ?? 0,
    }
    return agencyView(await saveAgency(db, agency))
  },

  async 'agency.mine'({ db, caller }) {
    const agencies = caller.own ? await ownRegistrations(db, caller.own) : []
    return { agencies: agencies.map(agencyView) }
  },

  async 'agency.queue'({ db, caller }, { regionCode, status = 'pending', cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    const agencies = await agencyQueue(db, scope, { status, after: cursor, limit })
    const rows = agencies.map((agency) => ({ ...agencyView(agency), creditCode: agency.creditCode }))
    return { agencies: rows, next: pageOf(agencies, limit) }
  },

  async 'agency.decide'({ db, caller, now }, { agencyId, version, approve, reason = '' }) {
    const scopes = caller.officers.map(({ scope }) => scope)
    const agency = await agencyInRegion(db, scopes, agencyId)
    const officer = caller.officers.find(({ scope }) => lies(agency, scope))
    if (!officer || agency.personId === caller.personId) throw new AppError('FORBIDDEN')
    if (agency.status !== 'pending') throw new AppError('AGENCY_ALREADY_DECIDED')
    if (agency.version !== version) throw new AppError('VERSION_CONFLICT')
    if (!approve) {
      const refused = { status: 'rejected' as const, reasonSealed: sealAgencyReason(agencyId, reason) }
      return agencyView(await saveAgency(db, { ...agency, ...refused }))
    }
    const todayOn = shanghaiDay(now)
    const { personId, licenceUntil } = agency
    if (licenceUntil < todayOn)
      throw new AppError('INPUT_INVALID', {
        approve: `许可证 ${licenceUntil} 已到期，不能通过，请退回并说明`,
      })
    await grantAgency(db, { personId, agencyId, licenceUntil, grantedBy: officer.grantId, now, todayOn })
    return agencyView(await saveAgency(db, { ...agency, status: 'approved' }))
  },

  async 'agency.list'({ db, now }, { regionCode }) {
    const todayOn = shanghaiDay(now)
    const agencies = await agenciesOfCity(db, registering, `${regionCode.slice(0, 4)}00`)
    const licensed = agencies.filter(({ licenceUntil }) => licenceUntil >= todayOn)
    return { agencies: licensed.map(({ _id, name }) => ({ agencyId: _id, name })) }
  },
}

/** A county of the table, by today's code. */
function checkedCounty(given: string): string {
  const code = currentCode(given)
  if (!isKnownRegion(code) || code.endsWith('00'))
    throw new AppError('INPUT_INVALID', { countyCode: '请选到区县' })
  return code
}
