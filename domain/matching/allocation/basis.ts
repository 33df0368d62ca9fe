import type { UnmetStep } from './unmet-steps'

/**
 * The spanning tree of the network simplex. Its nodes are supplies, then demands, then the root; its arcs go from a
 * supply to a demand (people sent), from a supply to the root (people nobody needs) and from the root to a demand
 * (people missing, step by step; only these arcs are bounded).
 *
 * A node keeps the arc to its parent: a supply's arc points up, a demand's down. On each of them
 * potential[head] - potential[tail] = cost. The tree is strongly feasible: an arc without flow points up and a full
 * one down, which rules out cycling (Cunningham 1976).
 */
export class Basis {
  readonly root: number
  readonly potential: Float64Array
  readonly parent: Int32Array
  /** On the arc to the parent. */
  readonly flow: Float64Array
  private readonly supplies: number
  /** Of a demand: how many of its steps are missing in full; the next one may be in the tree. */
  private readonly missing: Int32Array
  /** Outside of these two a potential makes the arc to the root worth entering. */
  private readonly low: Float64Array
  private readonly high: Float64Array
  private readonly depth: Int32Array
  /** The tree from top to bottom: the nodes below a node follow it. */
  private readonly next: Int32Array
  private readonly previous: Int32Array

  /** Nobody is sent. @param steps of each demand, at least one */
  constructor(
    headcounts: readonly number[],
    private readonly steps: readonly (readonly UnmetStep[])[],
  ) {
    this.supplies = headcounts.length
    const root = this.supplies + steps.length
    this.root = root
    this.flow = new Float64Array(root + 1)
    this.flow.set(headcounts)
    this.potential = new Float64Array(root + 1)
    this.missing = new Int32Array(root + 1)
    this.low = new Float64Array(root + 1)
    this.high = new Float64Array(root + 1).fill(Infinity)
    this.parent = new Int32Array(root + 1).fill(root)
    this.depth = new Int32Array(root + 1).fill(1, 0, root)
    this.next = Int32Array.from(this.parent, (_, node) => (node + 1) % (root + 1))
    this.previous = Int32Array.from(this.parent, (_, node) => (node + root) % (root + 1))
    for (const [index, own] of steps.entries()) {
      const node = this.supplies + index
      this.miss(node, own.length - 1)
      this.flow[node] = own.at(-1)!.headcount
      this.potential[node] = own.at(-1)!.cost
    }
  }

  /** What one more person from a supply at a demand would save. */
  saving(supply: number, demand: number, cost: number): number {
    return this.potential[demand]! - this.potential[supply]! - cost
  }

  /** Sends as many as possible from a supply to a demand. @param saving per person, above zero, as of now */
  send(supply: number, demand: number, saving: number): void {
    this.enter({ tail: supply, head: demand, saving, most: Infinity })
  }

  /** Leaves out more people, or fewer, or sends fewer, where that alone saves something. */
  settle(node: number): boolean {
    const potential = this.potential[node]!
    const above = potential - this.high[node]!
    const below = this.low[node]! - potential
    if (above <= 0 && below <= 0) return false
    const { root } = this
    const missing = this.missing[node]!
    if (above > 0)
      this.enter({ tail: root, head: node, saving: above, most: this.step(node, missing).headcount })
    else if (node < this.supplies) this.enter({ tail: node, head: root, saving: below, most: Infinity })
    else this.enter({ tail: node, head: root, saving: below, most: this.step(node, missing - 1).headcount })
    return true
  }

  /** Sends `amount` around the circle that the entering arc closes, and takes the arc that stops it out of the tree. */
  private enter(entering: Entering): void {
    const { tail, head, saving, most } = entering
    const { side, node, amount } = this.leaving(entering)
    if (amount > 0) this.push(tail, head, amount)
    if (side === 'entering') {
      if (tail === this.root) this.miss(head, this.missing[head]! + 1)
      else this.miss(tail, this.missing[tail]! - 1)
      return
    }
    if (side === 'tail' && node >= this.supplies) this.miss(node, this.missing[node]! + 1)
    const isFewer = head === this.root && tail >= this.supplies
    if (isFewer) this.miss(tail, this.missing[tail]! - 1)
    const flow = isFewer ? most - amount : amount
    if (side === 'tail') this.move({ top: tail, cut: node, under: head, flow, rise: saving })
    else this.move({ top: head, cut: node, under: tail, flow, rise: -saving })
  }

  /** Of the arcs that stop the flow, the last on the way from the apex through the entering arc back to the apex. */
  private leaving({ tail, head, most }: Entering): Leaving {
    const { parent, depth, flow, supplies, root } = this
    let onTail = -1
    let onHead = -1
    let tailAmount = most
    let headAmount = Infinity
    let up = tail
    let down = head
    while (up !== down) {
      if (depth[up]! >= depth[down]!) {
        const isLess = up < supplies && flow[up]! < tailAmount
        if (isLess || (parent[up] === root && up >= supplies && this.room(up) < tailAmount)) {
          onTail = up
          tailAmount = isLess ? flow[up]! : this.room(up)
        }
        up = parent[up]!
      } else {
        if (down >= supplies && flow[down]! <= headAmount) {
          onHead = down
          headAmount = flow[down]!
        }
        down = parent[down]!
      }
    }
    if (onHead !== -1 && headAmount <= tailAmount) return { side: 'head', node: onHead, amount: headAmount }
    return { side: onTail === -1 ? 'entering' : 'tail', node: onTail, amount: tailAmount }
  }

  private push(tail: number, head: number, amount: number): void {
    const { parent, depth, flow, supplies } = this
    let up = tail
    let down = head
    while (up !== down) {
      if (depth[up]! >= depth[down]!) {
        flow[up]! += up < supplies ? -amount : amount
        up = parent[up]!
      } else {
        flow[down]! += down < supplies ? amount : -amount
        down = parent[down]!
      }
    }
  }

  /** How many more may be missing on the arc from the root. */
  private room(demand: number): number {
    return this.step(demand, this.missing[demand]!).headcount - this.flow[demand]!
  }

  private step(demand: number, index: number): UnmetStep {
    return this.steps[demand - this.supplies]![index]!
  }

  private miss(demand: number, steps: number): void {
    const own = this.steps[demand - this.supplies]!
    this.missing[demand] = steps
    this.low[demand] = own[steps - 1]?.cost ?? -Infinity
    this.high[demand] = own[steps]?.cost ?? Infinity
  }

  /**
   * Hangs the branch below `cut` under another node, by its node `top`: the arcs from `top` up to `cut` turn around.
   * The new order of the branch is what is below `top`, then what else is below its old parent, and so on up to `cut`.
   */
  private move({ top, cut, under, flow, rise }: Branch): void {
    const { parent, next, previous } = this
    const hole = previous[cut]!
    let above = { node: under, flow }
    let done = { stem: -1, after: -1 }
    for (let stem = top; ;) {
      const { last, after } = this.lift({ stem, depth: this.depth[above.node]! + 1, rise, done })
      const old = { node: parent[stem]!, flow: this.flow[stem]! }
      parent[stem] = above.node
      this.flow[stem] = above.flow
      if (stem === cut) {
        this.link(hole, after)
        this.link(last, next[under]!)
        this.link(under, top)
        return
      }
      this.link(last, old.node)
      done = { stem, after }
      above = { node: stem, flow: old.flow }
      stem = old.node
    }
  }

  /** Raises the potentials of a node and of all below it but for the branch that is done; that one is taken out of the order. */
  private lift(part: { stem: number; depth: number; rise: number; done: { stem: number; after: number } }) {
    const { depth, potential, next } = this
    const { stem, rise, done } = part
    const oldDepth = depth[stem]!
    const sink = part.depth - oldDepth
    let node = stem
    let last = stem
    do {
      potential[node]! += rise
      depth[node]! += sink
      last = node
      node = next[node]!
      if (node === done.stem) {
        node = done.after
        if (depth[node]! > oldDepth) this.link(last, node)
      }
    } while (depth[node]! > oldDepth)
    return { last, after: node }
  }

  private link(node: number, following: number): void {
    this.next[node] = following
    this.previous[following] = node
  }
}

interface Entering {
  tail: number
  head: number
  /** potential[head] - potential[tail] - cost. */
  saving: number
  /** The bound of the arc. */
  most: number
}

interface Leaving {
  side: 'tail' | 'head' | 'entering'
  node: number
  amount: number
}

interface Branch {
  top: number
  cut: number
  under: number
  flow: number
  rise: number
}
