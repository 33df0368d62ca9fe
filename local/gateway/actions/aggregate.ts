import { aggregate } from 'mingo'
import { isPlainObject, printDoc, readWire, type Doc } from '../ejson'
import type { Engine } from '../engine'
import { invalidParam } from '../failure'
import { metresBetween, pointAt } from '../geo'
import { mongo, refusing } from '../matching'
import type { Order } from '../planner'
import type { Action } from './call'

interface Stage {
  name: string
  operand: unknown
}

interface Pipeline {
  engine: Engine
  action: string
}

/** The leading $match, $sort, $limit and every plain $lookup go through the indexes; mingo does the rest. */
const aggregateDocuments: Action = (call, { engine, now }) => {
  const pipeline = { engine, action: call.action }
  const stages = readStages(call['stages'], now())
  const { docs, rest } = start(pipeline, { collection: call['collectionName'], stages })
  const list = rest.reduce((current, stage) => runStage(pipeline, { docs: current, stage }), docs)
  return { data: { list: list.map(printDoc) } }
}

function readStages(value: unknown, now: number): Stage[] {
  if (!Array.isArray(value)) throw invalidParam('stages must be a list')
  return (value as { stageKey: string; stageValue: string }[]).map(({ stageKey, stageValue }) => ({
    name: stageKey,
    operand: readWire(stageValue, now),
  }))
}

function start({ engine, action }: Pipeline, from: { collection: unknown; stages: Stage[] }) {
  const rest = [...from.stages]
  const take = (name: string) => (rest[0]?.name === name ? rest.shift()?.operand : undefined)
  const query = take('$match')
  const order = take('$sort')
  const limit = take('$limit')
  const found = engine.find({
    collection: engine.catalogue.get(from.collection),
    action,
    query: isPlainObject(query) ? query : {},
    order: isPlainObject(order) ? (Object.entries(order) as Order) : [],
    limit: typeof limit === 'number' ? limit : undefined,
  })
  return { docs: found.map(({ doc }) => doc), rest }
}

function runStage(pipeline: Pipeline, { docs, stage }: { docs: Doc[]; stage: Stage }): Doc[] {
  const { name, operand } = stage
  if (name === '$lookup' && isPlainObject(operand) && typeof operand['localField'] === 'string') {
    return lookup(pipeline, { docs, operand })
  }
  if (name === '$bucket' && isPlainObject(operand)) {
    return bucketStages(operand).reduce(
      (current, next) => runStage(pipeline, { docs: current, stage: next }),
      docs,
    )
  }
  if (name === '$geoNear' && isPlainObject(operand)) return geoNear(docs, operand)
  const collectionResolver = (collection: string) => everything(pipeline, collection)
  return refusing(() => aggregate(docs, [{ [name]: operand }], { ...mongo, collectionResolver }))
}

function lookup({ engine, action }: Pipeline, { docs, operand }: { docs: Doc[]; operand: Doc }): Doc[] {
  const { from, localField, foreignField, as } = operand
  const collection = engine.catalogue.get(from)
  return docs.map((doc) => {
    const local = valueOf(doc, String(localField))
    const wanted = Array.isArray(local) ? { $in: local as unknown[] } : (local ?? null)
    const found = engine.find({ collection, action, query: { [String(foreignField)]: wanted } })
    return { ...doc, [String(as)]: found.map((hit) => hit.doc) }
  })
}

/** What Mongo makes of $bucket; mingo puts a value that equals a boundary one bucket too low. */
function bucketStages({ groupBy, boundaries, default: other, output }: Doc): Stage[] {
  const bounds = boundaries as unknown[]
  const branches = bounds.slice(1).map((upper, at) => ({
    case: { $and: [{ $gte: [groupBy, bounds[at]] }, { $lt: [groupBy, upper] }] },
    then: bounds[at],
  }))
  const bucket = { $switch: { branches, ...(other === undefined ? {} : { default: other }) } }
  const fields = isPlainObject(output) ? output : { count: { $sum: 1 } }
  return [
    { name: '$group', operand: { _id: bucket, ...fields } },
    { name: '$sort', operand: { _id: 1 } },
  ]
}

function geoNear(docs: Doc[], operand: Doc): Doc[] {
  const { near, minDistance = 0, maxDistance = Infinity } = operand
  const key = typeof operand['key'] === 'string' ? operand['key'] : 'location'
  const field = typeof operand['distanceField'] === 'string' ? operand['distanceField'] : undefined
  const centre = (near as { coordinates: [number, number] }).coordinates
  return docs
    .map((doc) => ({
      doc,
      metres: metresBetween(pointAt(doc, key) ?? [NaN, NaN], centre),
    }))
    .filter(({ metres }) => metres >= Number(minDistance) && metres <= Number(maxDistance))
    .sort((a, b) => a.metres - b.metres)
    .map(({ doc, metres }) => (field ? { ...doc, [field]: metres } : doc))
}

function everything({ engine, action }: Pipeline, name: string): Doc[] {
  const found = engine.find({ collection: engine.catalogue.get(name), action, query: {} })
  return found.map(({ doc }) => doc)
}

function valueOf(doc: Doc, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (isPlainObject(value) ? value[step] : undefined), doc)
}

export const aggregateActions: Record<string, Action> = { 'database.aggregateDocuments': aggregateDocuments }
