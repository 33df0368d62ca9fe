/** Numbers for the distinct values of one fact, in the order they are met; 0 is kept for unknown. */
export interface Dictionary {
  /** By number. Lists and records that read the same share one. */
  readonly values: readonly unknown[]
  codeOf: (value: unknown) => number
}

export function newDictionary(): Dictionary {
  const values: unknown[] = [null]
  const scalars = new Map<unknown, number>()
  const structures = newTokenTree()
  const added = (value: unknown) => values.push(value) - 1

  function codeOf(value: unknown): number {
    if (typeof value === 'object' && value !== null) {
      const node = structures.nodeOf(value)
      return (structures.codes[node] ||= added(value))
    }
    let code = scalars.get(value)
    if (code === undefined) {
      code = added(value)
      scalars.set(value, code)
    }
    return code
  }
  return { values, codeOf }
}

/** Marks between the parts of a structure, so that [['a'],['b']] and [['a','b']] differ. */
const opened = { list: Symbol('list'), record: Symbol('record'), end: Symbol('end') }

/** A prefix tree over what a structure reads like, part by part: no text is put together to compare two. */
function newTokenTree() {
  // @NOTE node n: the token that led to it, its first child, the next child of its parent
  const tokens: unknown[] = [null]
  const firstChild = [0]
  const nextSibling = [0]
  const codes = [0]
  const children = new Map<number, Map<unknown, number>>()
  const fewChildren = 8

  function step(from: number, token: unknown): number {
    let tried = 0
    let last = 0
    for (let node = firstChild[from]!; node !== 0; node = nextSibling[node]!) {
      if (tokens[node] === token) return node
      if (++tried === fewChildren) return stepAmongMany(from, token)
      last = node
    }
    const node = grow(token)
    if (last === 0) firstChild[from] = node
    else nextSibling[last] = node
    return node
  }

  function stepAmongMany(from: number, token: unknown): number {
    const many = children.get(from) ?? new Map<unknown, number>()
    children.set(from, many)
    let node = many.get(token)
    if (node === undefined) many.set(token, (node = grow(token)))
    return node
  }

  function grow(token: unknown): number {
    firstChild.push(0)
    nextSibling.push(0)
    codes.push(0)
    return tokens.push(token) - 1
  }

  function walk(from: number, value: unknown): number {
    if (typeof value !== 'object' || value === null) return step(from, value)
    if (Array.isArray(value)) {
      let node = step(from, opened.list)
      for (const part of value) node = walk(node, part)
      return step(node, opened.end)
    }
    let node = step(from, opened.record)
    for (const key in value) node = walk(step(node, key), (value as Record<string, unknown>)[key])
    return step(node, opened.end)
  }
  return { codes, nodeOf: (value: object) => walk(0, value) }
}
