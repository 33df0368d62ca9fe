import { randomBytes } from 'node:crypto'
import type { Collection } from '../documents'
import { encode } from '../encoding'
import type { Engine } from '../engine'
import type { Transaction } from '../transactions'
import { printDoc, type Doc } from '../ejson'
import { duplicateKey, invalidParam } from '../failure'
import { project } from '../matching'
import { refuseNames, replacement, updated } from '../updates'
import {
  readCount,
  readObject,
  readOrder,
  readQuery,
  type Action,
  type Call,
  type Surroundings,
} from './call'

const DEFAULT_LIMIT = 100
const LARGEST_LIMIT = 1000

const insertDocument: Action = async (call, { engine, now }) => {
  const collection = engine.catalogue.get(call['collectionName'])
  const transaction = engine.transactions.get(call['transactionId'])
  if (!Array.isArray(call['data'])) throw invalidParam('data must be a list')
  const docs = call['data'].map((text) => withId(readObject(text, now())))
  docs.forEach(refuseNames)
  await engine.write(transaction, () => {
    refuseTaken(engine, { collection, ids: docs.map((doc) => doc['_id']), transaction })
    return { writes: docs.map((doc) => ({ collection, id: encode(doc['_id']), doc })) }
  })
  return { data: { insertedIds: docs.map((doc) => doc['_id']) } }
}

function refuseTaken(
  engine: Engine,
  { collection, ids, transaction }: { collection: Collection; ids: unknown[]; transaction?: Transaction },
) {
  const seen = new Set<unknown>()
  for (const id of ids) {
    if (seen.has(id) || engine.get(collection, { id, transaction }) !== undefined) {
      throw duplicateKey({
        collection: collection.name,
        index: '_id_',
        key: `{ _id: ${JSON.stringify(id)} }`,
      })
    }
    seen.add(id)
  }
}

function withId({ _id: id, ...fields }: Doc): Doc {
  return { _id: id ?? freshId(), ...fields }
}

function freshId() {
  return randomBytes(16).toString('hex')
}

const getDocument: Action = (call, { engine, now }) => {
  const projection = readObject(call['projection'], now())
  const limit = Math.min(readCount(call['limit'], 'limit') || DEFAULT_LIMIT, LARGEST_LIMIT)
  const skip = readCount(call['offset'], 'offset')
  const found = engine.find({
    collection: engine.catalogue.get(call['collectionName']),
    action: call.action,
    query: readQuery(call, now()),
    order: readOrder(call['order'], now()),
    skip,
    limit,
    transaction: engine.transactions.get(call['transactionId']),
  })
  const plain = Object.keys(projection).length === 0
  const list = plain ? found.map(({ text }) => text) : projected(found, projection)
  return { data: { list }, limit, offset: skip }
}

function projected(found: { doc: Doc }[], projection: Doc) {
  const docs = found.map(({ doc }) => doc)
  return project(docs, projection).map(printDoc)
}

const calculateDocument: Action = (call, { engine, now }) => {
  const collection = engine.catalogue.get(call['collectionName'])
  const query = readQuery(call, now())
  return { data: { total: engine.count({ collection, action: call.action, query }) } }
}

const modifyDocument: Action = async (call, { engine, now }) => {
  const collection = engine.catalogue.get(call['collectionName'])
  const transaction = engine.transactions.get(call['transactionId'])
  const [query, modifier] = [readQuery(call, now()), readObject(call['data'], now())]
  const limit = call['multi'] === true ? undefined : 1
  const outcome = await engine.write(transaction, () => {
    const found = engine.find({ collection, action: call.action, query, limit, transaction })
    if (found.length === 0 && call['upsert'] === true) {
      const doc = born({ query, modifier, merge: call['merge'] === true })
      refuseTaken(engine, { collection, ids: [doc['_id']], transaction })
      return { writes: [{ collection, id: encode(doc['_id']), doc }], upserted: doc['_id'] }
    }
    const writes = found.flatMap(({ id, doc, text }) => {
      const next =
        call['merge'] === true ? updated(doc, { modifier, query }) : replacement(modifier, doc['_id'])
      return printDoc(next) === text ? [] : [{ collection, id, doc: next }]
    })
    return { writes, upserted: undefined }
  })
  if (outcome.upserted !== undefined) return { data: { updated: 0, upsert_id: outcome.upserted } }
  return { data: { updated: outcome.writes.length } }
}

/** An upsert starts from the plain equalities of its query. */
function born({ query, modifier, merge }: { query: Doc; modifier: Doc; merge: boolean }): Doc {
  const id = typeof query['_id'] === 'string' || typeof query['_id'] === 'number' ? query['_id'] : undefined
  const fresh = id ?? freshId()
  if (!merge) return replacement(modifier, fresh)
  const plain = Object.entries(query).filter(
    ([path, value]) => !path.startsWith('$') && (typeof value !== 'object' || value instanceof Date),
  )
  const base = updated({ _id: fresh }, { modifier: { $set: withoutId(plain) }, query: {} })
  return updated(base, { modifier, query: {} })
}

function withoutId(entries: [string, unknown][]) {
  return Object.fromEntries(entries.filter(([path]) => path !== '_id'))
}

const removeDocument: Action = async (call, { engine, now }) => {
  const collection = engine.catalogue.get(call['collectionName'])
  const transaction = engine.transactions.get(call['transactionId'])
  const query = readQuery(call, now())
  const limit = call['multi'] === true ? undefined : 1
  const { writes } = await engine.write(transaction, () => {
    const found = engine.find({ collection, action: call.action, query, limit, transaction })
    return { writes: found.map(({ id }) => ({ collection, id })) }
  })
  return { data: { deleted: writes.length } }
}

const modifyAndReturnDoc: Action = async (call, surroundings) => {
  const doc = await modifyFirst(call, surroundings)
  return { data: doc ? { updated: 1, doc: printDoc(doc) } : { updated: 0, doc: null } }
}

async function modifyFirst(call: Call, { engine, now }: Surroundings): Promise<Doc | undefined> {
  const collection = engine.catalogue.get(call['collectionName'])
  const transaction = engine.transactions.get(call['transactionId'])
  const [query, modifier] = [readQuery(call, now()), readObject(call['data'], now())]
  const { writes } = await engine.write(transaction, () => {
    const found = engine.find({ collection, action: call.action, query, limit: 1, transaction })
    return {
      writes: found.map(({ id, doc }) => ({ collection, id, doc: updated(doc, { modifier, query }) })),
    }
  })
  return writes[0]?.doc
}

export const documentActions: Record<string, Action> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.removeDocument': removeDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
}
