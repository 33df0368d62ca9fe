import type { Trade } from '../terms'
import { sortable, sortedBy } from './canonical'

/** An open case as far as it is published. */
export interface PublishableCase {
  employerName: string
  streetCode: string
  posts: readonly {
    trade: Trade
    headcount: number
    filled: number
    wageFen: number | null
    neededBy: string
  }[]
}

export interface PublishedPost {
  employerName: string
  streetCode: string
  trade: Trade
  /** People still wanted. */
  headcount: number
  /** Monthly wage in fen; null where none was named. */
  wageFen: number | null
  neededBy: string
}

export interface Publication {
  /** Most wanted first. */
  byTrade: { trade: Trade; posts: number; headcount: number }[]
  posts: PublishedPost[]
}

/**
 * What partner cities are told of a city's open posts: 向劳务合作联盟城市集中发布 (Qingdao 2021, 二（三）). No person, no
 * phone, no way to reach anyone but through the two cities. The order of the cases does not change it.
 */
export function publication(cases: readonly PublishableCase[]): Publication {
  const posts = cases.flatMap(({ employerName, streetCode, posts }) =>
    posts
      .filter(({ headcount, filled }) => headcount > filled)
      .map(({ trade, headcount, filled, wageFen, neededBy }) => ({
        employerName,
        streetCode,
        trade,
        headcount: headcount - filled,
        wageFen,
        neededBy,
      })),
  )
  return { byTrade: byTrade(posts), posts: sortedBy(posts, keyOf) }
}

function byTrade(posts: readonly PublishedPost[]): Publication['byTrade'] {
  const trades = new Map<Trade, { trade: Trade; posts: number; headcount: number }>()
  for (const { trade, headcount } of posts) {
    const sum = trades.get(trade) ?? { trade, posts: 0, headcount: 0 }
    trades.set(trade, { trade, posts: sum.posts + 1, headcount: sum.headcount + headcount })
  }
  const most = Number.MAX_SAFE_INTEGER
  return sortedBy([...trades.values()], ({ trade, headcount }) => `${sortable(most - headcount)}#${trade}`)
}

/** Every field that shows: rows of one key are alike. */
function keyOf({ employerName, streetCode, trade, headcount, wageFen, neededBy }: PublishedPost): string {
  return [
    streetCode,
    employerName,
    trade,
    neededBy,
    sortable(headcount),
    wageFen === null ? '' : sortable(wageFen),
  ].join('#')
}
