import type { Seeker } from './short-list'

/** A seeker with days as numbers and its place in the order of ids. */
export interface IndexedSeeker extends Seeker {
  fromDay: number
  toDay: number
  rank: number
}

/** Seekers of one trade and one region, or a part of them, with the best that any of them could offer a post. */
export interface SeekerNode {
  fromDay: number
  toDay: number
  /** Infinity when nobody says what they hope for. */
  wageFen: number
  hasUnknownWage: boolean
  rank: number
  /** Either one seeker, or two halves. */
  seeker: IndexedSeeker | null
  halves: [SeekerNode, SeekerNode] | null
}

/** Halved by start day, then by wage: neighbours in a branch are alike, so what it promises is close to what it holds. */
export function seekerTree(seekers: readonly IndexedSeeker[]): SeekerNode {
  const sorted = [...seekers].sort(
    (a, b) => a.fromDay - b.fromDay || wageOrder(a) - wageOrder(b) || a.rank - b.rank,
  )
  return treeOf(sorted, 0, sorted.length)
}

function treeOf(sorted: readonly IndexedSeeker[], start: number, end: number): SeekerNode {
  if (end - start === 1) return leafOf(sorted[start]!)
  const middle = (start + end) >> 1
  const halves: [SeekerNode, SeekerNode] = [treeOf(sorted, start, middle), treeOf(sorted, middle, end)]
  const [one, other] = halves
  return {
    fromDay: Math.min(one.fromDay, other.fromDay),
    toDay: Math.max(one.toDay, other.toDay),
    wageFen: Math.min(one.wageFen, other.wageFen),
    hasUnknownWage: one.hasUnknownWage || other.hasUnknownWage,
    rank: Math.min(one.rank, other.rank),
    seeker: null,
    halves,
  }
}

function leafOf(seeker: IndexedSeeker): SeekerNode {
  const { fromDay, toDay, rank } = seeker
  const hasUnknownWage = seeker.wageFen === null
  return { fromDay, toDay, wageFen: wageFenOf(seeker), hasUnknownWage, rank, seeker, halves: null }
}

function wageFenOf(seeker: Seeker): number {
  return seeker.wageFen ?? Infinity
}

/** A finite stand-in, so that two unknown wages compare as equal. */
function wageOrder(seeker: Seeker): number {
  return seeker.wageFen ?? Number.MAX_SAFE_INTEGER
}
