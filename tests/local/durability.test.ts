import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleFunctions } from '../../config/functions'
import type { OutputOf } from '../../domain/contracts/registry'
import { posterTokens } from '../../local/demo/posters'
import { root } from '../../local/source-hash'
import { copyDemo } from '../support/demo-copy'
import { testKeys } from '../support/keys'

const consent = { kind: 'stay-registration', version: '2026-11' }
const folder = mkdtempSync(join(tmpdir(), 'wengang-durability-'))
const functions = join(folder, 'functions')

interface Running {
  process: ChildProcess
  url: string
}

interface Reply<T = unknown> {
  ok: boolean
  output?: T
  error?: { code: string }
}

let running: Running

async function start(): Promise<Running> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const script = join(__dirname, 'server-process.ts')
  // Without the wrapper of tsx's command line, so that the signal reaches the server itself.
  const child = spawn(process.execPath, ['--import', pathOfLoader(tsx), script, folder, functions], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = /^ready (\S+)/.exec(line.toString())?.[1]
  if (!url) throw new Error(`the server said ${line.toString()}`)
  return { process: child, url }
}

const pathOfLoader = (cli: string) => join(cli, '../loader.mjs')

async function kill({ process: child }: Running): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** null: the server was gone before it answered. */
async function call<T>(openid: string, body: object): Promise<Reply<T> | null> {
  const headers = { 'x-local-openid': openid }
  try {
    const response = await fetch(`${running.url}/call`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return (await response.json()) as Reply<T>
  } catch {
    return null
  }
}

type Declared = OutputOf<'stay.declare'>
const declare = (openid: string) =>
  call<Declared>(openid, {
    action: 'stay.declare',
    input: { placeToken: posterTokens[0], stay: 'staying', consent },
    requestId: `declare-${openid}`,
  })

beforeAll(async () => {
  await bundleFunctions(functions)
  await copyDemo(join(folder, 'database.sqlite'))
  writeFileSync(join(folder, 'keys.json'), testKeys)
  writeFileSync(join(folder, 'demo.json'), '{}')
  running = await start()
}, 120_000)

afterAll(async () => {
  await kill(running)
  rmSync(folder, { recursive: true, force: true })
})

async function staying(): Promise<number> {
  const home = await call<OutputOf<'officer.home'>>('demo-officer-district-330922', {
    action: 'officer.home',
    input: { seasonId: '2022' },
  })
  return home!.output!.stays.staying
}

test('写到一半被 kill -9：确认过的都在，重试只留一条', async () => {
  const before = await staying()
  const people = Array.from({ length: 48 }, (_, index) => `durable-worker-${index}`)
  const acknowledged = new Map<string, Declared>()
  let killed = 0
  let interrupted = 0
  for (const round of [people.slice(0, 16), people.slice(16, 32), people.slice(32)]) {
    const answers = round.map(async (openid) => {
      const reply = await declare(openid)
      if (reply?.ok) acknowledged.set(openid, reply.output!)
    })
    while (acknowledged.size < killed * 16 + 4) await new Promise((done) => setTimeout(done, 5))
    await kill(running)
    killed++
    await Promise.all(answers)
    interrupted += killed * 16 - acknowledged.size
    running = await start()

    for (const openid of round) {
      const first = acknowledged.get(openid)
      const mine = await call<OutputOf<'stay.get'>>(openid, {
        action: 'stay.get',
        input: { seasonId: '2022' },
      })
      if (first) expect(mine?.output?.mine?.number).toBe(first.number)
      const again = await declare(openid)
      expect(again?.ok).toBe(true)
      if (first) expect(again!.output).toEqual(first)
      acknowledged.set(openid, again!.output!)
    }
  }

  expect(interrupted).toBeGreaterThan(0)
  for (const openid of people) {
    const mine = await call<OutputOf<'stay.get'>>(openid, { action: 'stay.get', input: { seasonId: '2022' } })
    expect(mine?.output?.mine?.number).toBe(acknowledged.get(openid)?.number)
    expect(mine?.output?.mine?.history).toHaveLength(1)
  }
  expect(await staying()).toBe(before + people.length)
}, 120_000)
