import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRunner, type Runner } from '../../../local/functions/runner'

const folder = mkdtempSync(join(tmpdir(), 'wengang-functions-'))
const worker = { openid: 'openid-wangxiulan', trigger: 'wx_client' } as const
const visitor = { openid: null, trigger: 'wx_client' } as const

/** A bundled function that does what its event asks for. */
const obedient = `
let calls = 0
exports.main = async (event, context) => {
  calls++
  if (event.do === 'crash') process.exit(3)
  if (event.do === 'throw') throw new Error('不行')
  if (event.do === 'hang') await new Promise(() => {})
  if (event.do === 'wait') await new Promise((done) => setTimeout(done, event.ms))
  if (event.do === 'fill') return 'x'.repeat(event.bytes)
  return { calls, pid: process.pid, env: process.env, context, identity: JSON.parse(context.environment) }
}`

interface Seen {
  calls: number
  pid: number
  env: Record<string, string>
  context: { request_id: string; function_name: string; namespace: string }
  identity: Record<string, string>
}

let runner: Runner
beforeAll(() => {
  mkdirSync(join(folder, 'api'))
  writeFileSync(join(folder, 'api/index.js'), obedient)
})
beforeEach(() => {
  runner = startRunner({ folder, env: { WENGANG_KEYS: '{}' }, log: 'ignore' })
})
afterEach(() => runner.close())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const look = async (origin: Parameters<Runner['invoke']>[2]) =>
  (await runner.invoke('api', {}, origin)) as Seen

describe('云函数看到的环境', () => {
  test('身份在 context.environment 里，并且列在 WX_CONTEXT_KEYS', async () => {
    const { identity, context } = await look(worker)
    expect(identity).toMatchObject({ WX_OPENID: 'openid-wangxiulan', TRIGGER_SRC: 'wx_client' })
    expect(identity.WX_CONTEXT_KEYS!.split(',')).toEqual(expect.arrayContaining(['WX_OPENID', 'WX_APPID']))
    expect(context).toMatchObject({ function_name: 'api', namespace: identity.TCB_ENV })
    expect(context.request_id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('访客没有身份，定时器也没有', async () => {
    const seen = await look(visitor)
    expect(seen.identity).not.toHaveProperty('WX_OPENID')
    expect(seen.identity.WX_CONTEXT_KEYS).not.toContain('WX_OPENID')
    const timer = await look({ openid: null, trigger: 'timer' })
    expect(timer.identity.TRIGGER_SRC).toBe('timer')
    expect(timer.identity).not.toHaveProperty('WX_CONTEXT_KEYS')
  })

  test('时钟是 UTC，本进程其余的环境变量不外传', async () => {
    process.env.SOMETHING_PRIVATE = 'yes'
    const { env } = await look(visitor)
    delete process.env.SOMETHING_PRIVATE
    expect(env).toMatchObject({ TZ: 'UTC', WENGANG_KEYS: '{}', WENGANG_LOCAL: '1' })
    expect(env).not.toHaveProperty('SOMETHING_PRIVATE')
  })
})

describe('出了事', () => {
  test('崩了的调用得到说法，下一次调用用新进程', async () => {
    const before = await look(visitor)
    await expect(runner.invoke('api', { do: 'crash' }, visitor)).rejects.toMatchObject({
      code: 'FUNCTION_CRASHED',
    })
    const after = await look(visitor)
    expect(after.pid).not.toBe(before.pid)
    expect(after.calls).toBe(1)
  })

  test('抛错不伤进程', async () => {
    const before = await look(visitor)
    await expect(runner.invoke('api', { do: 'throw' }, visitor)).rejects.toMatchObject({
      code: 'FUNCTION_FAILED',
    })
    expect((await look(visitor)).pid).toBe(before.pid)
  })

  test('超时的调用被放弃，同一进程里别的调用仍做完', async () => {
    const soon = { timeoutMs: 400, memoryMb: 256 }
    await runner.close()
    runner = startRunner({ folder, env: {}, log: 'ignore', limits: { api: soon, timer: soon } })
    const first = await look(visitor)
    const hanging = runner.invoke('api', { do: 'hang' }, visitor)
    await new Promise((done) => setTimeout(done, 250))
    const other = runner.invoke('api', { do: 'wait', ms: 300 }, visitor) as Promise<Seen>
    await expect(hanging).rejects.toMatchObject({ code: 'FUNCTION_TIMEOUT' })
    expect((await other).pid).toBe(first.pid)
    expect((await look(visitor)).pid).not.toBe(first.pid)
  })

  test('请求和回复都不能超过 6 MB', async () => {
    const large = 'x'.repeat(6 * 1024 * 1024)
    await expect(runner.invoke('api', { large }, visitor)).rejects.toMatchObject({
      code: 'REQUEST_TOO_LARGE',
    })
    await expect(runner.invoke('api', { do: 'fill', bytes: large.length }, visitor)).rejects.toMatchObject({
      code: 'RESPONSE_TOO_LARGE',
    })
  })

  test('没有打包的函数、不存在的函数', async () => {
    for (const name of ['timer', 'constructor'])
      await expect(runner.invoke(name, {}, visitor)).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })
})

test('关掉以后，一个进程也不留', async () => {
  const { pid } = await look(visitor)
  expect(runner.pids()).toEqual([pid])
  await runner.close()
  expect(() => process.kill(pid, 0)).toThrow()
})
