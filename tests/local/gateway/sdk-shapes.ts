/** The SDK as it behaves; its own declarations say `any` or leave things out. */
export type Row = Record<string, unknown>

export interface Query {
  get(): Promise<{ data: Row[] }>
  count(): Promise<{ total: number }>
  update(change: object): Promise<{ updated: number }>
  updateAndReturn(change: object): Promise<{ updated: number; doc: Row | null }>
  remove(): Promise<{ deleted: number }>
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: Record<string, boolean>): Query
  options(options: { raw?: boolean; multiple?: boolean }): Query
}

export interface Pipeline {
  match(query: object): Pipeline
  group(spec: object): Pipeline
  sort(order: Record<string, 1 | -1>): Pipeline
  project(spec: object): Pipeline
  lookup(spec: object): Pipeline
  bucket(spec: object): Pipeline
  geoNear(spec: object): Pipeline
  unwind(path: string): Pipeline
  count(name: string): Pipeline
  skip(count: number): Pipeline
  limit(count: number): Pipeline
  end(): Promise<{ data: Row[] }>
}

export interface Document {
  get(): Promise<{ data: Row[] }>
  set(document: object): Promise<{ updated: number; upsertedId?: string }>
  update(change: object): Promise<{ updated: number }>
  remove(): Promise<{ deleted: number }>
}

export interface Collection extends Query {
  add(document: object): Promise<{ id: string; ids: string[] }>
  doc(id: string | number): Document
  where(query: object): Query
  options(options: { raw?: boolean; multiple?: boolean }): Collection
  aggregate(stages?: object[]): Pipeline
}

export interface TransactionDocument extends Omit<Document, 'get'> {
  get(): Promise<{ data: Row | null }>
}

export interface Transaction {
  collection(name: string): Omit<Collection, 'doc'> & { doc(id: string): TransactionDocument }
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

interface Condition {
  and(other: object): object
  or(other: object): object
}

type Command = Record<
  | 'in'
  | 'nin'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'exists'
  | 'or'
  | 'and'
  | 'nor'
  | 'not'
  | 'mod'
  | 'size'
  | 'all'
  | 'elemMatch'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'inc'
  | 'mul'
  | 'max'
  | 'min'
  | 'rename'
  | 'remove'
  | 'set'
  | 'push'
  | 'unshift'
  | 'pop'
  | 'shift'
  | 'addToSet'
  | 'pull'
  | 'pullAll',
  (...operands: unknown[]) => Condition
>

type Accumulators = Record<'sum' | 'avg' | 'max' | 'dateToString', (operand: unknown) => object>

export interface CloudDatabase {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  serverDate(): object
  RegExp(pattern: { regexp: string; options: string }): object
  command: Command & { aggregate: Accumulators }
  Geo: {
    Point: new (longitude: number, latitude: number) => object
    LineString: new (points: object[]) => object
    Polygon: new (lines: object[]) => object
  }
}
