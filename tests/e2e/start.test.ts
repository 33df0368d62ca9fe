import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../local/source-hash'

const data = mkdtempSync(join(tmpdir(), 'wengang-start-'))
let port: number

interface Started {
  process: ChildProcess
  said: string
  seconds: number
}

/** `npm start` as typed at a terminal: a process group of its own, so that Ctrl-C reaches all of it. */
function npmStart(env: Record<string, string> = {}): { process: ChildProcess; said: () => string } {
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), DATA: data, ...env },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { process: child, said: () => said }
}

async function started(): Promise<Started> {
  const startedAt = Date.now()
  const { process: child, said } = npmStart()
  while (!said().includes('Ctrl-C')) {
    if (child.exitCode !== null) throw new Error(said())
    await new Promise((done) => setTimeout(done, 50))
  }
  return { process: child, said: said(), seconds: (Date.now() - startedAt) / 1000 }
}

async function ctrlC({ process: child }: Started): Promise<number | null> {
  const ended = once(child, 'exit')
  process.kill(-child.pid!, 'SIGINT')
  const [code] = (await ended) as [number | null]
  return code
}

const isGroupAlive = (child: ChildProcess) => spawnSync('kill', ['-0', '--', `-${child.pid}`]).status === 0

async function call(action: string, openid: string, input: object, requestId?: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/call`, {
    method: 'POST',
    headers: { 'x-local-openid': openid },
    body: JSON.stringify({ action, input, requestId }),
  })
  return response.json()
}

beforeAll(async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  port = (probe.address() as AddressInfo).port
  probe.close()
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

test('第一次开：打出地址、演示身份和三张海报；Ctrl-C 干净退出', async () => {
  const first = await started()
  for (const words of [
    `http://127.0.0.1:${port}`,
    '王秀兰',
    '务工人员码',
    '用人单位码',
    '经办人员邀请码',
    '▀',
  ])
    expect(first.said).toContain(words)
  expect(statSync(join(data, 'keys.json')).mode & 0o777).toBe(0o600)

  const token = /邀请码.*\n\s+短码 ([2-9A-Z]{8})/.exec(first.said)?.[1]
  const name = '黎明远'
  expect(await call('officer.accept', 'start-officer', { token, name }, 'accept-1')).toMatchObject({
    ok: true,
  })
  const consent = { kind: 'stay-registration', version: '2026-11' }
  const stay = { placeToken: 'WKSS2222', stay: 'staying', consent }
  expect(await call('stay.declare', 'start-worker', stay, 'declare-1')).toMatchObject({ ok: true })

  expect(await ctrlC(first)).toBe(0)
  expect(isGroupAlive(first.process)).toBe(false)
}, 240_000)

test('第二次开只要几秒，数据还在，用过的邀请码换了新的', async () => {
  const keys = readFileSync(join(data, 'keys.json'), 'utf8')
  const again = await started()
  expect(again.seconds).toBeLessThan(15)
  expect(await call('stay.get', 'start-worker', { seasonId: '2022' })).toMatchObject({
    output: { mine: { stay: 'staying' } },
  })
  expect(await call('me.get', 'start-officer', {})).toMatchObject({
    output: { officer: [{ name: '黎明远' }] },
  })
  const token = /邀请码.*\n\s+短码 ([2-9A-Z]{8})/.exec(again.said)?.[1]
  expect(await call('place.resolve', 'start-worker', { token })).toMatchObject({
    output: { kind: 'officer' },
  })
  expect(readFileSync(join(data, 'keys.json'), 'utf8')).toBe(keys)

  const busy = npmStart()
  expect(await once(busy.process, 'exit')).toEqual([1, null])
  expect(busy.said()).toContain(`端口 ${port} 已被占用`)
  const sameData = npmStart({ PORT: '0' })
  expect(await once(sameData.process, 'exit')).toEqual([1, null])
  expect(sameData.said()).toContain('数据文件夹正被另一个稳岗通使用')

  expect(await ctrlC(again)).toBe(0)
  expect(isGroupAlive(again.process)).toBe(false)
}, 120_000)
