import { BSONRegExp, EJSON, ObjectId } from 'bson'
import { invalidParam } from './failure'

export type Doc = Record<string, unknown>

export function isPlainObject(value: unknown): value is Doc {
  return Object.prototype.toString.call(value) === '[object Object]' && !('_bsontype' in (value as Doc))
}

export function printDoc(doc: unknown) {
  return EJSON.stringify(doc as object, { relaxed: false })
}

/** Stored text: holds no server dates and no regular expressions to revive, so it is read as it is. */
export function readStored(text: string) {
  return EJSON.parse(text) as Doc
}

/** Text from the SDK: server dates become dates, BSON regular expressions and object ids become JS values. */
export function readWire(text: unknown, now: number): unknown {
  if (text === undefined || text === null || text === '') return {}
  if (typeof text !== 'string') throw invalidParam('expected EJSON text')
  return revive(EJSON.parse(text), now)
}

function revive(value: unknown, now: number): unknown {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options)
  if (value instanceof ObjectId) return value.toHexString()
  if (Array.isArray(value)) return value.map((item) => revive(item, now))
  if (!isPlainObject(value)) return value
  const serverDate = value['$tcb_server_date']
  if (isPlainObject(serverDate)) return new Date(now + Number(serverDate['offset'] ?? 0))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, now)]))
}
