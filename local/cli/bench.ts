/** Speed and size, each beside a limit or a peer measured in the same run: machines are noisy, ratios less so. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { consentVersion } from '../../domain/terms'
import { packageSizes, filesBelow } from '../../config/weapp-package'
import { startBackend, type Backend } from '../backend'
import { allocationRows } from '../bench/allocation'
import { eligibilityRows } from '../bench/eligibility'
import { fieldRows } from '../bench/field'
import { median, milliseconds, printed, type Row } from '../bench/row'
import { posterTokens } from '../demo/posters'
import { localKeys } from '../keys'
import { root } from '../source-hash'

async function main(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'wengang-bench-'))
  // Whatever part makes the demo city seals it with the keys of this folder.
  process.env.WENGANG_KEYS = localKeys(data)
  try {
    await run(data)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function run(data: string): Promise<void> {
  const parts = { eligibility: eligibilityRows, allocation: allocationRows, field: fieldRows }
  const asked = Object.entries(parts).filter(([part]) => process.argv.includes(part))
  for (const [, rowsOf] of asked.length > 0 ? asked : Object.entries(parts))
    console.table((await rowsOf()).map(printed))
  // `npm run bench -- eligibility`, `-- allocation` or `-- field` stops here: the rest needs builds.
  if (asked.length > 0) return
  for (const target of ['functions', 'weapp', 'h5']) build(target)
  const rows = [...weappRows(), browserRow(), coldStartRow(), ...(await backendRows(data))]
  console.table(rows.map(printed))
}

function build(target: string): void {
  const built = spawnSync('npx', ['tsx', 'local/cli/build.ts', target], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (built.status !== 0) throw new Error(`building ${target} failed`)
}

function weappRows(): Row[] {
  return packageSizes(join(root, 'dist/weapp')).map(({ name, bytes, limitBytes }) => ({
    what: `weapp package ${name}`,
    measured: kilobytes(bytes),
    beside: `our limit ${kilobytes(limitBytes)}`,
    ratio: bytes / limitBytes,
  }))
}

/** Everything of the h5 build, compressed, beside the same uncompressed. */
function browserRow(): Row {
  const folder = join(root, 'dist/h5')
  const files = filesBelow(folder).map((file) => readFileSync(join(folder, file)))
  const whole = files.reduce((sum, file) => sum + file.length, 0)
  const sent = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
  return {
    what: 'h5, all pages, brotli',
    measured: kilobytes(sent),
    beside: `uncompressed ${kilobytes(whole)}`,
    ratio: sent / whole,
  }
}

/** A process that loads the api bundle, beside one that loads nothing. */
function coldStartRow(): Row {
  const bundle = medianOf(7, () =>
    startOf(`require(${JSON.stringify(join(root, 'dist/functions/api/index.js'))})`),
  )
  const bare = medianOf(7, () => startOf('0'))
  return {
    what: 'api cold start',
    measured: milliseconds(bundle),
    beside: `bare node ${milliseconds(bare)}`,
    ratio: bundle / bare,
  }
}

function startOf(code: string): number {
  const from = performance.now()
  const ended = spawnSync(process.execPath, ['-e', code], { stdio: 'ignore' })
  if (ended.status !== 0) throw new Error(`node -e "${code}" failed`)
  return performance.now() - from
}

async function backendRows(data: string): Promise<Row[]> {
  const backend = await startBackend({ data, say: () => undefined })
  try {
    return await measure(backend)
  } finally {
    await backend.close()
  }
}

async function measure(backend: Backend): Promise<Row[]> {
  const call = (openid: string | null, event: Record<string, unknown>) =>
    backend.runner.invoke('api', event, { openid, trigger: 'wx_client' }).then(assertOk)
  const city = 'demo-officer-city-370200'
  let serial = 0
  // The peer: the cheapest action there is, one small query through the same runner and gateway.
  const peer = await perCall(() => call(null, { action: 'season.list', input: {} }))
  const timed = async (what: string, once: () => Promise<unknown>): Promise<Row> => {
    const took = await perCall(once)
    return {
      what,
      measured: milliseconds(took),
      beside: `season.list ${milliseconds(peer)}`,
      ratio: took / peer,
    }
  }
  return [
    await timed('place.resolve', () =>
      call(null, { action: 'place.resolve', input: { token: posterTokens[0] } }),
    ),
    await timed('roster.list, a city, 20 of thousands', () =>
      call(city, { action: 'roster.list', input: { seasonId: '2021' } }),
    ),
    await timed('officer.home, a city of 683 employers', () =>
      call(city, { action: 'officer.home', input: { seasonId: '2021' } }),
    ),
    await timed('entitlement.explore, five policies', () =>
      call(null, {
        action: 'entitlement.explore',
        input: { seasonId: '2022', facts: { 'worker.hukou': '510104' } },
      }),
    ),
    await timed('stay.declare, first time', () => {
      const consent = { kind: 'stay-registration', version: consentVersion }
      const input = { placeToken: posterTokens[0], stay: 'staying', consent }
      return call(`bench-worker-${serial++}`, {
        action: 'stay.declare',
        input,
        requestId: `bench-request-${serial}`,
      })
    }),
  ]
}

function assertOk(reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true) return reply
  throw new Error(`the bench met a refusal: ${JSON.stringify(reply)}`)
}

async function perCall(once: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 60; round++) {
    const from = performance.now()
    await once()
    if (round >= 10) times.push(performance.now() - from)
  }
  return median(times)
}

function medianOf(rounds: number, once: () => number): number {
  return median(Array.from({ length: rounds }, once))
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
