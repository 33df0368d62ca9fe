import fc from 'fast-check'
import { find } from 'mingo'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from '../../../local/gateway/encoding'
import { Engine } from '../../../local/gateway/engine'
import type { Doc } from '../../../local/gateway/ejson'

const schema = {
  things: {
    indexes: [
      { name: 'ab', fields: ['a', 'b', '_id'] },
      { name: 'a_down_b', fields: ['-a', 'b', '_id'] },
      { name: 'b', fields: ['-b', '_id'] },
      { name: 'cab', fields: ['c', '-a', 'b'] },
      { name: 'deep', fields: ['deep.d', 'a'] },
    ],
  },
}
let folder: string
let engine: Engine

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-'))
  engine = new Engine({ file: join(folder, 'cloud.sqlite'), schema, now: Date.now })
})
afterAll(() => {
  engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const number = fc.constantFrom(-1e9, -0.5, 0, 1, 1.5, 2)
const text = fc.constantFrom('', 'a', 'ab', 'abc', 'b', '中文', 'a\u0000b')
const day = fc.constantFrom(0, 1e12).map((at) => new Date(at))
const scalar = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: day },
)
/** Missing, never null: mingo sorts null behind missing, Mongo treats them alike. */
const maybe = fc.option(scalar, { nil: undefined })
const document = fc
  .record({ a: maybe, b: maybe, c: fc.constantFrom('x', 'y'), d: maybe })
  .map(({ a, b, c, d }) => {
    const entries = Object.entries({ a, b, c }).filter(([, value]) => value !== undefined)
    return { ...Object.fromEntries(entries), deep: d === undefined ? {} : { d } }
  })

const comparison = fc.record({
  operator: fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'),
  value: scalar,
})
const demand: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.constant(null),
  comparison.map(({ operator, value }) => ({ [operator]: value })),
  fc.oneof(fc.tuple(number, number), fc.tuple(text, text), fc.tuple(scalar, scalar)).map(([low, high]) => ({
    $gte: low,
    $lt: high,
  })),
  fc.array(scalar, { maxLength: 6 }).map((values) => ({ $in: values })),
  fc.constantFrom(/^a/, /^ab?/, /^中/, /b/, /^A/i),
  fc.boolean().map((exists) => ({ $exists: exists })),
)
const path = fc.constantFrom('a', 'b', 'c', 'deep.d')
const kind = fc.constantFrom<unknown>('x', 'y', { $in: ['x', 'y'] }, { $gte: 'y' })
const simple: fc.Arbitrary<Doc> = fc.record(
  { a: demand, b: demand, c: kind, 'deep.d': demand },
  { requiredKeys: [] },
)
const query: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })) },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })) },
)
const direction = fc.constantFrom(1, -1)
/** Ends in _id, so that the order leaves nothing open. */
const order = fc
  .uniqueArray(fc.tuple(path, direction), { maxLength: 2, selector: ([field]) => field })
  .chain((fields) => direction.map((last): [string, number][] => [...fields, ['_id', last]]))
const limits = fc.record({
  skip: fc.nat(3),
  limit: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
})

async function fill(documents: Doc[]) {
  const collection = engine.catalogue.get('things')
  const old = engine.find({ collection, action: 'test', query: {} })
  await engine.write(undefined, () => ({ writes: old.map(({ id }) => ({ collection, id })) }))
  const docs = documents.map((each, n) => ({ _id: `d${String(n).padStart(3, '0')}`, ...each }))
  await engine.write(undefined, () => ({
    writes: docs.map((doc) => ({ collection, id: encode(doc._id), doc })),
  }))
  return { collection, docs }
}

const ids = (docs: Doc[]) => docs.map((doc) => doc['_id'])

describe('用索引查到的，就是全表比对出来的', () => {
  it('内容和次序都一样，计数也一样', async () => {
    const used = new Set<string>()
    let answered = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 20, maxLength: 60, size: 'max' }),
        fc.array(fc.tuple(query, order, limits), { minLength: 20, maxLength: 20 }),
        async (documents, questions) => {
          const { collection, docs } = await fill(documents)
          for (const [asked, wanted, { skip, limit }] of questions) {
            const found = engine.find({
              collection,
              action: 'test',
              query: asked,
              order: wanted,
              skip,
              limit,
            })
            used.add(engine.log.list().at(-1)!.index)
            const all = find<Doc>(docs, asked).sort(Object.fromEntries(wanted)).all()
            expect(ids(found.map(({ doc }) => doc))).toEqual(
              ids(all).slice(skip, limit === undefined ? undefined : skip + limit),
            )
            answered += all.length > 0 ? 1 : 0
            expect(engine.count({ collection, action: 'test', query: asked })).toBe(all.length)
          }
        },
      ),
      { numRuns: 60, seed: 20210211, endOnFailure: true },
    )
    expect(answered).toBeGreaterThan(200)
    expect([...used]).toEqual(expect.arrayContaining(['ab', 'b', 'cab', 'deep', 'SCAN']))
  }, 60_000)

  it('事务里叠着未提交的改动时也一样', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 12, maxLength: 30, size: 'max' }),
        fc.array(fc.tuple(fc.nat(30), fc.option(document)), { maxLength: 6 }),
        fc.array(fc.tuple(query, order, limits), { minLength: 5, maxLength: 5 }),
        async (documents, changes, questions) => {
          const { collection, docs } = await fill(documents)
          const transaction = engine.transactions.get(engine.transactions.begin())!
          const visible = new Map<unknown, Doc>(docs.map((doc) => [doc._id, doc]))
          for (const [n, change] of changes) {
            const _id = `d${String(n).padStart(3, '0')}`
            const doc = change ? { _id, ...change } : undefined
            if (doc) visible.set(_id, doc)
            else visible.delete(_id)
            await engine.write(transaction, () => ({ writes: [{ collection, id: encode(_id), doc }] }))
          }
          for (const [asked, wanted, { skip, limit }] of questions) {
            const request = {
              collection,
              action: 'test',
              query: asked,
              order: wanted,
              skip,
              limit,
              transaction,
            }
            const all = find<Doc>([...visible.values()], asked)
              .sort(Object.fromEntries(wanted))
              .all()
            expect(ids(engine.find(request).map(({ doc }) => doc))).toEqual(
              ids(all).slice(skip, limit === undefined ? undefined : skip + limit),
            )
          }
          engine.transactions.abort(transaction.id)
        },
      ),
      { numRuns: 60, seed: 20220212, endOnFailure: true },
    )
  }, 60_000)

  it('编码后的字节次序就是 BSON 的次序', () => {
    const ascending = [
      null,
      -Infinity,
      -1.5,
      -1,
      0,
      1e-300,
      1,
      2,
      1e9,
      Infinity,
      '',
      'a',
      'a\u0000',
      'a\u0000b',
      'ab',
      '中',
      '\u{1F600}',
      { a: 1 },
      { a: 2 },
      [1],
      [2],
      false,
      true,
      new Date(-1),
      new Date(0),
      new Date(1e12),
    ]
    const shuffled = [...ascending].reverse().sort((a, b) => Buffer.compare(encode(a), encode(b)))
    expect(shuffled).toEqual(ascending)
    expect(encode(undefined)).toEqual(encode(null))
    expect(encode(-0)).toEqual(encode(0))
  })
})
