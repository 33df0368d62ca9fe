import { leastScore, type WantedSpan } from './fit'
import type { IndexedSeeker, SeekerNode } from './seeker-tree'

/** All seekers of one trade and region; `step` counts how far the two are from the post's. */
export interface Branch {
  node: SeekerNode
  step: number
}

interface Waiting extends Branch {
  score: number
}

export interface Found {
  seeker: IndexedSeeker
  score: number
}

/**
 * The k least scores, equal ones by id. Whichever branch promises most is opened next, so a branch that promises
 * less than the k-th found is never looked into. `looked` counts the branches and seekers scored.
 */
export function bestFirst(
  branches: readonly Branch[],
  post: WantedSpan,
  k: number,
): { found: Found[]; looked: number } {
  const heap: Waiting[] = []
  const found: Found[] = []
  let looked = 0
  const consider = ({ node, step }: Branch) => {
    looked++
    const score = leastScore(node, post, step)
    if (score !== null) push(heap, { node, step, score })
  }
  if (k > 0) branches.forEach(consider)
  for (let best = pop(heap); best; best = pop(heap)) {
    const { node, step, score } = best
    if (node.seeker) found.push({ seeker: node.seeker, score })
    if (found.length === k) break
    for (const half of node.halves ?? []) consider({ node: half, step })
  }
  return { found, looked }
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return a.score === b.score ? a.node.rank < b.node.rank : a.score < b.score
}

function push(heap: Waiting[], added: Waiting): void {
  let at = heap.push(added) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (!isBefore(added, heap[above]!)) break
    heap[at] = heap[above]!
    at = above
  }
  heap[at] = added
}

function pop(heap: Waiting[]): Waiting | undefined {
  const first = heap[0]
  const moved = heap.pop()
  if (!moved || heap.length === 0) return first
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++
    if (!isBefore(heap[below]!, moved)) break
    heap[at] = heap[below]!
    at = below
  }
  heap[at] = moved
  return first
}
