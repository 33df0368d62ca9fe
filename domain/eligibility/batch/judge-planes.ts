/** `judge.ts` for a whole roster: the same tree of tests over planes. */
import type { Leaf, Test } from '../policy-file'
import { allPlanes, anyPlanes } from './combine-planes'
import type { TruthPlanes } from './planes'

export type PlanesOfLeaf = (leaf: Leaf) => TruthPlanes

export function judgePlanes(test: Test, planesOf: PlanesOfLeaf, words: number): TruthPlanes {
  const judged = (parts: Test[]) => parts.map((part) => judgePlanes(part, planesOf, words))
  if ('all' in test) return allPlanes(judged(test.all as Test[]))
  if ('any' in test) return anyPlanes(judged(test.any as Test[]))
  if ('judgement' in test) {
    const ruledOutBy = test.ruledOutBy as Leaf | undefined
    return leftToJudgement(ruledOutBy && planesOf(ruledOutBy), words)
  }
  return planesOf(test)
}

/** Review, except for those whom a known fact rules out. */
function leftToJudgement(ruledOut: TruthPlanes | undefined, words: number): TruthPlanes {
  const everyone = new Int32Array(words).fill(-1)
  return {
    down: everyone,
    open: ruledOut ? ruledOut.down.map((down, word) => down | ruledOut.open[word]!) : everyone,
  }
}
