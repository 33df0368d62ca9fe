/** The same seed gives the same city: nothing here looks at the clock or at the system's randomness. */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number
  /** A number in [0, 1). */
  share(): number
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** A receipt or case number of eight characters, never given twice. */
  number(): string
}

const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Mulberry32. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const numbers = new Set<string>()
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(share() * limit)
  return {
    below,
    share,
    pick: (from) => from[below(from.length)]!,
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = share() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!
      return found[0]
    },
    number() {
      const made = Array.from({ length: 8 }, () => readable[below(readable.length)]).join('')
      if (numbers.has(made)) return this.number()
      numbers.add(made)
      return made
    },
  }
}
