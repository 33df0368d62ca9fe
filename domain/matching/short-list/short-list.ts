import { isDay } from '../../calendar/day'
import type { Trade } from '../../terms'
import { dayNumbers } from '../allocation/day-numbers'
import { checkRegion, nearnessBook, nearnessReason, type Nearness } from '../planner/place-cost'
import { latenessReason } from '../planner/proposals'
import { checkTrade, compareText, lastDay } from '../planner/read-records'
import { defaultPlannerSettings } from '../planner/settings'
import { affinity, tradeReason, tradesFor, type Affinity } from '../planner/trade-affinity'
import { bestFirst, type Branch } from './best-first'
import { daysLate, mostWageFen, type WantedSpan } from './fit'
import { seekerTree, type IndexedSeeker, type SeekerNode } from './seeker-tree'

export interface Seeker {
  supplyId: string
  trade: Trade
  regionCode: string
  from: string
  to: string
  /** Monthly wage hoped for; null is unknown. */
  wageFen: number | null
}

export interface PostWanted {
  trade: Trade
  countyCode: string
  neededBy: string
  until: string
  /** Monthly wage offered; null is unknown. */
  wageFen: number | null
}

export interface ShortListed {
  supplyId: string
  /** 0 fits in everything; the larger, the further away. */
  score: number
  reasons: string[]
}

/** By trade, then by region; `near` remembers what it was asked. */
export interface SeekerIndex {
  groups: ReadonlyMap<Trade, ReadonlyMap<string, SeekerNode>>
  near: ReturnType<typeof nearnessBook>
}

/** Made once for many posts. @throws RangeError naming the seeker that cannot be used and why. */
export function seekerIndex(seekers: readonly Seeker[]): SeekerIndex {
  const groups = new Map<Trade, Map<string, IndexedSeeker[]>>()
  for (const seeker of indexed(seekers)) {
    const regions = groups.get(seeker.trade) ?? new Map<string, IndexedSeeker[]>()
    groups.set(seeker.trade, regions)
    const group = regions.get(seeker.regionCode)
    if (group) group.push(seeker)
    else regions.set(seeker.regionCode, [seeker])
  }
  const trees = [...groups].map(([trade, regions]) => {
    const roots = [...regions].map(([code, group]) => [code, seekerTree(group)] as const)
    return [trade, new Map(roots)] as const
  })
  return { groups: new Map(trees), near: nearnessBook() }
}

/**
 * The k job-seekers who fit best: by trade, then place, then days late, then pay, then id. Somebody who cannot be
 * asked (another trade, another province) or cannot stay for the shortest time is not on it.
 * @throws RangeError when the post or k cannot be used.
 */
export function shortList(index: SeekerIndex, post: PostWanted, k: number): ShortListed[] {
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError(`k is no whole number: ${k}`)
  const wanted = wantedSpan(post)
  const { found } = bestFirst(branchesFor(index, post), wanted, k)
  return found.map(({ seeker, score }) => ({
    supplyId: seeker.supplyId,
    score,
    reasons: [
      tradeReason(seeker.trade, post.trade),
      nearnessReason(seeker.regionCode, index.near(seeker.regionCode, post.countyCode)),
      latenessReason(daysLate(seeker, wanted)),
      payReason(seeker.wageFen, post.wageFen),
    ],
  }))
}

const tradeSteps: Record<Affinity, number> = { same: 0, quick: 1, trained: 2 }
/** Nobody looking for work is asked to another province. */
const placeSteps: Record<Nearness, number | null> = { here: 0, 'same-city': 1, 'same-province': 2, far: null }
const placesPerTrade = 3

/** Whom one may ask for a post, by how far first their trade and then their region is from it. */
export function branchesFor({ groups, near }: SeekerIndex, post: PostWanted): Branch[] {
  return tradesFor(post.trade).flatMap((trade) => {
    const tradeStep = tradeSteps[affinity(trade, post.trade) ?? 'trained']
    return [...(groups.get(trade) ?? [])].flatMap(([code, node]) => {
      const placeStep = placeSteps[near(code, post.countyCode)]
      return placeStep === null ? [] : [{ node, step: tradeStep * placesPerTrade + placeStep }]
    })
  })
}

export function wantedSpan(post: PostWanted): WantedSpan {
  const { minDays } = defaultPlannerSettings
  checkTrade(post.trade, 'post')
  checkRegion(post.countyCode, 'post')
  checkWage(post.wageFen, 'post')
  const number = dayNumbers()
  if (!isDay(post.until)) throw new RangeError(`not a day: ${post.until}`)
  const fromDay = number(post.neededBy)
  return { fromDay, toDay: number(lastDay(post, minDays)), minDays, wageFen: post.wageFen }
}

/** In order of ids, each with its place in that order. */
function indexed(seekers: readonly Seeker[]): IndexedSeeker[] {
  const number = dayNumbers()
  const sorted = [...seekers].sort((a, b) => compareText(a.supplyId, b.supplyId))
  return sorted.map((seeker, rank) => {
    const whose = `seeker ${seeker.supplyId}`
    if (sorted[rank - 1]?.supplyId === seeker.supplyId) throw new RangeError(`${whose}: given more than once`)
    checkTrade(seeker.trade, whose)
    checkRegion(seeker.regionCode, whose)
    checkWage(seeker.wageFen, whose)
    const fromDay = number(seeker.from)
    const toDay = number(seeker.to)
    if (toDay < fromDay) throw new RangeError(`${whose}: ends on ${seeker.to}, before ${seeker.from}`)
    return { ...seeker, fromDay, toDay, rank }
  })
}

function checkWage(wageFen: number | null, whose: string): void {
  if (wageFen === null) return
  if (!Number.isSafeInteger(wageFen) || wageFen < 0 || wageFen > mostWageFen)
    throw new RangeError(`${whose}: wageFen is no whole number from 0 to ${mostWageFen}: ${wageFen}`)
}

function payReason(hopedFen: number | null, offeredFen: number | null): string {
  if (hopedFen === null) return '期望工资没填，要问'
  if (offeredFen === null) return '岗位工资没填，要问'
  return hopedFen <= offeredFen ? '工资达到期望' : `工资比期望低 ${(hopedFen - offeredFen) / 100} 元`
}
