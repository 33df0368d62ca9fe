import { openGateway, refusalOf, type Opened } from './open'

let opened: Opened
beforeAll(async () => {
  opened = await openGateway({ accounts: { indexes: [{ name: 'by_kind', fields: ['kind'] }] } })
})
afterAll(() => opened.stop())

const accounts = () => opened.db.collection('accounts')
const command = () => opened.db.command

async function stored(id: string) {
  const { data } = await accounts().doc(id).get()
  return data[0]
}

async function given(document: object) {
  const { id } = await accounts().add(document)
  return id
}

describe('更新命令', () => {
  it('加、乘、最大、最小、改名、删字段', async () => {
    const id = await given({ n: 5, f: 1.5, high: 3, low: 3, old: '名', gone: 1 })
    const _ = command()
    const change = {
      n: _.inc(2),
      f: _.mul(2),
      high: _.max(9),
      low: _.min(1),
      old: _.rename('fresh'),
      gone: _.remove(),
    }
    expect((await accounts().doc(id).update(change)).updated).toBe(1)
    expect(await stored(id)).toEqual({ _id: id, n: 7, f: 3, high: 9, low: 1, fresh: '名' })
  })

  it('没有的字段可以直接加减和推入', async () => {
    const id = await given({ kind: '空' })
    await accounts()
      .doc(id)
      .update({ n: command().inc(3), list: command().push('a') })
    expect(await stored(id)).toEqual({ _id: id, kind: '空', n: 3, list: ['a'] })
  })

  it('列表：推入、插队、弹出、移出、去重、删除、按位置截短', async () => {
    const id = await given({ list: ['x'] })
    const _ = command()
    const steps = [_.push(['y', 'z']), _.unshift('w'), _.pop(), _.addToSet('q'), _.addToSet('q'), _.pull('x')]
    for (const step of steps) await accounts().doc(id).update({ list: step })
    expect(await stored(id)).toMatchObject({ list: ['w', 'y', 'q'] })
    await accounts().doc(id).update({ list: _.shift() })
    await accounts()
      .doc(id)
      .update({ list: _.push({ each: ['a', 'b'], position: 0, slice: 3 }) })
    expect(await stored(id)).toMatchObject({ list: ['a', 'b', 'y'] })
    await accounts()
      .doc(id)
      .update({ list: _.pullAll(['a', 'y']) })
    expect(await stored(id)).toMatchObject({ list: ['b'] })
  })

  it('嵌套对象合并，set 命令整个换掉', async () => {
    const id = await given({ nest: { a: 1, b: 2 }, whole: { a: 1, b: 2 } })
    await accounts()
      .doc(id)
      .update({ nest: { a: 9 }, whole: command().set({ a: 9 }) })
    expect(await stored(id)).toMatchObject({ nest: { a: 9, b: 2 }, whole: { a: 9 } })
  })

  it('没有的文档更新数为零；set 有则换、无则建', async () => {
    expect((await accounts().doc('没有').update({ a: 1 })).updated).toBe(0)
    expect(await accounts().doc('王秀兰').set({ a: 1 })).toMatchObject({ updated: 0, upsertedId: '王秀兰' })
    expect((await accounts().doc('王秀兰').set({ b: 2 })).updated).toBe(1)
    expect(await stored('王秀兰')).toEqual({ _id: '王秀兰', b: 2 })
  })

  it('值没有变不算更新', async () => {
    const id = await given({ a: 1 })
    expect((await accounts().doc(id).update({ a: 1 })).updated).toBe(0)
  })

  it('按条件更新和删除全部符合的，multiple 为假只动一个', async () => {
    await accounts().add([1, 2, 3].map((n) => ({ kind: '批', n })))
    expect((await accounts().where({ kind: '批' }).update({ seen: true })).updated).toBe(3)
    const one = accounts().where({ kind: '批' }).options({ multiple: false })
    expect((await one.update({ n: 10 })).updated).toBe(1)
    expect((await one.remove()).deleted).toBe(1)
    expect((await accounts().where({ kind: '批' }).remove()).deleted).toBe(2)
    expect((await accounts().doc('没有').remove()).deleted).toBe(0)
  })

  it('更新并返回新值', async () => {
    await given({ kind: '取号', n: 1 })
    const next = await accounts()
      .where({ kind: '取号' })
      .updateAndReturn({ n: command().inc(1) })
    expect(next).toMatchObject({ updated: 1, doc: { n: 2 } })
    const none = await accounts()
      .where({ kind: '没有' })
      .updateAndReturn({ n: command().inc(1) })
    expect(none).toMatchObject({ updated: 0, doc: null })
  })
})

describe('与 Mongo 一样严格，拒绝时什么都不变', () => {
  const raw = (modifier: object) => (id: string) =>
    opened.db.collection('accounts').options({ raw: true }).where({ _id: id }).update(modifier)

  it.each<[string, (id: string) => Promise<unknown>, RegExp]>([
    [
      '给文字加一',
      (id) =>
        accounts()
          .doc(id)
          .update({ other: 1, text: command().inc(1) }),
      /non-numeric/,
    ],
    [
      '给文字乘二',
      (id) =>
        accounts()
          .doc(id)
          .update({ other: 1, text: command().mul(2) }),
      /non-numeric/,
    ],
    [
      '给空值加一',
      (id) =>
        accounts()
          .doc(id)
          .update({ other: 1, none: command().inc(1) }),
      /non-numeric/,
    ],
    [
      '加一个文字',
      (id) =>
        accounts()
          .doc(id)
          .update({ other: 1, n: command().inc('1') }),
      /non-numeric/,
    ],
    [
      '往数字里推入',
      (id) =>
        accounts()
          .doc(id)
          .update({ other: 1, n: command().push(1) }),
      /non-array/,
    ],
    [
      '从文字里移出',
      (id) =>
        accounts()
          .doc(id)
          .update({ other: 1, text: command().pull('a') }),
      /non-array/,
    ],
    ['在数字下面建字段', (id) => accounts().doc(id).update({ other: 1, 'n.deep': 1 }), /Cannot create field/],
    ['同一路径改两次', raw({ $set: { other: 1, n: 1 }, $inc: { n: 1 } }), /conflict/],
    ['父路径与子路径一起改', raw({ $set: { other: 1, nest: {}, 'nest.a': 1 } }), /conflict/],
    ['改 _id', raw({ $set: { other: 1, _id: '别的' } }), /_id/],
    ['改名成 _id', raw({ $set: { other: 1 }, $rename: { text: '_id' } }), /_id/],
    ['不认识的更新操作', raw({ $set: { other: 1 }, $explode: { n: 1 } }), /explode/],
    ['混用操作和字段', raw({ $set: { other: 1 }, n: 3 }), /operator/],
  ])('%s', async (_name, attempt, message) => {
    const before = { n: 1, text: 'abc', none: null, nest: { a: 0 } }
    const id = await given(before)
    const refusal = await refusalOf(() => attempt(id))
    expect(refusal.code).toBe('DATABASE_REQUEST_FAILED')
    expect(refusal.message).toMatch(message)
    expect(await stored(id)).toEqual({ _id: id, ...before })
  })
})
