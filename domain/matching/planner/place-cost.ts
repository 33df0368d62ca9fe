import { currentCode, isRegionCode, isWithin, levelOf } from '../../regions/region-code'
import { parentOf } from '../../regions/regions'
import type { SupplySource } from './records'

export type Nearness = 'here' | 'same-city' | 'same-province' | 'far'

/** In the same currency as days late (2 a day): 20 days to the next county, 60 to the next city, 100 further. */
const nearnessCost: Record<Nearness, number> = {
  here: 0,
  'same-city': 40,
  'same-province': 120,
  far: 200,
}

/** Whom one would rather ask first, all else equal: people here, then agencies, then partner cities. */
const sourceCost: Record<SupplySource, number> = {
  surplus: 0,
  'job-seeker': 0,
  agency: 100,
  'partner-city': 200,
}

/** The notice names agencies for tiers 2 and 3: a tier 1 post is offered what those leave (it outweighs any wait). */
export const beyondNamedTierCost = 200

/** Agencies and partner cities bring people in; nobody else is asked to another province. */
const crossesProvinces: Record<SupplySource, boolean> = {
  surplus: false,
  'job-seeker': false,
  agency: true,
  'partner-city': true,
}

export function isSupplySource(source: string): source is SupplySource {
  return Object.hasOwn(sourceCost, source)
}

/** `here` when the wish or the place of work contains the county (a wish for a whole city fits each of its counties). */
export function nearness(from: string, countyCode: string): Nearness {
  if (isWithin(countyCode, from) || isWithin(from, countyCode)) return 'here'
  const city = cityOf(from)
  if (city !== null && city === cityOf(countyCode)) return 'same-city'
  return currentCode(from).slice(0, 2) === currentCode(countyCode).slice(0, 2) ? 'same-province' : 'far'
}

/** The same, for thousands of pairs of a few hundred places. */
export function nearnessBook(): typeof nearness {
  const known = new Map<string, Map<string, Nearness>>()
  return (from, countyCode) => {
    const row = known.get(from) ?? new Map<string, Nearness>()
    const near = row.get(countyCode) ?? nearness(from, countyCode)
    known.set(from, row.set(countyCode, near))
    return near
  }
}

/** What the way and the source cost together; null when such people are not asked so far away. */
export function placeCost(source: SupplySource, near: Nearness): number | null {
  if (near === 'far' && !crossesProvinces[source]) return null
  return nearnessCost[near] + sourceCost[source]
}

export function nearnessReason(from: string, near: Nearness): string {
  if (near === 'same-city') return '同城邻区'
  if (near === 'same-province') return '同省外市'
  if (near === 'far') return '人在外省'
  if (cityOf(from) === currentCode(from)) return '同市'
  return levelOf(from) === 'province' ? '全省都可以' : '同区县'
}

/** A municipality is its own city, and so is a county run by its province; a province has none. */
export function cityOf(code: string): string | null {
  const place = currentCode(code)
  const level = levelOf(place)
  if (level === null) return null
  if (level === 'city') return place
  if (level === 'province') return isMunicipality(place) ? place : null
  const county = place.slice(0, 6)
  const above = parentOf(county) ?? currentCode(county.slice(0, 4))
  return levelOf(above) === 'province' && !isMunicipality(above) ? county : above
}

/** @throws RangeError when the text is no region code. */
export function checkRegion(code: string, whose: string): void {
  if (!isRegionCode(code)) throw new RangeError(`${whose}: not a region code: ${code}`)
}

/** Only a municipality's `xx01` is the province itself. */
function isMunicipality(province: string): boolean {
  return currentCode(`${province.slice(0, 2)}0100`) === province
}
