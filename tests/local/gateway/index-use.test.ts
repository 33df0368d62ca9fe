import { openGateway, type Opened } from './open'

const schema = {
  posts: {
    indexes: [
      { name: 'by_street', fields: ['streetCode', '-reportedAt'] },
      { name: 'by_trade_wage', fields: ['trade', 'wageFen', '_id'] },
      { name: 'by_number', fields: ['number'], unique: true },
      { name: 'by_name', fields: ['-name'] },
    ],
  },
}
const trades = ['电焊', '缝纫', '厨师', '搬运']
let opened: Opened

beforeAll(async () => {
  opened = await openGateway(schema)
  const post = (n: number) => ({
    _id: `p${String(n).padStart(4, '0')}`,
    streetCode: `3709220${n % 10}`,
    reportedAt: new Date(Date.UTC(2021, 1, 1) + n * 60_000),
    trade: trades[n % 4],
    wageFen: 500_000 + (n % 50) * 1000,
    number: n,
    name: `岗位${n}`,
    open: n % 3 === 0,
  })
  for (const part of [0, 1]) {
    await posts().add(Array.from({ length: 500 }, (_, n) => post(part * 500 + n)))
  }
})
afterAll(() => opened.stop())
beforeEach(() => opened.gateway.stats.reset())

const posts = () => opened.db.collection('posts')
const command = () => opened.db.command
const last = () => opened.gateway.stats.list().at(-1)

describe('声明的索引真的被用上', () => {
  it('等值加倒序：只看要的那一页', async () => {
    const page = await posts().where({ streetCode: '37092203' }).orderBy('reportedAt', 'desc').limit(10).get()
    expect(page.data.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, n) => 993 - n * 10))
    expect(last()).toEqual({
      collection: 'posts',
      action: 'database.getDocument',
      index: 'by_street',
      examined: 10,
      returned: 10,
      limit: 10,
      scanned: false,
      sorted: false,
    })
  })

  it('同一个索引也能倒着走', async () => {
    await posts().where({ streetCode: '37092203' }).orderBy('reportedAt', 'asc').limit(5).get()
    expect(last()).toMatchObject({ index: 'by_street', examined: 5, sorted: false })
  })

  it('等值加时间范围', async () => {
    const from = new Date(Date.UTC(2021, 1, 1) + 900 * 60_000)
    const { data } = await posts()
      .where({ streetCode: '37092203', reportedAt: command().gte(from) })
      .get()
    expect(data).toHaveLength(10)
    expect(last()).toMatchObject({ index: 'by_street', examined: 10, returned: 10, scanned: false })
  })

  it('上下界夹住的范围', async () => {
    const wage = command().gt(510_000).and(command().lte(514_000))
    const { data } = await posts().where({ trade: '电焊', wageFen: wage }).get()
    expect(last()).toMatchObject({ index: 'by_trade_wage', examined: data.length, returned: data.length })
  })

  it('几个街道合着按时间排，仍然只看要的条数', async () => {
    const streets = ['37092203', '37092204', '37092205']
    const { data } = await posts()
      .where({ streetCode: command().in(streets) })
      .orderBy('reportedAt', 'desc')
      .limit(6)
      .get()
    expect(data.map(({ number }) => number)).toEqual([995, 994, 993, 985, 984, 983])
    expect(last()).toMatchObject({ index: 'by_street', examined: 6, sorted: false, scanned: false })
  })

  it('按文字开头查', async () => {
    const { data } = await posts()
      .where({ name: /^岗位99/ })
      .get()
    expect(data).toHaveLength(11)
    expect(last()).toMatchObject({ index: 'by_name', examined: 11, scanned: false })
  })

  it('按编号和一组编号直接取', async () => {
    await posts().doc('p0007').get()
    expect(last()).toMatchObject({ index: '_id', examined: 1, scanned: false })
    const ids = command().in(['p0001', 'p0500', '没有'])
    expect((await posts().where({ _id: ids }).get()).data).toHaveLength(2)
    expect(last()).toMatchObject({ index: '_id', examined: 2, returned: 2 })
  })

  it('接着上一页的编号往下翻', async () => {
    const { data } = await posts()
      .where({ trade: '电焊', wageFen: 500_000, _id: command().gt('p0100') })
      .orderBy('_id', 'asc')
      .limit(3)
      .get()
    expect(data.map(({ _id }) => _id)).toEqual(['p0200', 'p0300', 'p0400'])
    expect(last()).toMatchObject({ index: 'by_trade_wage', examined: 3, sorted: false })
  })

  it('有范围的索引胜过只合排序、却要从头走完的索引', async () => {
    await posts()
      .where({ number: command().gt(989) })
      .orderBy('name', 'desc')
      .limit(3)
      .get()
    expect(last()).toMatchObject({ index: 'by_number', examined: 10, scanned: false, sorted: true })
  })

  it('唯一索引的等值优先于排序', async () => {
    await posts().where({ number: 12, streetCode: '37092202' }).orderBy('reportedAt', 'desc').get()
    expect(last()).toMatchObject({ index: 'by_number', examined: 1 })
  })

  it('或：每一支都有索引就合起来，有一支没有就是扫描', async () => {
    await posts()
      .where(command().or([{ number: 1 }, { number: 2 }, { streetCode: '37092203' }]))
      .limit(1000)
      .get()
    expect(last()).toMatchObject({ index: 'by_number|by_street', examined: 102, scanned: false })
    await posts()
      .where(command().or([{ number: 1 }, { open: true }]))
      .get()
    expect(last()).toMatchObject({ index: 'SCAN', scanned: true })
  })

  it('没有索引的条件说自己是扫描', async () => {
    const { data } = await posts().where({ open: true }).orderBy('wageFen', 'asc').limit(5).get()
    expect(data).toHaveLength(5)
    expect(last()).toMatchObject({ index: 'SCAN', examined: 1000, returned: 5, scanned: true, sorted: true })
  })

  it('计数只数索引条目；条件超出索引才看文档', async () => {
    expect((await posts().where({ streetCode: '37092203' }).count()).total).toBe(100)
    expect(last()).toMatchObject({ action: 'database.calculateDocument', index: 'by_street', scanned: false })
    expect((await posts().where({ streetCode: '37092203', open: true }).count()).total).toBe(34)
    expect(last()).toMatchObject({ index: 'by_street', examined: 100, returned: 34 })
  })

  it('更新、删除、聚合也用索引', async () => {
    await posts().where({ number: 5 }).update({ note: '已核' })
    expect(last()).toMatchObject({ action: 'database.modifyDocument', index: 'by_number', examined: 1 })
    await posts().where({ number: 6 }).remove()
    expect(last()).toMatchObject({ action: 'database.removeDocument', index: 'by_number', examined: 1 })
    await posts().aggregate().match({ streetCode: '37092203' }).count('n').end()
    expect(last()).toMatchObject({ action: 'database.aggregateDocuments', index: 'by_street', examined: 100 })
  })

  it('每次查询都告诉监听者，取消后不再告诉', async () => {
    const heard: string[] = []
    const stop = opened.gateway.stats.onQuery(({ index }) => heard.push(index))
    await posts().where({ number: 9 }).get()
    stop()
    await posts().doc('p0009').get()
    expect(heard).toEqual(['by_number'])
  })
})
