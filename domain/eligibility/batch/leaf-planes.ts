import { conditionTable } from '../conditions'
import type { Leaf } from '../policy-file'
import { resolved, type SlotContext } from '../slots'
import type { Column, Columns } from './columns'
import { columnPlanes } from './column-planes'
import { truthBits, type TruthPlanes } from './planes'

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
    const plain: Record<string, unknown> = {}
    for (const name of Object.keys(conditionTable[leaf.kind].settings))
      plain[name] = resolved(leaf[name], context)
    const look = JSON.stringify([leaf.kind, leaf.fact, plain])
    const table = column.looks.get(look) ?? judged(column, leaf, plain)
    column.looks.set(look, table)
    const planes = taken.get(look) ?? columnPlanes(column, table)
    taken.set(look, planes)
    return planes
  }
}

function judged({ values }: Column, leaf: Leaf, plain: Readonly<Record<string, unknown>>): Uint8Array {
  const { judge } = conditionTable[leaf.kind]
  const table = new Uint8Array(values.length)
  table[0] = truthBits.unknown
  for (let code = 1; code < values.length; code++) table[code] = truthBits[judge(values[code], plain)]
  return table
}
