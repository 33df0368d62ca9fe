import { conditionTable } from '../conditions'
import type { Leaf } from '../policy-file'
import { resolved, type SlotContext } from '../slots'
import type { Column, Columns } from './columns'
import { emptyPlanes, samePlanes, truthBits, type TruthPlanes } from './planes'

export type LeafPlanes = (leaf: Leaf, context: SlotContext) => TruthPlanes

/**
 * Looks at a fact once per distinct value and not per person. The same look taken by several policies is shared.
 * @throws RangeError when the columns were not prepared for the fact
 */
export function newLeafPlanes(columns: Columns): LeafPlanes {
  const taken = new Map<string, TruthPlanes>()
  return (leaf, context) => {
    const column = columns.byFact.get(leaf.fact)
    if (!column) throw new RangeError(`no column was prepared for ${leaf.fact}`)
    const { judge, settings } = conditionTable[leaf.kind]
    const plain = Object.fromEntries(
      Object.keys(settings).map((name) => [name, resolved(leaf[name], context)]),
    )
    const look = JSON.stringify([leaf.kind, leaf.fact, plain])
    let planes = taken.get(look)
    if (!planes) {
      planes = planesOf(column, columns.words, (value) => truthBits[judge(value, plain)])
      taken.set(look, planes)
    }
    return planes
  }
}

function planesOf(column: Column, words: number, bitsOf: (value: unknown) => number): TruthPlanes {
  const { values, codes, holders } = column
  if (values.length === 1) return samePlanes(words, 'unknown')
  const table = Uint8Array.from(values, (value, code) => (code === 0 ? truthBits.unknown : bitsOf(value)))
  return holders ? gathered(table, holders, words) : scanned(table, codes, words)
}

/** Few values: the planes are those of the people who hold them. */
function gathered(table: Uint8Array, holders: readonly Int32Array[], words: number): TruthPlanes {
  const planes = emptyPlanes(words)
  holders.forEach((who, code) => {
    if (table[code]! & 1) for (let word = 0; word < words; word++) planes.down[word]! |= who[word]!
    if (table[code]! & 2) for (let word = 0; word < words; word++) planes.open[word]! |= who[word]!
  })
  return planes
}

/** Many values: one look-up per person, 16 people's bits side by side in one number. */
function scanned(table: Uint8Array, codes: Uint16Array | Int32Array, words: number): TruthPlanes {
  const planes = emptyPlanes(words)
  const shifted = Int32Array.from(table, (bits) => ((bits & 2) << 30) | ((bits & 1) << 15))
  let index = 0
  for (let word = 0; word < words; word++) {
    let first = 0
    for (const end = index + 16; index < end; index++) first = (first >>> 1) | shifted[codes[index]!]!
    let second = 0
    for (const end = index + 16; index < end; index++) second = (second >>> 1) | shifted[codes[index]!]!
    planes.down[word] = (first & 0xffff) | (second << 16)
    planes.open[word] = (first >>> 16) | (second & 0xffff0000)
  }
  return planes
}
