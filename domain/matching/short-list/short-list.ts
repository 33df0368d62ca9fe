import type { Trade } from '../../terms'

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

export interface SeekerIndex {
  size: number
}

/** Made once for many posts. */
export function seekerIndex(seekers: readonly Seeker[]): SeekerIndex {
  return { size: seekers.length }
}

/** The k job-seekers who fit best: by trade, then place, then days late, then pay, then id. */
export function shortList(index: SeekerIndex, post: PostWanted, k: number): ShortListed[] {
  throw new Error(`no short list yet of ${k} out of ${index.size} for ${post.trade}`)
}
