import { mkdirSync, openSync, closeSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { database } from '../cloudfunctions/_server/platform/cloud'
import { schema } from '../cloudfunctions/_server/store/schema'
import { isDemoHalfLoaded, isDemoLoaded, loadDemo } from './demo/load'
import { startRunner, type Runner } from './functions/runner'
import { gatewayEnv, startGateway, type Gateway } from './gateway/server'
import { localKeys } from './keys'
import { localReminders, wechatStandIn } from './wechat'
import { root } from './source-hash'

export interface Backend {
  gateway: Gateway
  runner: Runner
  close(): Promise<void>
}

export interface BackendOptions {
  /** Where everything is kept. */
  data: string
  say: (line: string) => void
  /** Defaults to the bundles of this project. */
  functions?: string
}

/** Gateway, keys, bundled functions and the demo city. From here on this process's own SDK calls reach them too. */
export async function startBackend({ data, say, functions }: BackendOptions): Promise<Backend> {
  const folder = resolve(data)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const keys = localKeys(folder)
  if (isDemoHalfLoaded(folder)) removeDatabase(folder)
  const fromFunctions = { openid: null, trigger: 'wx_client' } as const
  const gateway = await startGateway({
    file: databaseFile(folder),
    filesDir: join(folder, 'files'),
    schema,
    invoke: (name, event) => runner.invoke(name, event, fromFunctions),
    wechat: wechatStandIn(folder).call,
  })
  const env = { ...gatewayEnv(gateway), WENGANG_KEYS: keys, WENGANG_REMINDERS: localReminders }
  Object.assign(process.env, env, { WENGANG_LOCAL: '1' })
  const log = openSync(join(folder, 'functions.log'), 'w', 0o600)
  const runner = startRunner({ folder: functions ?? join(root, 'dist/functions'), env, log })
  const close = async () => {
    await runner.close()
    await gateway.close()
    closeSync(log)
  }
  try {
    if (!isDemoLoaded(folder)) await loadWith({ folder, say })
  } catch (error) {
    await close()
    throw error
  }
  return { gateway, runner, close }
}

async function loadWith({ folder, say }: { folder: string; say: (line: string) => void }): Promise<void> {
  say('正在载入演示城市 … loading the demo city')
  const { documents, milliseconds } = await loadDemo(database(), folder)
  const total = Object.values(documents).reduce((sum, count) => sum + count, 0)
  say(`  好了，${total} 条记录，用了 ${(milliseconds / 1000).toFixed(1)} 秒`)
}

const databaseFile = (folder: string) => join(folder, 'database.sqlite')

function removeDatabase(folder: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(databaseFile(folder) + end, { force: true })
}
