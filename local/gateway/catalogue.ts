import { readStored } from './ejson'
import { GatewayFailure } from './failure'
import { indexKey, type Collection, type Documents, type StoredIndex } from './documents'
import type { Index, Schema } from '../../cloudfunctions/_server/store/schema'

/** Which collections and indexes exist; an index declared differently than before is built anew. */
export class Catalogue {
  private readonly collections = new Map<string, Collection>()

  constructor(
    private readonly documents: Documents,
    schema: Schema,
  ) {
    const kept = this.documents.sql.prepare('select name from collection').all() as { name: string }[]
    for (const { name } of kept) this.open(name, schema[name]?.indexes ?? [])
    for (const [name, { indexes }] of Object.entries(schema)) {
      if (!this.collections.has(name)) this.open(name, indexes)
    }
  }

  get(name: unknown): Collection {
    const found = this.collections.get(String(name))
    if (found) return found
    throw new GatewayFailure('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${String(name)}`)
  }

  add(name: string) {
    if (this.collections.has(name)) {
      throw new GatewayFailure('DATABASE_COLLECTION_ALREADY_EXIST', `collection exists: ${name}`)
    }
    this.open(name, [])
  }

  private open(name: string, declared: Index[]) {
    const { sql } = this.documents
    sql.prepare('insert or ignore into collection(name) values (?)').run(name)
    const { number } = sql.prepare('select number from collection where name = ?').get(name) as {
      number: number
    }
    const primary: StoredIndex = { name: '_id', fields: ['_id'], unique: true, number: 0 }
    const collection: Collection = { name, number, indexes: [], primary }
    this.collections.set(name, collection)
    this.dropUndeclared(collection, declared)
    collection.indexes = declared.map((index) => this.openIndex(collection, index))
  }

  private dropUndeclared(collection: Collection, declared: Index[]) {
    const { sql } = this.documents
    const wanted = new Set(declared.map(fingerprint))
    const kept = sql
      .prepare('select number, declared from indexed where collection = ?')
      .all(collection.number)
    for (const { number, declared: text } of kept as { number: number; declared: string }[]) {
      if (wanted.has(text)) continue
      sql.prepare('delete from entry where indexed = ?').run(number)
      sql.prepare('delete from indexed where number = ?').run(number)
    }
  }

  private openIndex(collection: Collection, index: Index): StoredIndex {
    const { sql } = this.documents
    const find = sql.prepare('select number from indexed where collection = ? and declared = ?')
    const kept = find.get(collection.number, fingerprint(index)) as { number: number } | undefined
    if (kept) return { ...index, number: kept.number }
    sql.exec('begin immediate')
    try {
      sql
        .prepare('insert into indexed(collection, name, declared) values (?, ?, ?)')
        .run(collection.number, index.name, fingerprint(index))
      const { number } = find.get(collection.number, fingerprint(index)) as { number: number }
      const stored = { ...index, number }
      this.build(collection, stored)
      sql.exec('commit')
      return stored
    } catch (error) {
      sql.exec('rollback')
      throw error
    }
  }

  private build(collection: Collection, index: StoredIndex) {
    const put = this.documents.sql.prepare('insert into entry values (?, ?, ?)')
    const everything = { lo: Buffer.alloc(0), hi: Buffer.alloc(64, 0xff), shared: 0 }
    const walk = { index: collection.primary, ranges: [everything], backward: false, merged: false }
    for (const { id, text } of this.documents.walk(collection, walk)) {
      const key = indexKey(index, readStored(text))
      if (index.unique && this.documents.holder(index, key)) {
        throw new Error(`unique index ${collection.name}.${index.name} cannot be built: a value occurs twice`)
      }
      put.run(index.number, Buffer.concat([key, id]), id)
    }
  }
}

function fingerprint({ name, fields, unique }: Index) {
  return JSON.stringify([name, fields, unique ?? false])
}
