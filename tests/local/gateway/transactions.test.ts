import { openGateway, refusalOf, type Opened } from './open'
import type { Transaction } from './sdk-shapes'

const schema = { accounts: { indexes: [{ name: 'by_holder', fields: ['holder'], unique: true }] } }
let opened: Opened
let skippedMs = 0

beforeAll(async () => {
  opened = await openGateway(schema, { now: () => Date.now() + skippedMs })
})
afterAll(() => opened.stop())

beforeEach(async () => {
  await accounts().where({}).remove()
  await accounts().add([
    { _id: '甲', holder: '王秀兰', amount: 100 },
    { _id: '乙', holder: '李建国', amount: 0 },
  ])
})

const accounts = () => opened.db.collection('accounts')
const inc = (n: number) => opened.db.command.inc(n)
const begin = () => opened.db.startTransaction()
const run = <T>(work: (transaction: Transaction) => Promise<T>) => opened.db.runTransaction(work)

async function amount(id: string) {
  const { data } = await accounts().doc(id).get()
  return data[0]?.['amount']
}

describe('事务', () => {
  it('转账：事务里看得见自己的写，外面提交后才看得见', async () => {
    await run(async (transaction) => {
      const inside = transaction.collection('accounts')
      expect((await inside.doc('甲').get()).data?.['amount']).toBe(100)
      await inside.doc('甲').update({ amount: inc(-10) })
      expect((await inside.doc('甲').get()).data?.['amount']).toBe(90)
      expect(await amount('甲')).toBe(100)
      await inside.doc('乙').update({ amount: inc(10) })
    })
    expect([await amount('甲'), await amount('乙')]).toEqual([90, 10])
  })

  it('没有的文档在事务里读到空', async () => {
    const transaction = await begin()
    expect((await transaction.collection('accounts').doc('丙').get()).data).toBeNull()
    await transaction.rollback()
  })

  it('中途出错或主动回滚，什么都不留下', async () => {
    const broken = run(async (transaction) => {
      await transaction.collection('accounts').doc('甲').update({ amount: 0 })
      throw new Error('业务出错')
    })
    await expect(broken).rejects.toThrow('业务出错')
    await expect(run((transaction) => transaction.rollback({ why: '余额不足' }))).rejects.toEqual({
      why: '余额不足',
    })
    expect(await amount('甲')).toBe(100)
  })

  it('新增、替换、删除都在提交时才算数', async () => {
    const transaction = await begin()
    const inside = transaction.collection('accounts')
    await inside.add({ _id: '丙', holder: '赵敏', amount: 5 })
    await inside.doc('乙').set({ holder: '李建国', amount: 7 })
    await inside.doc('甲').remove()
    const seen = await inside.where({ amount: opened.db.command.gt(0) }).get()
    expect(seen.data.map(({ _id }) => _id).sort()).toEqual(['丙', '乙'])
    expect((await accounts().count()).total).toBe(2)
    await transaction.commit()
    expect([await amount('甲'), await amount('乙'), await amount('丙')]).toEqual([undefined, 7, 5])
  })

  it('读的是快照：别人后来改的看不见，再写就冲突', async () => {
    const transaction = await begin()
    const inside = transaction.collection('accounts')
    expect((await inside.doc('甲').get()).data?.['amount']).toBe(100)
    await accounts().doc('甲').update({ amount: 55 })
    await accounts().add({ _id: '丁', holder: '后来人', amount: 1 })
    expect((await inside.doc('甲').get()).data?.['amount']).toBe(100)
    expect((await inside.where({ holder: '后来人' }).get()).data).toEqual([])
    const refusal = await refusalOf(() => inside.doc('甲').update({ amount: 1 }))
    expect(refusal.code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(await amount('甲')).toBe(55)
  })

  it('冲突的事务已经结束，不再占着别的文档', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.collection('accounts').doc('甲').update({ amount: 1 })
    await second.collection('accounts').doc('乙').update({ amount: 2 })
    const refusal = await refusalOf(() => second.collection('accounts').doc('甲').update({ amount: 2 }))
    expect(refusal.code).toBe('DATABASE_TRANSACTION_CONFLICT')
    await first.collection('accounts').doc('乙').update({ amount: 1 })
    await first.commit()
    expect([await amount('甲'), await amount('乙')]).toEqual([1, 1])
    expect((await refusalOf(() => second.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  })

  it('事务外的写等到占着它的事务结束', async () => {
    const transaction = await begin()
    await transaction.collection('accounts').doc('甲').update({ amount: 1 })
    let done = false
    const outside = accounts()
      .doc('甲')
      .update({ amount: inc(5) })
      .then(() => (done = true))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(done).toBe(false)
    await transaction.commit()
    await outside
    expect(await amount('甲')).toBe(6)
  })

  it('两个事务抢同一个唯一值，后写的冲突；已有的唯一值报重复', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.collection('accounts').add({ holder: '同一人' })
    const contested = await refusalOf(() => second.collection('accounts').add({ holder: '同一人' }))
    expect(contested.code).toBe('DATABASE_TRANSACTION_CONFLICT')
    await first.rollback()
    const duplicate = await refusalOf(() =>
      run((each) => each.collection('accounts').add({ holder: '王秀兰' })),
    )
    expect(duplicate.message).toContain('E11000')
  })

  it('同一事务里换手：先删旧的，再把唯一值给新的', async () => {
    await run(async (transaction) => {
      await transaction.collection('accounts').doc('甲').remove()
      await transaction.collection('accounts').add({ _id: '新', holder: '王秀兰', amount: 3 })
    })
    const { data } = await accounts().where({ holder: '王秀兰' }).get()
    expect(data).toEqual([{ _id: '新', holder: '王秀兰', amount: 3 }])
  })

  it('二十人同时各加一，一个不少', async () => {
    const once = () =>
      run(async (transaction) => {
        const account = transaction.collection('accounts').doc('乙')
        const now = Number((await account.get()).data?.['amount'])
        await account.update({ amount: now + 1 })
      })
    const untilDone = async (): Promise<void> => {
      for (;;) {
        try {
          return await once()
        } catch (error) {
          if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
        }
      }
    }
    await Promise.all(Array.from({ length: 20 }, untilDone))
    expect(await amount('乙')).toBe(20)
  })

  it('三十秒没有提交就作废，占着的文档放开', async () => {
    const transaction = await begin()
    await transaction.collection('accounts').doc('甲').update({ amount: 1 })
    skippedMs += 31_000
    expect((await refusalOf(() => transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect((await accounts().doc('甲').update({ amount: 2 })).updated).toBe(1)
  })

  it('平台的陷阱也在：事务里按条件更新其实在事务外', async () => {
    const transaction = await begin()
    await transaction.collection('accounts').where({ holder: '王秀兰' }).update({ amount: 1 })
    expect(await amount('甲')).toBe(1)
    await transaction.rollback()
    expect(await amount('甲')).toBe(1)
  })
})
