const few = 32

/**
 * Numbers for the distinct values of one fact, in the order they are met; 0 is kept for unknown.
 * A hash table of our own: most values are short texts, and a roster has millions of them to look up.
 * Any hash does, since what is found is always compared in full.
 */
export class Dictionary {
  /** By number. Lists and records that read the same share one. */
  readonly values: unknown[] = [null]
  private slots = new Int32Array(4 * few)
  private isSmall = true
  /** By number what the value reads like, part by part. */
  private readonly parts: unknown[][] = [[]]

  codeOf(value: unknown): number {
    if (typeof value !== 'string') return this.codeOfOther(value)
    const { slots, values } = this
    const mask = slots.length - 1
    let slot = (this.isSmall ? quickHash(value) : hashOfText(value)) & mask
    for (; ; slot = (slot + 1) & mask) {
      const code = slots[slot]!
      if (code === 0) return this.add(slot, value)
      if (values[code] === value) return code
    }
  }

  private codeOfOther(value: unknown): number {
    const { slots, parts } = this
    const mask = slots.length - 1
    for (let slot = hashOf(value) & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot]!
      if (code === 0) return this.add(slot, value)
      if (follow(parts[code]!, 0, value) > 0) return code
    }
  }

  private add(slot: number, value: unknown): number {
    const code = this.values.push(value) - 1
    this.parts.push(spelled(value))
    this.slots[slot] = code
    if (this.values.length * 4 > this.slots.length) this.spread()
    return code
  }

  private spread(): void {
    this.isSmall = false
    this.slots = new Int32Array(this.slots.length * 4)
    const mask = this.slots.length - 1
    for (let code = 1; code < this.values.length; code++) {
      let slot = hashOf(this.values[code]) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = code
    }
  }
}

function quickHash(text: string): number {
  const { length } = text
  return length === 0 ? 0 : text.charCodeAt(length - 1) + length * 5
}

/** Region codes and days differ at their end. */
function hashOfText(text: string): number {
  const { length } = text
  if (length < 4) return quickHash(text)
  const end = text.charCodeAt(length - 1) + text.charCodeAt(length - 2) * 11
  return (
    Math.imul(end + text.charCodeAt(length - 3) * 119 + text.charCodeAt(length - 4) * 1301, 0x9e3779b1) >>> 12
  )
}

function hashOf(value: unknown): number {
  if (typeof value === 'string') return hashOfText(value)
  if (typeof value === 'number')
    return Math.imul((value | 0) ^ ((value / 0x100000000) | 0), 0x9e3779b1) >>> 12
  if (typeof value !== 'object' || value === null) return value === true ? 1 : 2
  return Array.isArray(value) ? hashOfList(value) : hashOfRecord(value)
}

/** The ends tell most lists apart. */
function hashOfList(list: readonly unknown[]): number {
  const { length } = list
  if (length === 0) return 3
  const first = hashOf(list[0])
  return length === 1 ? first : (Math.imul(first, 31) + hashOf(list[length - 1]) + length * 7919) | 0
}

function hashOfRecord(record: object): number {
  let hash = 5
  for (const key in record) hash = (Math.imul(hash, 31) + hashOf((record as Fields)[key])) | 0
  return hash
}

type Fields = Readonly<Record<string, unknown>>

/** Between the parts of a structure, so that [[a], [b]] and [[a, b]] read differently. */
const [list, record, end] = [Symbol('list'), Symbol('record'), Symbol('end')]

function spelled(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  if (Array.isArray(value)) return [list, ...value.flatMap(spelled), end]
  return [record, ...Object.entries(value).flatMap(([key, part]) => [key, ...spelled(part)]), end]
}

/** Reads a value along `parts`: the place behind it, or -1 where it reads differently. */
function follow(parts: readonly unknown[], from: number, value: unknown): number {
  if (typeof value !== 'object' || value === null) return parts[from] === value ? from + 1 : -1
  if (Array.isArray(value)) return parts[from] === list ? followList(parts, from + 1, value) : -1
  return parts[from] === record ? followRecord(parts, from + 1, value as Fields) : -1
}

function followList(parts: readonly unknown[], from: number, values: readonly unknown[]): number {
  let at = from
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (typeof value !== 'object') {
      if (parts[at++] !== value) return -1
    } else {
      at = follow(parts, at, value)
      if (at < 0) return -1
    }
  }
  return parts[at] === end ? at + 1 : -1
}

function followRecord(parts: readonly unknown[], from: number, fields: Fields): number {
  let at = from
  for (const key in fields) {
    if (parts[at++] !== key) return -1
    const value = fields[key]
    if (typeof value !== 'object') {
      if (parts[at++] !== value) return -1
    } else {
      at = follow(parts, at, value)
      if (at < 0) return -1
    }
  }
  return parts[at] === end ? at + 1 : -1
}
