import { update } from 'mingo'
import { isPlainObject, type Doc } from './ejson'
import { requestFailed } from './failure'
import { mongo, refusing } from './matching'

const NUMERIC = new Set(['$inc', '$mul', '$bit'])
const ON_LISTS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])
/** These leave a missing path alone instead of building it. */
const PASSIVE = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename'])

/** A new document; throws, with nothing changed, wherever Mongo would refuse. `doc` is consumed. */
export function updated(doc: Doc, { modifier, query }: { modifier: Doc; query: Doc }): Doc {
  const id = doc['_id']
  for (const [operator, changes] of Object.entries(modifier)) {
    if (!operator.startsWith('$')) throw requestFailed(`update operator expected, found '${operator}'`)
    if (!isPlainObject(changes)) throw requestFailed(`${operator} expects an object`)
    for (const [path, operand] of Object.entries(changes)) refuse(doc, { operator, path, operand })
  }
  const positional = JSON.stringify(modifier).includes('.$')
  refusing(() =>
    update(doc, modifier, [], positional ? query : {}, { cloneMode: 'deep', queryOptions: mongo }),
  )
  refuseNames(doc)
  if (doc['_id'] !== id) throw requestFailed("would modify the immutable field '_id'")
  return doc
}

/** `set` of the SDK: a whole document, never operators. */
export function replacement(doc: Doc, id: unknown): Doc {
  if (doc['_id'] !== undefined && doc['_id'] !== id) {
    throw requestFailed("would modify the immutable field '_id'")
  }
  refuseNames(doc)
  return { _id: id, ...doc }
}

/** Names that could later be taken for operators or paths. */
export function refuseNames(value: unknown) {
  if (Array.isArray(value)) value.forEach(refuseNames)
  if (!isPlainObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$'))
      throw requestFailed(`The dollar ($) prefixed field '${name}' is not valid for storage`)
    if (name.includes('.')) throw requestFailed(`The dotted field '${name}' is not valid for storage`)
    if (name === '__proto__') throw requestFailed(`The field '${name}' is not valid for storage`)
    refuseNames(inner)
  }
}

interface Step {
  operator: string
  path: string
  operand: unknown
}

function refuse(doc: Doc, { operator, path, operand }: Step) {
  if (path === '' || path.split('.').includes(''))
    throw requestFailed(`The update path '${path}' is empty in part`)
  if (NUMERIC.has(operator) && operator !== '$bit' && typeof operand !== 'number') {
    throw requestFailed(
      `Cannot ${operator.slice(1)} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
    )
  }
  if (path.includes('$')) return
  const current = reach(doc, { operator, path })
  if (current === undefined) return
  if (NUMERIC.has(operator) && typeof current !== 'number') {
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type: {${path}: ${typeof current}}`,
    )
  }
  if (ON_LISTS.has(operator) && !Array.isArray(current)) {
    throw requestFailed(
      `Cannot apply ${operator} to a non-array value: the field '${path}' is ${typeof current}`,
    )
  }
}

function reach(doc: Doc, { operator, path }: { operator: string; path: string }): unknown {
  let value: unknown = doc
  for (const step of path.split('.')) {
    if (value === undefined) return undefined
    const through = isPlainObject(value) || (Array.isArray(value) && /^\d+$/.test(step))
    if (!through) {
      if (PASSIVE.has(operator)) return undefined
      throw requestFailed(`Cannot create field '${step}' of '${path}' in an element that is not an object`)
    }
    value = (value as Doc)[step]
  }
  return value
}
