/**
 * The spanning tree of a network simplex: supplies, demands and a root. An arc goes from a supply to a demand,
 * from a supply to the root (people nobody asks for) or from the root to a demand (people missing); none has a
 * bound. A node keeps the arc to its parent: up when the node is a supply, down when it is a demand.
 *
 * Potentials satisfy potential[head] - potential[tail] = cost on every arc of the tree. The tree stays strongly
 * feasible (an arc without flow points to the root), which rules out cycling (Cunningham 1976).
 */
export class Basis {
  readonly root: number
  readonly potential: Float64Array
  readonly parent: Int32Array
  /** On the arc between a node and its parent. */
  readonly flow: Float64Array
  private readonly depth: Int32Array
  private readonly firstChild: Int32Array
  private readonly next: Int32Array
  private readonly previous: Int32Array

  /** Nobody placed: every node hangs on the root. Demands come after supplies; their headcounts are above zero. */
  constructor(
    private readonly supplies: number,
    headcounts: ArrayLike<number>,
    unmetCosts: ArrayLike<number>,
  ) {
    const nodes = headcounts.length
    this.root = nodes
    this.flow = Float64Array.from(headcounts)
    this.potential = new Float64Array(nodes + 1)
    this.potential.set(unmetCosts, supplies)
    this.parent = new Int32Array(nodes + 1).fill(-1)
    this.depth = new Int32Array(nodes + 1)
    this.firstChild = new Int32Array(nodes + 1).fill(-1)
    this.next = new Int32Array(nodes + 1).fill(-1)
    this.previous = new Int32Array(nodes + 1).fill(-1)
    for (let node = 0; node < nodes; node++) {
      this.attach(node, this.root)
      this.depth[node] = 1
    }
  }

  /** Brings the arc into the tree and takes another out. @param saving potential[head] - potential[tail] - cost, above zero */
  enter(tail: number, head: number, saving: number): void {
    const leaving = this.leavingArc(tail, head)
    if (leaving.flow > 0) this.push(tail, head, leaving.flow)
    if (leaving.beforeTail) {
      this.hang({ node: tail, under: head, flow: leaving.flow, last: leaving.node })
      this.shift(tail, saving)
    } else {
      this.hang({ node: head, under: tail, flow: leaving.flow, last: leaving.node })
      this.shift(head, -saving)
    }
  }

  /** The last arc to run empty on the way from the apex of the circle through the entering arc back to the apex. */
  private leavingArc(tail: number, head: number) {
    const { parent, depth, flow, supplies } = this
    let beforeTail = -1
    let afterHead = -1
    let leastBefore = Infinity
    let leastAfter = Infinity
    let up = tail
    let down = head
    while (up !== down) {
      if (depth[up]! >= depth[down]!) {
        if (up < supplies && flow[up]! < leastBefore) {
          leastBefore = flow[up]!
          beforeTail = up
        }
        up = parent[up]!
      } else {
        if (down >= supplies && flow[down]! <= leastAfter) {
          leastAfter = flow[down]!
          afterHead = down
        }
        down = parent[down]!
      }
    }
    return leastAfter <= leastBefore
      ? { node: afterHead, flow: leastAfter, beforeTail: false }
      : { node: beforeTail, flow: leastBefore, beforeTail: true }
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

  /** Turns the arcs from `node` up to `last` around and hangs the branch under a new parent. */
  private hang(branch: { node: number; under: number; flow: number; last: number }): void {
    let { node, under, flow } = branch
    for (;;) {
      const before = { parent: this.parent[node]!, flow: this.flow[node]! }
      this.detach(node)
      this.attach(node, under)
      this.flow[node] = flow
      if (node === branch.last) return
      under = node
      flow = before.flow
      node = before.parent
    }
  }

  private shift(top: number, by: number): void {
    const { parent, depth, potential, firstChild, next } = this
    let node = top
    for (;;) {
      potential[node]! += by
      depth[node] = depth[parent[node]!]! + 1
      let following = firstChild[node]!
      while (following === -1 && node !== top) {
        following = next[node]!
        if (following === -1) node = parent[node]!
      }
      if (following === -1) return
      node = following
    }
  }

  private attach(node: number, under: number): void {
    const sibling = this.firstChild[under]!
    this.parent[node] = under
    this.next[node] = sibling
    this.previous[node] = -1
    if (sibling !== -1) this.previous[sibling] = node
    this.firstChild[under] = node
  }

  private detach(node: number): void {
    const before = this.previous[node]!
    const after = this.next[node]!
    if (before === -1) this.firstChild[this.parent[node]!] = after
    else this.next[before] = after
    if (after !== -1) this.previous[after] = before
  }
}
