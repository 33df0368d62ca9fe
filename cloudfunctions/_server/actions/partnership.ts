import { AppError } from '../../../domain/contracts/error-codes'
import type { digestContracts } from '../../../domain/contracts/digest'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { isKnownRegion } from '../../../domain/regions/regions'
import { cityGrants } from '../city-officers'
import type { HandlersOf } from '../context'
import type { Caller } from '../identity'
import { publicationOf } from '../repositories/digests'
import { partnersOf, readerOfPublications, sendersTo, setPartner } from '../repositories/partnerships'
import { seasonById, seasonView } from '../repositories/seasons'
import { levelOfRegion, publicScope, type RegionScope } from '../scope'
import type { Reader } from '../store/store'
import { partnershipsView, publicationView } from '../views/digest-view'

const digests = publicScope('digests')

type PartnershipAction = Extract<
  keyof typeof digestContracts,
  `partnership.${string}` | `publication.${string}`
>

export const partnershipHandlers: HandlersOf<PartnershipAction> = {
  async 'partnership.list'({ db, caller }, { cityCode }) {
    return listed(db, cityOf(caller, cityCode))
  },

  async 'partnership.set'({ db, caller, now }, { fromCity, toCity, station, isPartner }) {
    const scope = cityOf(caller, fromCity)
    if (levelOfRegion(toCity) !== 'city' || !isKnownRegion(toCity))
      throw new AppError('INPUT_INVALID', { toCity: '没有这个城市，请重选' })
    if (toCity === fromCity) throw new AppError('INPUT_INVALID', { toCity: '请选别的城市' })
    const [before, incoming] = [await partnersOf(db, scope, fromCity), await sendersTo(db, scope)]
    const saved = await setPartner(db, scope, { toCity, station, isPartner, on: shanghaiDay(now) })
    // A search inside a transaction still sees what stood before it: the change is laid over it.
    const kept = before.filter((each) => each.toCity !== toCity)
    const outgoing = [...kept, ...saved].sort((a, b) => (a.toCity < b.toCity ? -1 : 1))
    return partnershipsView({ outgoing, incoming })
  },

  async 'publication.get'({ db, caller, now }, { seasonId, fromCity, on, trade, cursor = '0', limit = 50 }) {
    const scopes = caller.officers.map(({ scope }) => scope)
    const reading = await readerOfPublications(db, scopes, fromCity)
    const season = await seasonById(db, digests, seasonId)
    const found = await publicationOf(db, reading, { seasonId, cityCode: fromCity, on })
    const page = { trade, from: Number(cursor), limit }
    const shown = found ? publicationView(found, page) : { publication: null, next: null }
    return { season: seasonView(season, now), ...shown }
  },
}

/** The caller's own city, or that one of their cities. @throws AppError FORBIDDEN for another */
function cityOf(caller: Caller, cityCode?: string): RegionScope {
  const grants = cityGrants(caller)
  const grant = cityCode === undefined ? grants[0] : grants.find(({ scope }) => scope.code === cityCode)
  if (!grant) throw new AppError('FORBIDDEN')
  return grant.scope
}

async function listed(db: Reader, scope: RegionScope) {
  const [outgoing, incoming] = await Promise.all([partnersOf(db, scope, scope.code), sendersTo(db, scope)])
  return partnershipsView({ outgoing, incoming })
}
