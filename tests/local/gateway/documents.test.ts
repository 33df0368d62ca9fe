import { openGateway, refusalOf, type Opened } from './open'

const schema = {
  workers: {
    indexes: [
      { name: 'by_phone', fields: ['phone'], unique: true },
      { name: 'by_employer', fields: ['employer', 'age'] },
    ],
  },
  accounts: { indexes: [] },
}
let opened: Opened

beforeAll(async () => {
  opened = await openGateway(schema)
})
afterAll(() => opened.stop())

const workers = () => opened.db.collection('workers')
const command = () => opened.db.command

async function names(query: object) {
  const { data } = await workers().where(query).limit(1000).get()
  return data.map(({ name }) => name).sort()
}

describe('写入与读取', () => {
  it('王秀兰的记录连同日期、坐标、嵌套和空值原样读回', async () => {
    const bornOn = new Date('1990-05-06T07:08:09.123Z')
    const { id } = await workers().add({
      name: '王秀兰',
      phone: '13800000001',
      bornOn,
      seenAt: opened.db.serverDate(),
      place: new opened.db.Geo.Point(122.45, 30.72),
      wage: 5000.5,
      large: 2 ** 40,
      nest: { list: [1, { deep: 2 }] },
      none: null,
      absent: undefined,
    })
    const { data } = await workers().doc(id).get()
    const [seen] = data as [Record<string, unknown> & { seenAt: Date; place: { longitude: number } }]
    expect(seen).toMatchObject({ _id: id, name: '王秀兰', bornOn, wage: 5000.5, large: 2 ** 40, none: null })
    expect(seen['nest']).toEqual({ list: [1, { deep: 2 }] })
    expect(seen).not.toHaveProperty('absent')
    expect(Math.abs(seen.seenAt.getTime() - Date.now())).toBeLessThan(5000)
    expect(seen.place.longitude).toBe(122.45)
  })

  it('一次写入二十人，得到二十个编号', async () => {
    const people = Array.from({ length: 20 }, (_, n) => ({
      name: `工人${n}`,
      phone: `139000000${String(n).padStart(2, '0')}`,
      employer: n % 2 ? '嵊泗海工' : '青岛船厂',
      age: n + 20,
      trades: [`工种${n % 3}`],
    }))
    const { ids } = await workers().add(people)
    expect(new Set(ids).size).toBe(20)
  })

  it('手机号重复时按 E11000 拒绝，整批都不写入', async () => {
    const refusal = await refusalOf(() =>
      workers().add([
        { name: '新人', phone: '13700000000' },
        { name: '冒名', phone: '13900000003' },
      ]),
    )
    expect(refusal.code).toBe('DATABASE_REQUEST_FAILED')
    expect(refusal.message).toMatch(/E11000.*workers.*by_phone.*13900000003/)
    expect(await names({ phone: '13700000000' })).toEqual([])
  })

  it('没有手机号按空值计入唯一索引，第二个没有手机号的人被拒绝', async () => {
    const { id } = await workers().add({ name: '无号甲' })
    expect((await refusalOf(() => workers().add({ name: '无号乙', phone: null }))).message).toContain(
      'E11000',
    )
    await workers().doc(id).remove()
  })

  it('同一个 _id 写两次被拒绝', async () => {
    await opened.db.collection('accounts').add({ _id: '甲', amount: 1 })
    const again = await refusalOf(() => opened.db.collection('accounts').add({ _id: '甲', amount: 2 }))
    expect(again.message).toContain('E11000')
  })

  it('数字编号和同形的文字编号是两份文档', async () => {
    const numbers = opened.db.collection('accounts')
    await numbers.doc(7).set({ kind: '数字' })
    await numbers.doc('7').set({ kind: '文字' })
    expect((await numbers.doc('7').get()).data[0]).toMatchObject({ kind: '文字' })
    expect((await numbers.doc(7).get()).data[0]).toMatchObject({ kind: '数字' })
  })

  it('带美元符号或点的字段名不能入库', async () => {
    const accounts = opened.db.collection('accounts')
    expect((await refusalOf(() => accounts.add({ $set: { a: 1 } }))).message).toContain('$set')
    expect((await refusalOf(() => accounts.add({ 'a.b': 1 }))).message).toContain('a.b')
    expect((await refusalOf(() => accounts.doc('x').set({ deep: { $inc: 1 } }))).message).toContain('$inc')
  })

  it('有索引的字段不收列表', async () => {
    const refusal = await refusalOf(() => workers().add({ phone: '13611111111', employer: ['甲', '乙'] }))
    expect(refusal.message).toContain('multikey')
  })

  it('没有的集合说没有', async () => {
    expect((await refusalOf(() => opened.db.collection('nowhere').get())).code).toBe(
      'DATABASE_COLLECTION_NOT_EXIST',
    )
  })

  it('新建的集合立刻能用，再建一次被拒绝', async () => {
    await opened.db.createCollection('notes')
    await opened.db.collection('notes').add({ text: '你好' })
    expect((await opened.db.collection('notes').count()).total).toBe(1)
    const again = await refusalOf(() => opened.db.createCollection('notes'))
    expect(again.code).toBe('DATABASE_COLLECTION_ALREADY_EXIST')
  })
})

describe('查询', () => {
  it('条件、排序、跳过、条数和字段一起用', async () => {
    const { data } = await workers()
      .where({ employer: '青岛船厂', age: command().gt(22) })
      .orderBy('age', 'desc')
      .skip(1)
      .limit(3)
      .field({ age: true })
      .get()
    expect(data.map(({ age }) => age)).toEqual([36, 34, 32])
    expect(data[0]).toHaveProperty('_id')
    expect(data[0]).not.toHaveProperty('phone')
  })

  it.each([
    ['in', () => ({ age: command().in([20, 21, 99]) }), 2],
    ['nin 也算没有该字段的人', () => ({ age: command().nin([20, 21]) }), 19],
    ['neq', () => ({ age: command().neq(20) }), 20],
    ['exists', () => ({ bornOn: command().exists(true) }), 1],
    ['or 两个条件', () => command().or([{ age: 20 }, { phone: '13900000005' }]), 2],
    ['and 夹住', () => ({ age: command().gt(20).and(command().lt(24)) }), 3],
    ['同一字段的 or', () => ({ age: command().lt(21).or(command().gte(39)) }), 2],
    ['not', () => ({ age: command().not(command().gt(20)) }), 2],
    ['nor', () => command().nor([{ age: command().gte(20) }]), 1],
    ['mod', () => ({ age: command().mod(5, 0) }), 4],
    ['size', () => ({ trades: command().size(1) }), 20],
    ['all', () => ({ trades: command().all(['工种1']) }), 7],
    ['elemMatch', () => ({ trades: command().elemMatch({ $eq: '工种2' }) }), 6],
    ['列表里有某值', () => ({ trades: '工种0' }), 7],
    ['空值等于没有', () => ({ employer: null }), 1],
    ['嵌套路径', () => ({ nest: { list: command().size(2) } }), 1],
    ['正则', () => ({ phone: /^139000000[01]/ }), 20],
    ['SDK 的正则，不分大小写', () => ({ phone: opened.db.RegExp({ regexp: '^138', options: 'i' }) }), 1],
  ])('%s', async (_name, query, expected) => {
    const where = workers().where(query())
    expect((await where.count()).total).toBe(expected)
    expect((await where.get()).data).toHaveLength(expected)
  })

  it('附近、范围内、相交', async () => {
    const { Geo } = opened.db
    const shore = new Geo.Point(122.451, 30.721)
    const corners = [
      [122, 30],
      [123, 30],
      [123, 31],
      [122, 31],
      [122, 30],
    ] as const
    const square = new Geo.Polygon([new Geo.LineString(corners.map(([x, y]) => new Geo.Point(x, y)))])
    const across = new Geo.LineString([new Geo.Point(122.45, 30.72), new Geo.Point(124, 32)])
    expect(
      await names({ place: command().geoNear({ geometry: shore, maxDistance: 500, minDistance: 0 }) }),
    ).toEqual(['王秀兰'])
    expect(
      await names({ place: command().geoNear({ geometry: shore, maxDistance: 50, minDistance: 0 }) }),
    ).toEqual([])
    expect(await names({ place: command().geoWithin({ geometry: square }) })).toEqual(['王秀兰'])
    expect(await names({ place: command().geoIntersects({ geometry: across }) })).toEqual(['王秀兰'])
  })

  it('不写条数给一百条，要得再多也只给一千条', async () => {
    const many = opened.db.collection('notes')
    for (const part of [0, 1, 2])
      await many.add(Array.from({ length: 500 }, (_, n) => ({ n: part * 500 + n })))
    expect((await many.get()).data).toHaveLength(100)
    expect((await many.limit(5000).get()).data).toHaveLength(1000)
  })

  it('不认识的操作符和脚本被拒绝', async () => {
    expect((await refusalOf(() => workers().where({ $where: 'true' }).get())).code).toBe(
      'DATABASE_REQUEST_FAILED',
    )
    expect(
      (
        await refusalOf(() =>
          workers()
            .where({ age: { $fancy: 1 } })
            .get(),
        )
      ).code,
    ).toBe('DATABASE_REQUEST_FAILED')
  })
})
