import { Catalogue } from './catalogue'
import { Documents, type Collection, type Row, type StoredIndex, type Write } from './documents'
import { printDoc, readStored, type Doc } from './ejson'
import { encode, sortKey } from './encoding'
import { nearestFirst } from './geo'
import { matcher } from './matching'
import { choosePlan, type Order, type Plan } from './planner'
import { QueryLog } from './query-log'
import type { Schema } from '../../cloudfunctions/_server/store/schema'
import { Transactions, versionKey, type Transaction, type Version } from './transactions'

export interface FindRequest {
  collection: Collection
  action: string
  query: Doc
  order?: Order
  skip?: number
  /** no limit when absent */
  limit?: number
  transaction?: Transaction
}

export interface Found {
  id: Buffer
  doc: Doc
  text: string
}

/** Finds and writes; everything between two awaits is one step for every other caller. */
export class Engine {
  readonly documents: Documents
  readonly catalogue: Catalogue
  readonly transactions: Transactions

  constructor(
    options: { file: string; schema: Schema; now: () => number },
    readonly log: QueryLog = new QueryLog(),
  ) {
    this.documents = new Documents(options.file)
    this.catalogue = openCatalogue(this.documents, options.schema)
    this.transactions = new Transactions(this.documents, options.now)
  }

  find(request: FindRequest): Found[] {
    const { collection, query, order = [], skip = 0, limit, transaction } = request
    const overlay = this.transactions.overlay(transaction, collection)
    const plan = this.plan({ collection, query, order })
    const near = order.length === 0 ? nearestFirst(query) : undefined
    const search = { collection, plan, test: matcher(query), overlay }
    const early = plan.ordered && !near && limit !== undefined ? skip + limit : Infinity
    const { hits, examined } = this.walk(search, early)
    const unsorted = !plan.ordered || overlay.size > 0
    if (unsorted && order.length > 0) sortByKeys(hits, order)
    if (near) hits.sort((a, b) => near(a.doc, b.doc))
    const found = hits.slice(skip, limit === undefined ? undefined : skip + limit)
    this.record(request, { plan, examined, returned: found.length, sorted: !plan.ordered })
    return found
  }

  count(request: FindRequest): number {
    const { collection, query } = request
    const plan = this.plan({ collection, query, order: [] })
    const walk = plan.walks[0]
    if (!plan.exact || !walk || request.transaction) return this.find({ ...request, order: [] }).length
    matcher(query)
    const total = this.documents.count(collection, walk)
    this.record(request, {
      plan: { ...plan, scanned: false },
      examined: total,
      returned: total,
      sorted: false,
    })
    return total
  }

  get(
    collection: Collection,
    { id, transaction }: { id: unknown; transaction?: Transaction },
  ): string | undefined {
    const key = encode(id)
    const overlay = this.transactions.overlay(transaction, collection)
    const seen = overlay.get(versionKey({ collection, id: key }))
    return seen ? seen.text : this.documents.read(collection, key)
  }

  /**
   * `decide` works out the writes from what is visible now. In a transaction they wait for its commit; otherwise
   * they are stored at once, or after the open transaction that holds one of the documents has ended.
   */
  async write<T extends { writes: Write[] }>(
    transaction: Transaction | undefined,
    decide: () => T,
  ): Promise<T> {
    if (transaction) return this.stage(transaction, decide)
    for (;;) {
      const decision = decide()
      const blocker = this.transactions.blocker(decision.writes)
      if (!blocker) {
        if (decision.writes.length > 0) this.transactions.remember(this.documents.apply(decision.writes))
        return decision
      }
      await blocker.finished
    }
  }

  /** Whatever a write in a transaction refuses ends that transaction, as in Mongo. */
  private stage<T extends { writes: Write[] }>(transaction: Transaction, decide: () => T): T {
    try {
      const decision = decide()
      const staged = decision.writes.map((write) => ({ ...write, text: write.doc && printDoc(write.doc) }))
      this.transactions.stage(transaction, staged)
      return decision
    } catch (error) {
      this.transactions.abort(transaction.id)
      throw error
    }
  }

  close() {
    this.transactions.close()
    this.documents.close()
  }

  private plan({ collection, query, order }: { collection: Collection; query: Doc; order: Order }) {
    return choosePlan({ query, order, indexes: collection.indexes, primary: collection.primary })
  }

  private walk({ collection, plan, test, overlay }: Search, enough: number) {
    const hits: Found[] = []
    const twice = plan.walks.length > 1 ? new Set<string>() : undefined
    let examined = 0
    for (const row of this.rows(collection, plan)) {
      if (hits.length >= enough) break
      if (overlay.size > 0 && overlay.has(versionKey({ collection, id: row.id }))) continue
      if (twice?.has(row.id.toString('latin1'))) continue
      twice?.add(row.id.toString('latin1'))
      examined += 1
      const doc = readStored(row.text)
      if (test(doc)) hits.push({ id: row.id, doc, text: row.text })
      if (hits.length >= enough) break
    }
    for (const { id, text } of overlay.values()) {
      if (text === undefined) continue
      examined += 1
      const doc = readStored(text)
      if (test(doc)) hits.push({ id, doc, text })
    }
    return { hits, examined }
  }

  private *rows(collection: Collection, plan: Plan<StoredIndex>): Generator<Row> {
    for (const walk of plan.walks) yield* this.documents.walk(collection, walk)
  }

  private record(request: FindRequest, cost: Cost) {
    const { plan, examined, returned, sorted } = cost
    this.log.add({
      collection: request.collection.name,
      action: request.action,
      index: plan.label,
      examined,
      returned,
      limit: request.limit ?? null,
      scanned: plan.scanned,
      sorted,
    })
  }
}

function openCatalogue(documents: Documents, schema: Schema) {
  try {
    return new Catalogue(documents, schema)
  } catch (error) {
    documents.close()
    throw error
  }
}

interface Search {
  collection: Collection
  plan: Plan<StoredIndex>
  test: (doc: Doc) => boolean
  overlay: Map<string, Version>
}

interface Cost {
  plan: Plan<StoredIndex>
  examined: number
  returned: number
  sorted: boolean
}

function sortByKeys(hits: Found[], order: Order) {
  const keys = new Map(hits.map((hit) => [hit, sortKey(hit.doc, order)]))
  hits.sort((a, b) => Buffer.compare(keys.get(a)!, keys.get(b)!))
}
