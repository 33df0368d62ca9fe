/** The one wrapper around the database: equality, one range, one order, a limit; every write is in a transaction. */
import { AppError } from '../../../domain/contracts/error-codes'
import { database, type Database, type DatabaseTransaction } from '../platform/cloud'
import type { Documents } from './documents'
import { assertDocument, assertField, assertId, assertScalar, type Scalar } from './refuse'
import type { Collection } from './schema'
import { isConflict, pause, retryingReads } from './retry'

export interface Query {
  equals: Record<string, Scalar>
  /** Walks one field of the index; `after` continues behind a value of it, `prefix` keeps to strings beginning so. */
  order?: { field: string; direction: 'asc' | 'desc'; after?: string; prefix?: string }
  limit: number
}

/** Reads outside a transaction. */
export interface Reader {
  get<C extends Collection>(collection: C, id: string): Promise<Documents[C] | null>
  find<C extends Collection>(collection: C, query: Query): Promise<Documents[C][]>
}

/** Inside a transaction `get` and the writes are in it; `find` still looks from outside, as the platform does. */
export interface Writer extends Reader {
  create<C extends Collection>(collection: C, document: Documents[C]): Promise<void>
  replace<C extends Collection>(collection: C, document: Documents[C]): Promise<void>
  remove(collection: Collection, id: string): Promise<void>
}

export const reader: Reader = {
  get: (collection, id) => retryingReads(() => getFrom(database(), collection, id)),
  find: (collection, query) => retryingReads(() => findIn(collection, query)),
}

const attempts = 8

/**
 * Runs `work` in a transaction and commits. A conflict, or a commit whose outcome is unknown, runs it again:
 * `work` must recognise its own earlier success (dispatch does so by requestId).
 * @throws AppError BUSY when all attempts met conflicts
 */
export async function transact<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(work)
    } catch (error) {
      if (error instanceof AppError || !isConflict(error)) throw error
      if (attempt >= attempts) throw new AppError('BUSY')
      await pause(attempt)
    }
  }
}

async function once<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
  const transaction = await database().startTransaction()
  try {
    const result = await work(writerIn(transaction))
    assertAnswered(await transaction.commit())
    return result
  } catch (error) {
    // After a commit that failed it still holds its records, and the next attempt would meet it as a stranger.
    await transaction.rollback(null).catch(() => undefined)
    throw error
  }
}

function writerIn(transaction: DatabaseTransaction): Writer {
  return {
    get: (collection, id) => getFrom(transaction, collection, id),
    find: reader.find,
    async create(collection, document) {
      const { _id, ...fields } = checked(document)
      assertAnswered(await transaction.collection(collection).doc(_id).create(fields))
    },
    async replace(collection, document) {
      const { _id, ...fields } = checked(document)
      assertAnswered(await transaction.collection(collection).doc(_id).set(fields))
    },
    async remove(collection, id) {
      assertId(id)
      assertAnswered(await transaction.collection(collection).doc(id).remove())
    },
  }
}

function checked<D extends { _id: string }>(document: D): D {
  assertId(document._id)
  assertDocument(document)
  return document
}

type Source = Database | DatabaseTransaction

async function getFrom<C extends Collection>(
  source: Source,
  collection: C,
  id: string,
): Promise<Documents[C] | null> {
  assertId(id)
  const answer = await source.collection(collection).doc(id).get()
  const data = assertAnswered(answer).data
  // A plain read answers a list, a read in a transaction the document itself.
  const found: unknown = Array.isArray(data) ? data[0] : data
  return (found ?? null) as Documents[C] | null
}

async function findIn<C extends Collection>(collection: C, query: Query): Promise<Documents[C][]> {
  const command = database().command
  const filter: Record<string, unknown> = {}
  const equals = Object.entries(query.equals)
  if (equals.length === 0) throw new Error('store: a query without a condition')
  for (const [field, value] of equals) {
    assertField(field)
    assertScalar(value, field)
    filter[field] = command.eq(value)
  }
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > 1000)
    throw new Error('store: limit is 1..1000')
  let found = database().collection(collection).where(filter)
  if (query.order) {
    const { field, direction, after, prefix } = query.order
    assertField(field)
    if (after !== undefined) filter[field] = direction === 'asc' ? command.gt(after) : command.lt(after)
    if (prefix !== undefined && prefix !== '') {
      // A page behind the first goes on behind its last value, which begins so as well.
      const isBehind = direction === 'asc' && after !== undefined && after > prefix
      const upTo = command.lt(prefix + '\uffff')
      filter[field] = isBehind ? command.gt(after).and(upTo) : command.gte(prefix).and(upTo)
    }
    found = database().collection(collection).where(filter).orderBy(field, direction)
  }
  const answer = await found.limit(query.limit).get()
  return assertAnswered(answer).data as Documents[C][]
}

/** Some SDK calls answer `{code, message}` instead of throwing. */
function assertAnswered(answer: unknown): { data?: unknown } {
  if (typeof answer !== 'object' || answer === null) throw new Error('store: no answer')
  if ('code' in answer && answer.code) throw Object.assign(new Error('store: the database refused'), answer)
  return answer
}
