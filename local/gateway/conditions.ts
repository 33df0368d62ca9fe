import { isPlainObject, type Doc } from './ejson'

export type Comparison = '$gt' | '$gte' | '$lt' | '$lte'

/** What a query demands of one field, as far as an index can use it. */
export interface FieldCondition {
  points?: unknown[]
  limits: { comparison: Comparison; value: unknown }[]
  prefix?: string
  /** false when the conditions hold more than the index can express */
  exact: boolean
}

export interface Conditions {
  fields: Map<string, FieldCondition>
  exact: boolean
}

export function readConditions(query: Doc): Conditions {
  const conditions: Conditions = { fields: new Map(), exact: true }
  collect(query, conditions)
  return conditions
}

function collect(query: Doc, conditions: Conditions) {
  for (const [key, demand] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(demand)) {
      for (const part of demand) collect(part as Doc, conditions)
    } else if (key.startsWith('$')) {
      conditions.exact = false
    } else {
      const field = conditions.fields.get(key) ?? { limits: [], exact: true }
      conditions.fields.set(key, field)
      narrow(field, demand)
    }
  }
}

function narrow(field: FieldCondition, demand: unknown) {
  if (demand instanceof RegExp) return narrowByPattern(field, demand)
  if (isScalar(demand)) return narrowToPoints(field, [demand])
  if (!isPlainObject(demand)) {
    field.exact = false
    return
  }
  for (const [operator, operand] of Object.entries(demand)) narrowByOperator(field, { operator, operand })
}

function narrowByOperator(
  field: FieldCondition,
  { operator, operand }: { operator: string; operand: unknown },
) {
  if (operator === '$eq' && isScalar(operand)) return narrowToPoints(field, [operand])
  if (operator === '$in' && Array.isArray(operand) && operand.every(isScalar)) {
    return narrowToPoints(field, operand)
  }
  if (operator === '$regex' && operand instanceof RegExp) return narrowByPattern(field, operand)
  if (isComparison(operator) && isScalar(operand) && operand !== null && operand !== undefined) {
    // Limits of two types leave nothing between them, which a range of bytes cannot say.
    const mixed = field.limits.some(({ value }) => typeof value !== typeof operand)
    if (field.points || mixed) field.exact = false
    field.limits.push({ comparison: operator, value: operand })
    return
  }
  field.exact = false
}

function narrowToPoints(field: FieldCondition, points: unknown[]) {
  if (field.points || field.limits.length > 0) field.exact = false
  if (!field.points || points.length < field.points.length) field.points = points
}

function narrowByPattern(field: FieldCondition, pattern: RegExp) {
  field.exact = false
  const literal = /^\^([\p{L}\p{N} _:@/-]+)/u.exec(pattern.source)?.[1]
  if (!literal || /[imsxu]/.test(pattern.flags) || pattern.source.includes('|')) return
  // The last character may be followed by a quantifier that makes it optional.
  const quantified = /^[*?{]/.test(pattern.source.slice(1 + literal.length))
  const prefix = quantified ? [...literal].slice(0, -1).join('') : literal
  if (prefix) field.prefix = prefix
}

function isComparison(operator: string): operator is Comparison {
  return ['$gt', '$gte', '$lt', '$lte'].includes(operator)
}

function isScalar(value: unknown) {
  return (
    value === null ||
    ['string', 'number', 'boolean', 'undefined'].includes(typeof value) ||
    value instanceof Date
  )
}
