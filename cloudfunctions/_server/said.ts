/** Who says what about a fact: the strongest side decides, and what weaker sides said is kept beside it. */
import { codesOf, evidences, type Evidence } from '../../domain/terms'
import type { Known, Word } from './store/documents'

const weakestFirst = codesOf(evidences)

/** A side's latest word takes the place of its earlier one; which word counts follows from the sides alone. */
export function say<T>(known: Known<T> | undefined, word: Word<T>): Known<T> {
  return weighed([...wordsOf(known).filter(({ evidence }) => evidence !== word.evidence), word])!
}

/** Only one's own word can be taken back; undefined when nobody said anything else. */
export function takeBack<T>(known: Known<T> | undefined, side: Evidence): Known<T> | undefined {
  return weighed(wordsOf(known).filter(({ evidence }) => evidence !== side))
}

/** Every side's word, the one that counts first. */
export function wordsOf<T>(known: Known<T> | undefined): Word<T>[] {
  if (!known) return []
  const { others = [], ...decisive } = known
  return [decisive, ...others]
}

export function wordBy<T>(known: Known<T> | undefined, side: Evidence): Word<T> | undefined {
  return wordsOf(known).find(({ evidence }) => evidence === side)
}

function weighed<T>(words: readonly Word<T>[]): Known<T> | undefined {
  const [decisive, ...others] = [...words].sort((a, b) => weight(b) - weight(a))
  if (!decisive) return undefined
  return others.length === 0 ? decisive : { ...decisive, others }
}

function weight({ evidence }: Word): number {
  return weakestFirst.indexOf(evidence)
}
