import { ObjectId } from 'bson'
import { transactionConflict, transactionGone } from './failure'
import { clash, indexKey, type Change, type Collection, type Documents, type Write } from './documents'

const LIFETIME_MS = 30_000

export interface Version {
  collection: Collection
  id: Buffer
  text?: string
}

/** One open transaction: what it wrote, and what others changed since it first looked. */
export interface Transaction {
  id: string
  startedAt: number
  looked: boolean
  own: Map<string, Write & { text?: string }>
  older: Map<string, Version>
  claims: Set<string>
  finished: Promise<void>
  release: () => void
}

export function versionKey({ collection, id }: { collection: Collection; id: Buffer }) {
  return `${collection.number}/${id.toString('latin1')}`
}

/** Snapshot isolation as Mongo has it: first writer wins, reads are not validated. */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly claimed = new Map<string, Transaction>()

  constructor(
    private readonly documents: Documents,
    private readonly now: () => number,
  ) {}

  begin(): string {
    const id = new ObjectId().toHexString()
    let release = () => {}
    const finished = new Promise<void>((resolve) => (release = resolve))
    const timer = setTimeout(() => this.abort(id), LIFETIME_MS).unref()
    this.open.set(id, {
      id,
      startedAt: this.now(),
      looked: false,
      own: new Map(),
      older: new Map(),
      claims: new Set(),
      finished,
      release: () => {
        clearTimeout(timer)
        release()
      },
    })
    return id
  }

  get(id: unknown): Transaction | undefined {
    this.expire()
    if (id === undefined || id === null || id === '') return undefined
    const found = typeof id === 'string' ? this.open.get(id) : undefined
    if (!found) throw transactionGone()
    found.looked = true
    return found
  }

  commit(id: unknown) {
    const transaction = this.get(id)
    if (!transaction) throw transactionGone()
    this.open.delete(transaction.id)
    try {
      if (transaction.own.size > 0) this.remember(this.documents.apply([...transaction.own.values()]))
    } finally {
      this.free(transaction)
    }
  }

  abort(id: unknown) {
    const transaction = this.open.get(String(id))
    if (!transaction) return
    this.open.delete(transaction.id)
    this.free(transaction)
  }

  /** What the transaction sees instead of the stored documents, within one collection. */
  overlay(transaction: Transaction | undefined, collection: Collection): Map<string, Version> {
    const seen = new Map<string, Version>()
    for (const versions of [transaction?.older, transaction?.own]) {
      for (const [key, version] of versions ?? [])
        if (version.collection === collection) seen.set(key, version)
    }
    return seen
  }

  /** Keeps writes for the commit. */
  stage(transaction: Transaction, writes: (Write & { text?: string })[]) {
    for (const write of writes) {
      const key = versionKey(write)
      const claims = this.claimsOf(write)
      const contested = claims.some((claim) => this.holderOf(claim, transaction))
      if (contested || transaction.older.has(key)) throw transactionConflict()
      this.refuseDuplicates(transaction, write)
      for (const claim of claims) {
        this.claimed.set(claim, transaction)
        transaction.claims.add(claim)
      }
      transaction.own.set(key, write)
    }
  }

  /** The open transaction a plain write has to wait for, if any. */
  blocker(writes: Write[]): Transaction | undefined {
    for (const write of writes) {
      for (const claim of this.claimsOf(write)) {
        const holder = this.holderOf(claim)
        if (holder) return holder
      }
    }
    return undefined
  }

  /** Open snapshots keep the version they could still see. */
  remember(changes: Change[]) {
    for (const transaction of this.open.values()) {
      if (!transaction.looked) continue
      for (const change of changes) {
        const key = versionKey(change)
        if (!transaction.older.has(key)) transaction.older.set(key, { ...change, text: change.before })
      }
    }
  }

  private claimsOf(write: Write): string[] {
    const { collection, doc } = write
    const unique = doc ? collection.indexes.filter((index) => index.unique) : []
    const keys = unique.map((index) => `${index.number}:${indexKey(index, doc ?? {}).toString('latin1')}`)
    return [versionKey(write), ...keys]
  }

  private holderOf(claim: string, except?: Transaction) {
    const holder = this.claimed.get(claim)
    return holder === except ? undefined : holder
  }

  private refuseDuplicates(transaction: Transaction, { collection, id, doc }: Write) {
    if (!doc) return
    for (const index of collection.indexes.filter((candidate) => candidate.unique)) {
      const key = indexKey(index, doc)
      const own = [...transaction.own.values()].filter((write) => write.collection === collection)
      const taken = own.some(
        (other) => other.doc && !other.id.equals(id) && indexKey(index, other.doc).equals(key),
      )
      if (taken) throw clash({ collection, index, doc })
      const holder = this.documents.holder(index, key)
      if (!holder || holder.equals(id)) continue
      const holderKey = versionKey({ collection, id: holder })
      if (transaction.own.has(holderKey)) continue
      throw transaction.older.has(holderKey) ? transactionConflict() : clash({ collection, index, doc })
    }
  }

  private expire() {
    const limit = this.now() - LIFETIME_MS
    for (const { id, startedAt } of this.open.values()) if (startedAt < limit) this.abort(id)
  }

  private free(transaction: Transaction) {
    for (const claim of transaction.claims) {
      if (this.claimed.get(claim) === transaction) this.claimed.delete(claim)
    }
    transaction.release()
  }

  close() {
    for (const id of [...this.open.keys()]) this.abort(id)
  }
}
