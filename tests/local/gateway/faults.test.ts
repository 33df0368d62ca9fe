import { openGateway, refusalOf, type Opened } from './open'

let opened: Opened
beforeAll(async () => {
  opened = await openGateway({ notes: { indexes: [] }, others: { indexes: [] } })
})
afterAll(() => opened.stop())
afterEach(async () => {
  opened.gateway.faults.clear()
  await notes().where({}).remove()
})

const notes = () => opened.db.collection('notes')
const total = async () => (await notes().count()).total

describe('测试可以种下故障', () => {
  it('出错：什么都没写', async () => {
    opened.gateway.faults.add({ match: { action: 'insertDocument' }, kind: 'error' })
    expect((await refusalOf(() => notes().add({ n: 1 }))).code).toBe('SYS_ERR')
    expect(await total()).toBe(0)
    await notes().add({ n: 1 })
    expect(await total()).toBe(1)
  })

  it('写完才出错：调用者以为失败，其实已经写入', async () => {
    const match = { action: 'database.insertDocument', collection: 'notes' }
    opened.gateway.faults.add({ match, kind: 'commit-then-error' })
    expect((await refusalOf(() => notes().add({ n: 1 }))).message).toContain('after')
    expect(await total()).toBe(1)
  })

  it('延迟：晚一点才写', async () => {
    opened.gateway.faults.add({ match: { action: 'insertDocument' }, kind: 'delay', ms: 80 })
    const slow = notes().add({ n: 1 })
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(await total()).toBe(0)
    await slow
    expect(await total()).toBe(1)
  })

  it('只打第几次、只打几次、只打一个集合', async () => {
    opened.gateway.faults.add({ match: { action: 'insertDocument', nth: 2 }, kind: 'error', times: 2 })
    const outcomes: boolean[] = []
    for (let n = 0; n < 5; n++) {
      outcomes.push(
        await notes()
          .add({ n })
          .then(() => true)
          .catch(() => false),
      )
    }
    expect(outcomes).toEqual([true, false, false, true, true])
    opened.gateway.faults.add({ match: { collection: 'others' }, kind: 'error' })
    expect(await total()).toBe(3)
    expect((await refusalOf(() => opened.db.collection('others').get())).code).toBe('SYS_ERR')
  })

  it('提交后才出错的事务：重试的人会发现已经做过', async () => {
    opened.gateway.faults.add({ match: { action: 'commitTransaction' }, kind: 'commit-then-error' })
    const transfer = opened.db.runTransaction((each) => each.collection('notes').add({ _id: '一次', n: 1 }))
    expect((await refusalOf(() => transfer)).code).toBe('SYS_ERR')
    expect(await total()).toBe(1)
  })
})
