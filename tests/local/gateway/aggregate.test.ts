import { openGateway, refusalOf, type Opened } from './open'
import type { Pipeline } from './sdk-shapes'

let opened: Opened
beforeAll(async () => {
  opened = await openGateway({
    shortages: { indexes: [{ name: 'by_employer', fields: ['employerId'] }] },
    employers: { indexes: [{ name: 'by_code', fields: ['creditCode'] }] },
  })
  await opened.db.collection('employers').add([
    { _id: 'e1', name: '嵊泗海工', creditCode: 'A' },
    { _id: 'e2', name: '青岛船厂', creditCode: 'B' },
  ])
  const { Point } = opened.db.Geo
  await opened.db.collection('shortages').add(
    Array.from({ length: 12 }, (_, n) => ({
      employerId: n % 3 ? 'e1' : 'e2',
      headcount: n + 1,
      trades: ['电焊', '缝纫'].slice(0, (n % 2) + 1),
      at: new Date(Date.UTC(2021, 1, 10, 17) + n * 3_600_000),
      place: new Point(122 + n / 100, 30),
    })),
  )
})
afterAll(() => opened.stop())

const shortages = () => opened.db.collection('shortages').aggregate()
const $ = () => opened.db.command.aggregate
const _ = () => opened.db.command

const rows = async (pipeline: Pipeline) => (await pipeline.end()).data

describe('聚合', () => {
  it('分组求和、平均、最大，再排序', async () => {
    const grouped = await rows(
      shortages()
        .match({ headcount: _().gt(2) })
        .group({
          _id: '$employerId',
          n: $().sum(1),
          most: $().max('$headcount'),
          mean: $().avg('$headcount'),
        })
        .sort({ _id: 1 }),
    )
    expect(grouped).toEqual([
      { _id: 'e1', n: 7, most: 12, mean: 54 / 7 },
      { _id: 'e2', n: 3, most: 10, mean: 7 },
    ])
  })

  it('按北京时间取日子', async () => {
    const day = $().dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' })
    const days = await rows(shortages().match({ headcount: 1 }).project({ day }))
    expect(days[0]).toMatchObject({ day: '2021-02-11' })
  })

  it('联表走对方的索引', async () => {
    const lookup = { from: 'employers', localField: 'employerId', foreignField: '_id', as: 'employer' }
    const joined = await rows(shortages().match({ headcount: 2 }).lookup(lookup))
    expect(joined[0]).toMatchObject({ employer: [{ name: '嵊泗海工' }] })
    expect(opened.gateway.stats.list().at(-1)).toMatchObject({ collection: 'employers', index: '_id' })
  })

  it('拆开列表、计数、分桶、跳过和条数', async () => {
    expect(await rows(shortages().unwind('$trades').count('n'))).toEqual([{ n: 18 }])
    const buckets = shortages().bucket({
      groupBy: '$headcount',
      boundaries: [0, 6, 13],
      output: { n: $().sum(1) },
    })
    expect(await rows(buckets)).toEqual([
      { _id: 0, n: 5 },
      { _id: 6, n: 7 },
    ])
    const page = await rows(
      shortages().sort({ headcount: -1 }).skip(2).limit(2).project({ _id: 0, headcount: 1 }),
    )
    expect(page).toEqual([{ headcount: 10 }, { headcount: 9 }])
  })

  it('由近到远', async () => {
    const near = { longitude: 122.05, latitude: 30 }
    const found = await rows(
      shortages().geoNear({
        near,
        spherical: true,
        distanceField: 'metres',
        key: 'place',
        maxDistance: 1500,
      }),
    )
    expect(found.map(({ headcount }) => headcount)).toEqual(
      [6, 5, 7].sort((a, b) => Math.abs(a - 6) - Math.abs(b - 6)),
    )
  })

  it('不认识的阶段被拒绝', async () => {
    const unknown = opened.db
      .collection('shortages')
      .options({ raw: true })
      .aggregate([{ $explode: {} }])
    expect((await refusalOf(() => unknown.end())).code).toBe('DATABASE_REQUEST_FAILED')
  })
})
