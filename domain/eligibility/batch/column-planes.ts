import type { Column, Order } from './columns'
import { wordsFor, type Bits, type TruthPlanes } from './planes'

/** Two bits for every person by what `table` says of their value's number: 1 for `down`, 2 for `open`. */
export function columnPlanes(column: Column, table: Uint8Array): TruthPlanes {
  return { down: columnBits(column, table, 1), open: columnBits(column, table, 2) }
}

/** One bit for every person: is `bit` set in what `table` says of their value's number? */
export function columnBits({ holders, order, codes }: Column, table: Uint8Array, bit: number): Bits {
  if (holders) return union(holders, table, bit)
  if (order) return exceptions(order, table, { bit, words: wordsFor(codes.length) })
  throw new RangeError('a column has either holders or an order')
}

/** Few values: everyone who holds one that counts. What one value alone decides is not copied. */
function union(holders: readonly Bits[], table: Uint8Array, bit: number): Bits {
  const [first, ...rest] = holders.filter((_, code) => (table[code]! & bit) !== 0)
  if (first && rest.length === 0) return first
  const bits = first ? first.slice() : new Int32Array(holders[0]!.length)
  for (const who of rest) for (let word = 0; word < bits.length; word++) bits[word]! |= who[word]!
  return bits
}

/** Many values: what holds for most is set for all, then put right for the others, one by one. */
function exceptions(
  { people, starts }: Order,
  table: Uint8Array,
  { bit, words }: { bit: number; words: number },
): Bits {
  let heads = 0
  for (let code = 0; code < table.length; code++)
    if (table[code]! & bit) heads += starts[code + 1]! - starts[code]!
  const usual = heads * 2 > people.length ? bit : 0
  const bits = new Int32Array(words)
  if (usual) bits.fill(-1)
  for (let code = 0; code < table.length; code++) {
    if ((table[code]! & bit) === usual) continue
    const end = starts[code + 1]!
    for (let at = starts[code]!; at < end; at++) {
      const index = people[at]!
      bits[index >>> 5]! ^= 1 << (index & 31)
    }
  }
  return bits
}
