import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { gatewayEnv } from '../../../local/gateway/server'
import type { CloudDatabase } from './sdk-shapes'
import { openGateway, refusalOf } from './open'

let folder: string
let file: string
let filesDir: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-'))
  file = join(folder, 'cloud.sqlite')
  filesDir = join(folder, 'files')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const notes = { notes: { indexes: [{ name: 'by_n', fields: ['n'] }] } }
const open = (schema: Parameters<typeof openGateway>[0] = notes) => openGateway(schema, { file, filesDir })

async function startProcess() {
  const script = join(__dirname, 'gateway-process.ts')
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', script, file, filesDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(String(line).trim()) }
}

describe('数据不丢', () => {
  it('写到一半被 kill -9，凡是答应过的写入都还在，索引也对得上', async () => {
    const { child, port } = await startProcess()
    Object.assign(process.env, gatewayEnv({ port }))
    process.env['SILENCE'] = 'true'
    const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database() as unknown as CloudDatabase
    const acknowledged: number[] = []
    let next = 0
    let dead = false
    const writer = async () => {
      while (!dead) {
        const n = next++
        try {
          if (n % 5 === 0) await db.runTransaction((each) => each.collection('notes').add({ n }))
          else await db.collection('notes').add({ n })
          acknowledged.push(n)
        } catch {
          dead = true
        }
        if (acknowledged.length === 150) child.kill('SIGKILL')
      }
    }
    await Promise.all([once(child, 'exit'), ...Array.from({ length: 6 }, writer)])

    const again = await open()
    const { data } = await again.db.collection('notes').where({}).limit(1000).get()
    const kept = new Set(data.map(({ n }) => n))
    expect(acknowledged.length).toBeGreaterThanOrEqual(150)
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
    const counted = await again.db
      .collection('notes')
      .where({ n: again.db.command.gte(0) })
      .count()
    expect(counted.total).toBe(kept.size)
    expect(again.gateway.stats.list().at(-1)).toMatchObject({ index: 'by_n' })
    await again.stop()
  }, 30_000)

  it('关了再开，文档、索引、新建的集合和文件都在', async () => {
    const first = await open()
    await first.db.createCollection('extra')
    await first.db.collection('extra').add({ _id: '甲', at: new Date(0) })
    await first.db.collection('notes').add([{ n: 1 }, { n: 2 }])
    const { fileID } = await first.app.uploadFile({
      cloudPath: 'a.txt',
      fileContent: Buffer.from('文') as never,
    })
    await first.stop()
    expect(existsSync(`${file}-wal`)).toBe(false)

    const again = await open()
    expect((await again.db.collection('extra').doc('甲').get()).data).toEqual([
      { _id: '甲', at: new Date(0) },
    ])
    expect((await again.db.collection('notes').where({ n: 2 }).get()).data).toHaveLength(1)
    expect(again.gateway.stats.list().at(-1)).toMatchObject({ index: 'by_n', examined: 1 })
    expect(String((await again.app.downloadFile({ fileID })).fileContent)).toBe('文')
    await again.stop()
  })

  it('后来声明的索引在打开时建好，改了声明就重建，去掉就不再用', async () => {
    const first = await open()
    await first.db.collection('notes').add([3, 1, 2].map((n) => ({ n, kind: `类${n}` })))
    await first.stop()

    const second = await open({ notes: { indexes: [{ name: 'by_kind', fields: ['kind'] }] } })
    await second.db.collection('notes').where({ kind: '类2' }).get()
    expect(second.gateway.stats.list().at(-1)).toMatchObject({ index: 'by_kind', examined: 1 })
    await second.db.collection('notes').where({ n: 2 }).get()
    expect(second.gateway.stats.list().at(-1)).toMatchObject({ index: 'SCAN' })
    await second.stop()

    const third = await open({ notes: { indexes: [{ name: 'by_kind', fields: ['-kind'], unique: true }] } })
    const { data } = await third.db.collection('notes').where({}).orderBy('kind', 'asc').get()
    expect(data.map(({ n }) => n)).toEqual([1, 2, 3])
    expect(third.gateway.stats.list().at(-1)).toMatchObject({ index: 'by_kind', sorted: false })
    expect((await refusalOf(() => third.db.collection('notes').add({ kind: '类1' }))).message).toContain(
      'E11000',
    )
    await third.stop()
  })

  it('已有重复值时，唯一索引建不起来，也不留下半个', async () => {
    const first = await open()
    await first.db.collection('notes').add([{ kind: '同' }, { kind: '同' }])
    await first.stop()
    const unique = { notes: { indexes: [{ name: 'by_kind', fields: ['kind'], unique: true }] } }
    await expect(open(unique)).rejects.toThrow(/by_kind/)
    const again = await open()
    expect((await again.db.collection('notes').count()).total).toBe(2)
    await again.stop()
  })

  it('同一个文件不能开两次，端口被占时说出来', async () => {
    const first = await open()
    await expect(open()).rejects.toThrow(/in use/)
    const elsewhere = { file: join(folder, 'other.sqlite'), filesDir, port: first.gateway.port }
    await expect(openGateway(notes, elsewhere)).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.stop()
  })
})
