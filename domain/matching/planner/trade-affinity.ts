import { codesOf, trades, type Trade } from '../../terms'

/** How far a trade is from another: none, learnt on the first day, or shown for some days. */
export type Affinity = 'same' | 'quick' | 'trained'

/** In the same currency as days late (2 a day): two weeks, or a month and a half. */
const affinityCost: Record<Affinity, number> = { same: 0, quick: 30, trained: 90 }

/**
 * By law only with a certificate of one's own: welding and electrical work (特种作业操作证), fork-lifts
 * (特种设备作业人员证), lorries (驾驶证、从业资格证), guards (保安员证). Nobody is asked into these from another trade.
 */
export const licensedTrades: readonly Trade[] = ['welder', 'electrician', 'forklift', 'driver', 'guard']

/** From a trade to those its people can be asked for. What is not named here is never asked. Our own table, no notice's. */
const nearTrades: Partial<Record<Trade, Partial<Record<Trade, 'quick' | 'trained'>>>> = {
  assembler: { operator: 'quick', packer: 'quick', inspector: 'trained' },
  operator: { assembler: 'quick', packer: 'quick', 'seafood-processor': 'quick', courier: 'quick' },
  welder: { shipfitter: 'trained', assembler: 'trained' },
  fitter: { assembler: 'quick', machinist: 'trained', shipfitter: 'trained' },
  electrician: { assembler: 'trained' },
  machinist: { assembler: 'quick', fitter: 'trained', inspector: 'trained' },
  sewing: { operator: 'quick', packer: 'quick' },
  packer: { operator: 'quick', courier: 'quick', 'seafood-processor': 'quick', warehouse: 'trained' },
  inspector: { operator: 'quick', packer: 'quick', assembler: 'trained' },
  forklift: { warehouse: 'quick', courier: 'quick' },
  driver: { courier: 'quick', warehouse: 'trained' },
  courier: { packer: 'quick', operator: 'quick', warehouse: 'trained' },
  warehouse: { courier: 'quick', packer: 'quick' },
  cook: { waiter: 'quick', 'seafood-processor': 'trained' },
  waiter: { cleaner: 'quick', packer: 'trained' },
  cleaner: { waiter: 'trained', packer: 'trained' },
  guard: { cleaner: 'trained', warehouse: 'trained' },
  construction: { operator: 'trained', cleaner: 'quick' },
  'seafood-processor': { operator: 'quick', packer: 'quick' },
  shipfitter: { fitter: 'trained', assembler: 'quick' },
}

/** Null when people of trade `from` are never asked to work as `to`. */
export function affinity(from: Trade, to: Trade): Affinity | null {
  return from === to ? 'same' : (nearTrades[from]?.[to] ?? null)
}

/** What asking someone of trade `from` to work as `to` costs: 0 for the same trade, null when it is never asked. */
export function tradeCost(from: Trade, to: Trade): number | null {
  const near = affinity(from, to)
  return near === null ? null : affinityCost[near]
}

/** The trades whose people can be asked to work as `to`: its own first, then the near ones, nearest first. */
export function tradesFor(to: Trade): Trade[] {
  return codesOf(trades)
    .filter((from) => affinity(from, to) !== null)
    .sort((a, b) => (tradeCost(a, to) ?? 0) - (tradeCost(b, to) ?? 0))
}

/** In words, for a pair that may be asked. 其他工种 twice may still be two trades. */
export function tradeReason(from: Trade, to: Trade): string {
  if (from === 'other' && to === 'other') return '都填的是其他工种，要先问清'
  return from === to ? '同工种' : `相近工种：${trades[from]}可做${trades[to]}`
}
