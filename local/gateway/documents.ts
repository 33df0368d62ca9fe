import Database from 'libsql'
import { after, encode, indexedValue } from './encoding'
import { printDoc, readStored, type Doc } from './ejson'
import { duplicateKey } from './failure'
import { directed, pathOf, type Range, type Walk } from './planner'
import type { Index } from '../../cloudfunctions/_server/store/schema'

export interface StoredIndex extends Index {
  number: number
}

export interface Collection {
  name: string
  number: number
  indexes: StoredIndex[]
  primary: StoredIndex
}

export interface Row {
  key: Buffer
  id: Buffer
  text: string
}

export interface Write {
  collection: Collection
  id: Buffer
  /** undefined removes the document */
  doc?: Doc
}

export interface Change {
  collection: Collection
  id: Buffer
  before?: string
}

const FIRST_PAGE = 24
const LARGEST_PAGE = 1000

/** Documents and ordered index entries in one SQLite file; what `apply` returned from survives kill -9. */
export class Documents {
  readonly sql: Database.Database
  private readonly statements

  constructor(file: string) {
    this.sql = openExclusively(file)
    this.sql.exec(`
      create table if not exists collection(number integer primary key, name text unique) strict;
      create table if not exists indexed(number integer primary key, collection integer, name text, declared text) strict;
      create table if not exists document(collection integer, id blob, text text, primary key(collection, id)) strict, without rowid;
      create table if not exists entry(indexed integer, key blob, id blob, primary key(indexed, key)) strict, without rowid;
    `)
    this.statements = this.prepare()
  }

  private prepare() {
    const sql = (text: string) => this.sql.prepare<unknown[]>(text)
    const rows = 'from entry e join document d on d.collection = ? and d.id = e.id where e.indexed = ?'
    const own = 'from document where collection = ?'
    return {
      read: sql(`select text ${own} and id = ?`),
      put: sql('insert or replace into document values (?, ?, ?)'),
      remove: sql('delete from document where collection = ? and id = ?'),
      putEntry: sql('insert or replace into entry values (?, ?, ?)'),
      removeEntry: sql('delete from entry where indexed = ? and key = ?'),
      holder: sql('select id from entry where indexed = ? and key >= ? and key < ? limit 1').raw(),
      countEntries: sql('select count(*) as total from entry where indexed = ? and key >= ? and key < ?'),
      countDocuments: sql(`select count(*) as total ${own} and id >= ? and id < ?`),
      forward: sql(
        `select e.key, e.id, d.text ${rows} and e.key >= ? and e.key < ? order by e.key limit ?`,
      ).raw(),
      backward: sql(
        `select e.key, e.id, d.text ${rows} and e.key >= ? and e.key < ? order by e.key desc limit ?`,
      ).raw(),
      forwardById: sql(`select id, id, text ${own} and id >= ? and id < ? order by id limit ?`).raw(),
      backwardById: sql(`select id, id, text ${own} and id >= ? and id < ? order by id desc limit ?`).raw(),
    }
  }

  read(collection: Collection, id: Buffer): string | undefined {
    const row = this.statements.read.get(collection.number, id) as { text: string } | undefined
    return row?.text
  }

  *walk(collection: Collection, walk: Walk<StoredIndex>): Generator<Row> {
    const cursors = walk.ranges.map((range) => this.walkRange(collection, { walk, range }))
    if (!walk.merged) {
      for (const cursor of cursors) yield* cursor
      return
    }
    yield* mergeCursors(cursors, walk)
  }

  private *walkRange(collection: Collection, { walk, range }: { walk: Walk<StoredIndex>; range: Range }) {
    let { lo, hi } = range
    for (let size = FIRST_PAGE; ; size = Math.min(size * 4, LARGEST_PAGE)) {
      const page = this.page(collection, { walk, lo, hi, size })
      yield* page
      const last = page[page.length - 1]
      if (page.length < size || !last) return
      if (walk.backward) hi = last.key
      else lo = Buffer.concat([last.key, Buffer.from([0])])
    }
  }

  private page(
    collection: Collection,
    { walk, lo, hi, size }: { walk: Walk<StoredIndex>; lo: Buffer; hi: Buffer; size: number },
  ): Row[] {
    const { forward, backward, forwardById, backwardById } = this.statements
    const found =
      walk.index === collection.primary
        ? (walk.backward ? backwardById : forwardById).all(collection.number, lo, hi, size)
        : (walk.backward ? backward : forward).all(collection.number, walk.index.number, lo, hi, size)
    return (found as [Buffer, Buffer, string][]).map(([key, id, text]) => ({ key, id, text }))
  }

  count(collection: Collection, walk: Walk<StoredIndex>) {
    const { countEntries, countDocuments } = this.statements
    const primary = walk.index === collection.primary
    return walk.ranges.reduce((total, { lo, hi }) => {
      const row = primary
        ? countDocuments.get(collection.number, lo, hi)
        : countEntries.get(walk.index.number, lo, hi)
      return total + (row as { total: number }).total
    }, 0)
  }

  /** Who holds this key of a unique index. */
  holder(index: StoredIndex, key: Buffer): Buffer | undefined {
    const row = this.statements.holder.get(index.number, key, after(key)) as [Buffer] | undefined
    return row?.[0]
  }

  /** All or nothing; index entries that stay the same are not touched. */
  apply(writes: Write[]): Change[] {
    this.sql.exec('begin immediate')
    try {
      const prepared = writes.map((write) => this.clear(write))
      for (const write of prepared) this.fill(write)
      this.sql.exec('commit')
      return prepared.map(({ collection, id, before }) => ({ collection, id, before }))
    } catch (error) {
      this.sql.exec('rollback')
      throw error
    }
  }

  private clear({ collection, id, doc }: Write) {
    const before = this.read(collection, id)
    const held = before === undefined ? undefined : readStored(before)
    const fresh: { index: StoredIndex; key: Buffer }[] = []
    for (const index of collection.indexes) {
      const old = held && indexKey(index, held)
      const key = doc && indexKey(index, doc)
      if (old && key?.equals(old)) continue
      if (old) this.statements.removeEntry.run(index.number, Buffer.concat([old, id]))
      if (key) fresh.push({ index, key })
    }
    if (!doc) this.statements.remove.run(collection.number, id)
    return { collection, id, doc, before, fresh }
  }

  private fill({ collection, id, doc, fresh }: ReturnType<Documents['clear']>) {
    for (const { index, key } of fresh) {
      if (index.unique && this.holder(index, key)) throw clash({ collection, index, doc })
      this.statements.putEntry.run(index.number, Buffer.concat([key, id]), id)
    }
    if (doc) this.statements.put.run(collection.number, id, printDoc(doc))
  }

  /**
   * Leaves one plain file behind. libsql keeps the connection as long as a statement lives, so the write-ahead
   * log and the lock have to be given up by hand.
   */
  close() {
    this.sql.pragma('journal_mode = DELETE')
    this.sql.pragma('locking_mode = NORMAL')
    this.sql.prepare('select count(*) from collection').get()
    this.sql.close()
  }
}

/** Without the id, so that equal values give equal bytes. A missing field counts as null. */
export function indexKey(index: StoredIndex, doc: Doc) {
  return Buffer.concat(index.fields.map((field) => directed(field, encode(indexedValue(doc, pathOf(field))))))
}

export function clash({ collection, index, doc }: { collection: Collection; index: StoredIndex; doc?: Doc }) {
  const held = index.fields.map(
    (field) => `${pathOf(field)}: ${show(doc && indexedValue(doc, pathOf(field)))}`,
  )
  return duplicateKey({ collection: collection.name, index: index.name, key: `{ ${held.join(', ')} }` })
}

function show(value: unknown) {
  return JSON.stringify(value ?? null)
}

function openExclusively(file: string) {
  const sql = new Database(file)
  try {
    sql.pragma('locking_mode = EXCLUSIVE')
    sql.pragma('journal_mode = WAL')
    sql.pragma('synchronous = NORMAL')
    sql.exec('begin immediate; commit')
  } catch (error) {
    sql.close()
    throw new Error(`${file} is in use by another process`, { cause: error })
  }
  return sql
}

function* mergeCursors(cursors: Iterator<Row>[], walk: Walk<StoredIndex>): Generator<Row> {
  const heads = cursors.map((cursor, at) => {
    const shared = walk.ranges[at]?.shared ?? 0
    const advance = () => {
      const next = cursor.next()
      return next.done ? undefined : { row: next.value, rest: next.value.key.subarray(shared) }
    }
    return { head: advance(), advance }
  })
  const direction = walk.backward ? -1 : 1
  for (;;) {
    let first: (typeof heads)[number] | undefined
    for (const candidate of heads) {
      if (!candidate.head) continue
      if (!first?.head || Buffer.compare(candidate.head.rest, first.head.rest) * direction < 0)
        first = candidate
    }
    if (!first?.head) return
    yield first.head.row
    first.head = first.advance()
  }
}
