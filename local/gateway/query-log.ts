export interface QueryRecord {
  collection: string
  action: string
  /** the declared index, '_id', or 'SCAN' */
  index: string
  /** documents (or index entries, when counting) looked at */
  examined: number
  returned: number
  /** null when the action has none */
  limit: number | null
  /** no index narrowed the search */
  scanned: boolean
  /** the order had to be made in memory, so a limit could not stop the walk */
  sorted: boolean
}

const KEPT = 10_000

/** What each query cost; the oldest records are forgotten after ten thousand. */
export class QueryLog {
  private records: QueryRecord[] = []
  private readonly listeners = new Set<(record: QueryRecord) => void>()

  add(record: QueryRecord) {
    this.records.push(record)
    if (this.records.length > KEPT * 2) this.records = this.records.slice(-KEPT)
    for (const listener of this.listeners) listener(record)
  }

  list(): QueryRecord[] {
    return this.records.slice(-KEPT)
  }

  reset() {
    this.records = []
  }

  /** Returns what stops listening. */
  onQuery(listener: (record: QueryRecord) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
