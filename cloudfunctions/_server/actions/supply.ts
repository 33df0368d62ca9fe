import type { HandlersOf, WriteContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { supplyContracts } from '../../../domain/contracts/supply'
import { fullDayText } from '../../../domain/calendar/day-text'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { currentCode, levelOf } from '../../../domain/regions/region-code'
import { isKnownRegion } from '../../../domain/regions/regions'
import { cityGrants } from '../city-officers'
import { endProposals } from '../end-proposals'
import { agencyOf, employerOf, ensurePerson, officerFor } from '../identity'
import { pageOf } from '../page-of'
import { ownAgency, registrationById } from '../repositories/agencies'
import { replaceConsents } from '../repositories/agency-consents'
import { ownEmployer } from '../repositories/employers'
import { sendersTo } from '../repositories/partnerships'
import { queuePlan } from '../repositories/plans'
import { waitingOf } from '../repositories/proposals'
import { nameOf, ownEntry } from '../repositories/roster'
import { instantIn, seasonById } from '../repositories/seasons'
import {
  openSupplies,
  ownSupply,
  ownWish,
  saveSupply,
  sealSeekerName,
  suppliesOf,
  wishIdOf,
} from '../repositories/supplies'
import { giveBack, saveSupplyAs } from '../save-supply'
import { ownScope, publicScope } from '../scope'
import { isNewHere, sideOf, sidesOf } from '../sides'
import type { RegionCodes } from '../store/documents'
import { withdrawnSupply } from '../supply-changes'
import { regionView } from '../views/region-view'
import { supplyView } from '../views/supply-view'

const supplies = publicScope('supplies')

export const supplyHandlers: HandlersOf<keyof typeof supplyContracts> = {
  async 'surplus.save'(context, { employerId, ...what }) {
    const scope = employerOf(context.caller, employerId)
    const { name, cityCode, countyCode, streetCode, communityCode } = await ownEmployer(context.db, scope)
    const place = { cityCode, countyCode, streetCode, communityCode }
    const of = { source: 'surplus', giverName: name, originCode: countyCode, place } as const
    return saveSupplyAs(context, { scope, of, what })
  },

  async 'wish.save'(context, { regionCode, consent: _agreed, agencyIds, ...what }) {
    const { db, caller, now } = context
    checkWishRegion(regionCode)
    const scope = ownScope(await ensurePerson(db, caller, now))
    const supplyId = wishIdOf(scope, what.seasonId)
    if (what.supplyId !== undefined && what.supplyId !== supplyId) throw new AppError('NOT_FOUND')
    const place = placeOf(regionCode)
    const before = await ownWish(db, scope, what.seasonId)
    const kept = before?.cityCode === place.cityCode ? before.agencyIds : []
    const agencies = await checkAgencies(context, agencyIds ?? kept, place.cityCode)
    const entry = await ownEntry(db, scope, what.seasonId)
    const name = entry && nameOf(entry)
    const of = {
      source: 'job-seeker',
      giverName: null,
      originCode: regionCode,
      place,
      agencyIds: agencies,
      nameSealed: name === null ? null : sealSeekerName(supplyId, name),
    } as const
    const saved = await saveSupplyAs(context, {
      scope,
      of,
      what: { ...what, headcount: 1 },
      wish: { supplyId, before },
    })
    await replaceConsents(db, {
      supplyId,
      seasonId: what.seasonId,
      before: before?.agencyIds ?? [],
      agencyIds: agencies,
    })
    return saved
  },

  async 'capacity.save'(context, { agencyId, regionCode, ...what }) {
    const scope = agencyOf(context.caller, agencyId)
    const agency = await ownAgency(context.db, scope)
    const origin = (regionCode ?? agency.cityCode).slice(0, 6)
    if (!isKnownRegion(origin)) throw new AppError('INPUT_INVALID', { regionCode: '没有这个地区，请重选' })
    if (what.to > agency.licenceUntil)
      throw new AppError('INPUT_INVALID', { to: `许可证到${fullDayText(agency.licenceUntil)}，请选在那之前` })
    const place = placeOf(agency.cityCode)
    const of = { source: 'agency', giverName: agency.name, originCode: origin, place } as const
    return saveSupplyAs(context, { scope, of, what })
  },

  async 'partner.save'(context, { fromCity, toCity, station, ...what }) {
    const officer = cityGrants(context.caller).find(({ scope }) => scope.code === fromCity)
    if (!officer) throw new AppError('FORBIDDEN')
    const publishers = await sendersTo(context.db, officer.scope)
    if (!publishers.some((publisher) => publisher.fromCity === toCity))
      throw new AppError('INPUT_INVALID', { toCity: '那座城市还没有把本市列为劳务合作城市' })
    const giverName = [regionView(fromCity).name, station].filter((part) => part !== undefined).join(' ')
    const of = { source: 'partner-city', giverName, originCode: fromCity, place: placeOf(toCity) } as const
    return saveSupplyAs(context, { scope: officer.scope, of, what })
  },

  async 'supply.mine'({ db, caller }, { side, seasonId, cursor, limit = 20 }) {
    await seasonById(db, supplies, seasonId)
    if (isNewHere(caller, side)) return { supplies: [], next: null }
    const scope = sideOf(caller, side)
    const found = await suppliesOf(db, scope, { seasonId, after: cursor, limit })
    return { supplies: found.map(supplyView), next: pageOf(found, limit) }
  },

  async 'supply.withdraw'({ db, caller, now }, { supplyId, version }) {
    const before = await ownSupply(db, sidesOf(caller), supplyId)
    if (before.status !== 'open') throw new AppError('SUPPLY_CLOSED')
    if (before.version !== version) throw new AppError('VERSION_CONFLICT')
    const season = await seasonById(db, supplies, before.seasonId)
    await endProposals(db, giveBack, await waitingOf(db, giveBack, supplyId), 'released')
    const { seasonId, agencyIds, cityCode } = before
    await replaceConsents(db, { supplyId, seasonId, before: agencyIds, agencyIds: [] })
    await queuePlan(db, { seasonId, cityCode, at: instantIn(season, now).toISOString() })
    return supplyView(await saveSupply(db, withdrawnSupply({ ...before, proposed: 0 })))
  },

  async 'supply.list'({ db, caller }, { seasonId, regionCode, source, cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    await seasonById(db, supplies, seasonId)
    const found = await openSupplies(db, scope, { seasonId, source, after: cursor, limit })
    return { supplies: found.map(supplyView), next: pageOf(found, limit) }
  },
}

/** A whole city, or one county of it. */
function placeOf(code: string): RegionCodes {
  const cityCode = `${code.slice(0, 4)}00`
  return { cityCode, countyCode: code === cityCode ? '' : code, streetCode: '', communityCode: null }
}

function checkWishRegion(code: string): void {
  const level = levelOf(code)
  const isPlace = currentCode(code) === code && isKnownRegion(code) && !code.endsWith('0000')
  if (!isPlace || (level !== 'city' && level !== 'county'))
    throw new AppError('INPUT_INVALID', { regionCode: '请选城市或区县' })
}

/** Agencies one agrees to by name: approved ones of the city where one looks for work. */
async function checkAgencies(
  { db, now }: WriteContext,
  agencyIds: readonly string[],
  cityCode: string,
): Promise<string[]> {
  const on = shanghaiDay(now)
  for (const agencyId of agencyIds) {
    const agency = await registrationById(db, supplies, agencyId)
    if (agency?.status !== 'approved' || agency.cityCode !== cityCode || agency.licenceUntil < on)
      throw new AppError('INPUT_INVALID', { agencyIds: '有的机构不在这座城市，或许可证已到期' })
  }
  return [...new Set(agencyIds)]
}
