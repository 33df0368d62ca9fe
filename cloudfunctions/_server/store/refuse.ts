/**
 * The SDK sends operators out unchanged, drops `undefined` filters and treats `{}` as "matches all".
 * Nothing reaches it that could do so.
 */
export type Scalar = string | number | boolean | null

const fieldName = /^[A-Za-z][A-Za-z0-9]{0,40}$|^_id$/

export function assertField(field: string): void {
  if (!fieldName.test(field)) throw new Error(`store: "${field}" is not a field name`)
}

export function assertScalar(value: unknown, field: string): asserts value is Scalar {
  const ok =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  if (!ok) throw new Error(`store: the value of "${field}" is not a plain value`)
}

export function assertId(id: unknown): asserts id is string {
  if (typeof id !== 'string' || id === '' || id.length > 200)
    throw new Error('store: an id is a non-empty string')
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** A document holds plain values, arrays and objects; keys without `$`, `.` or prototype names; nothing undefined. */
export function assertDocument(value: unknown, path = ''): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (Array.isArray(value)) {
    value.forEach((item, index) => assertDocument(item, `${path}[${index}]`))
    return
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error(`store: ${path || 'the document'} is not a plain value`)
  for (const [key, inner] of Object.entries(value)) {
    if (/[$.\0]/.test(key) || key === '' || forbiddenKeys.has(key))
      throw new Error(`store: "${path}.${key}" is not an allowed key`)
    assertDocument(inner, `${path}.${key}`)
  }
}
