import { requestFailed } from './failure'
import { isPlainObject, printDoc, type Doc } from './ejson'

// Keys compare byte by byte as BSON values compare. Each encoding is self-delimiting (none is a prefix of
// another) and no byte flip of a tag gives 0xff, so fields can simply be concatenated.
const TAG = { null: 0x05, number: 0x10, string: 0x20, object: 0x30, array: 0x40, boolean: 0x50, date: 0x60 }
const OTHER = 0x70
const END = Buffer.from([0, 0])

export function typeTag(value: unknown): number {
  if (value === null || value === undefined) return TAG.null
  if (typeof value === 'number' || typeof value === 'bigint') return TAG.number
  if (typeof value === 'string') return TAG.string
  if (typeof value === 'boolean') return TAG.boolean
  if (value instanceof Date) return TAG.date
  if (Array.isArray(value)) return TAG.array
  return isPlainObject(value) ? TAG.object : OTHER
}

export function encode(value: unknown): Buffer {
  const tag = typeTag(value)
  const head = Buffer.from([tag])
  if (tag === TAG.null) return head
  if (tag === TAG.number) return Buffer.concat([head, encodeNumber(Number(value))])
  if (tag === TAG.date) return Buffer.concat([head, encodeNumber((value as Date).getTime())])
  if (tag === TAG.boolean) return Buffer.from([tag, value ? 2 : 1])
  if (tag === TAG.array) return Buffer.concat([head, ...(value as unknown[]).map(encode), END])
  if (tag === TAG.object) return Buffer.concat([head, ...Object.entries(value as Doc).map(encodeEntry), END])
  return Buffer.concat([head, encodeText(tag === TAG.string ? (value as string) : printDoc({ value })), END])
}

/** All strings with this beginning, and only they, have these bytes as their beginning. */
export function encodePrefix(text: string) {
  return Buffer.concat([Buffer.from([TAG.string]), encodeText(text)])
}

export function invert(bytes: Buffer) {
  return Buffer.from(bytes.map((byte) => byte ^ 0xff))
}

/** The smallest key greater than every key beginning with these bytes. */
export function after(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0xff) end--
  if (end === 0) return Buffer.alloc(64, 0xff)
  const next = Buffer.from(bytes.subarray(0, end))
  next[end - 1] = next[end - 1]! + 1
  return next
}

function encodeNumber(value: number) {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if (bytes[0]! & 0x80) return invert(bytes)
  bytes[0] = bytes[0]! | 0x80
  return bytes
}

function encodeText(text: string) {
  const bytes = Buffer.from(text, 'utf8')
  if (!bytes.includes(0)) return bytes
  return Buffer.from([...bytes].flatMap((byte) => (byte === 0 ? [0, 0xff] : [byte])))
}

function encodeEntry([name, value]: [string, unknown]) {
  return Buffer.concat([Buffer.from([typeTag(value)]), encodeText(name), END, encode(value)])
}

/** An index keeps one entry per document (no multikey), so a list under an indexed path is refused. */
export function indexedValue(doc: Doc, path: string): unknown {
  const value = valueAt(doc, path)
  if (value === LIST || Array.isArray(value)) {
    throw requestFailed(
      `field '${path}' is indexed and holds an array: multikey indexes are not supported here`,
    )
  }
  return value
}

/** Sorting takes the smallest element of a list when ascending and the largest when descending, as Mongo does. */
export function sortKey(doc: Doc, order: [string, number][]) {
  return Buffer.concat(
    order.map(([path, direction]) => {
      const keys = valuesAt(doc, path.split('.'))
        .map(encode)
        .sort((a, b) => Buffer.compare(a, b))
      if (keys.length === 0) return direction < 0 ? invert(encode(null)) : encode(null)
      return direction < 0 ? invert(keys[keys.length - 1]!) : keys[0]!
    }),
  )
}

const LIST = Symbol('a list lies on the path')

function valueAt(doc: Doc, path: string): unknown {
  let value: unknown = doc
  for (const step of path.split('.')) {
    if (Array.isArray(value)) return LIST
    if (!isPlainObject(value)) return undefined
    value = value[step]
  }
  return value
}

function valuesAt(value: unknown, steps: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, steps))
  const [step, ...rest] = steps
  if (step === undefined) return [value]
  return isPlainObject(value) ? valuesAt(value[step], rest) : [undefined]
}
