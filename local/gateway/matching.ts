import { Context, find, Query } from 'mingo'
import { isPlainObject, type Doc } from './ejson'
import { requestFailed } from './failure'
import { geoOperators } from './geo'

export const mongo = { context: Context.init({ query: geoOperators }), scriptEnabled: false }

const UNSUPPORTED = new Set(['$where', '$text'])

export function matcher(query: Doc): (doc: Doc) => boolean {
  if (Object.keys(query).length === 0) return () => true
  refuseUnsupported(query)
  return refusing(() => {
    const compiled = new Query(query, mongo)
    return (doc: Doc) => compiled.test(doc)
  })
}

export function project(docs: Doc[], projection: Doc | undefined): Doc[] {
  if (!projection || Object.keys(projection).length === 0) return docs
  return refusing(() => find<Doc>(docs, {}, projection, mongo).all())
}

/** mingo's complaints become the cloud's. */
export function refusing<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw requestFailed(error instanceof Error ? error.message : String(error))
  }
}

function refuseUnsupported(value: unknown) {
  if (Array.isArray(value)) value.forEach(refuseUnsupported)
  if (!isPlainObject(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (UNSUPPORTED.has(key)) throw requestFailed(`${key} is not supported`)
    refuseUnsupported(inner)
  }
}
