import { codesOf, trades } from '../../terms'
import type { AllocationProblem } from '../allocation/problem'
import { beyondNamedTierCost, nearnessBook, placeCost } from './place-cost'
import { unmetCost } from './priority'
import type { PlannedOffer, PlannedPost, PlannedRecords } from './read-records'
import type { PlannerSettings } from './settings'
import { tradeCost } from './trade-affinity'

const tradeCodes = codesOf(trades)
const tradeIndex = new Map(tradeCodes.map((trade, index) => [trade, index]))
const tradeTable = tradeCodes.map((from) => tradeCodes.map((to) => tradeCost(from, to)))

/** A row of the region table: who asks from where. */
interface Origin {
  name: string
  source: PlannedOffer['source']
  code: string
  /** Set only where the giver also has posts its people would suit. */
  giverId: string | null
  /** Set only where a post that is still open refused or was refused. */
  supplyId: string | null
}

/** A column of the region table: a county, split where the cost of a source depends on more than the place. */
interface Destination {
  name: string
  county: string
  isSmall: boolean
  employerId: string | null
  postKey: string | null
}

/**
 * The records as a problem of the solver. A pair may cost a sum of trade, place and lateness only, so what depends
 * on the source becomes part of the place: a row is (source, region), a column is (county, tier 1 or not). A giver
 * that lends and lacks at once gets a row and a column of its own, where the two meet nothing may pass; so do an
 * offer and a post that said no to each other.
 */
export function buildProblem(records: PlannedRecords, settings: PlannerSettings): AllocationProblem {
  const posts = records.posts.filter((post) => post.wanted > 0)
  const offers = records.offers.filter((offer) => offer.left > 0)
  const apart = { own: selfSuppliers(posts, offers), ...records.refusing }
  const origins = new Map(offers.map((offer) => originOf(offer, apart)).map((row) => [row.name, row]))
  const destinations = new Map(posts.map((post) => destinationOf(post, apart)).map((row) => [row.name, row]))
  const regions = [...[...origins.keys()].sort(), ...[...destinations.keys()].sort()]
  const near = nearnessBook()
  const regionIndex = new Map(regions.map((name, index) => [name, index]))
  return {
    trades: tradeCodes,
    regions,
    tradeCost: tradeTable,
    regionCost: regions.map((row) => {
      const origin = origins.get(row)
      return regions.map((column) => {
        const destination = destinations.get(column)
        return isRefused(records, origin, destination) ? null : regionCost(origin, destination, near)
      })
    }),
    lateCostPerDay: settings.lateCostPerDay,
    minDays: settings.minDays,
    demands: posts.map((post) => ({
      id: post.key,
      trade: tradeIndex.get(post.trade)!,
      region: regionIndex.get(destinationOf(post, apart).name)!,
      headcount: post.wanted,
      from: post.neededBy,
      to: post.until,
      unmetCost: unmetCost(post),
    })),
    supplies: offers.map((offer) => ({
      id: offer.supplyId,
      trade: tradeIndex.get(offer.trade)!,
      region: regionIndex.get(originOf(offer, apart).name)!,
      headcount: offer.left,
      from: offer.from,
      to: offer.to,
      source: offer.source,
    })),
  }
}

/** Givers that would otherwise be offered their own people. */
function selfSuppliers(posts: readonly PlannedPost[], offers: readonly PlannedOffer[]): Set<string> {
  const employers = new Set(posts.map((post) => post.employerId))
  const offered = new Map<string, Set<PlannedOffer['trade']>>()
  for (const { giverId, trade } of offers)
    if (employers.has(giverId)) offered.set(giverId, (offered.get(giverId) ?? new Set()).add(trade))
  const suits = ({ employerId, trade }: PlannedPost) =>
    [...(offered.get(employerId) ?? [])].some((from) => tradeCost(from, trade) !== null)
  return new Set(posts.filter(suits).map((post) => post.employerId))
}

/** What needs a row or a column of its own. */
interface Apart {
  own: ReadonlySet<string>
  offers: ReadonlySet<string>
  posts: ReadonlySet<string>
}

function originOf({ source, regionCode, giverId, supplyId }: PlannedOffer, apart: Apart): Origin {
  const giver = apart.own.has(giverId) ? giverId : null
  const supply = apart.offers.has(supplyId) ? supplyId : null
  const name = nameOf('from', source, regionCode, giver, supply)
  return { name, source, code: regionCode, giverId: giver, supplyId: supply }
}

function destinationOf({ countyCode, tier, employerId, key }: PlannedPost, apart: Apart): Destination {
  const employer = apart.own.has(employerId) ? employerId : null
  const post = apart.posts.has(key) ? key : null
  const isSmall = tier === 1
  const name = nameOf('to', isSmall ? 'tier-1' : 'tier-2-3', countyCode, employer, post)
  return { name, county: countyCode, isSmall, employerId: employer, postKey: post }
}

function isRefused(
  records: PlannedRecords,
  origin: Origin | undefined,
  destination: Destination | undefined,
): boolean {
  const [supplyId, key] = [origin?.supplyId ?? null, destination?.postKey ?? null]
  return supplyId !== null && key !== null && records.isRefused({ supplyId }, { key })
}

function nameOf(...parts: (string | null)[]): string {
  return JSON.stringify(parts)
}

function regionCost(
  origin: Origin | undefined,
  destination: Destination | undefined,
  near: ReturnType<typeof nearnessBook>,
): number | null {
  if (!origin || !destination) return null
  if (origin.giverId !== null && origin.giverId === destination.employerId) return null
  const cost = placeCost(origin.source, near(origin.code, destination.county))
  if (cost === null) return null
  return origin.source === 'agency' && destination.isSmall ? cost + beyondNamedTierCost : cost
}
