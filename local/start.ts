// npm start: builds what is missing, starts the local cloud, loads the demo city once, serves the pages.
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { announcement } from './announce'
import { startBackend } from './backend'
import { demoPosters } from './demo/wall'
import { ensureBuilt } from './freshness'
import { startTicking } from './functions/ticking'
import { startServer } from './server/server'
import { root } from './source-hash'

interface Settings {
  port: number
  host: string
  data: string
}

/** Something the person at the terminal can put right: shown without a stack. */
class CannotStart extends Error {}

function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 8787)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new CannotStart(`PORT 要是 0 到 65535 的整数。 PORT is not a port: ${env.PORT}`)
  return { port, host: env.HOST ?? '127.0.0.1', data: resolve(env.DATA ?? join(root, '.data')) }
}

const say = (text: string) => console.log(text)

async function main(): Promise<void> {
  const settings = settingsFrom(process.env)
  await assertFree(settings)
  await ensureBuilt(['functions', 'h5-local'], say)
  const backend = await startBackend({ data: settings.data, say })
  const posters = await demoPosters(settings.data)
  const server = await startServer({
    ...settings,
    runner: backend.runner,
    posters,
    pages: join(root, 'dist/h5-local'),
  }).catch(async (error: unknown) => {
    await backend.close()
    throw error
  })
  const ticking = startTicking(backend.runner, say)
  const stop = async () => {
    ticking.stop()
    await server.close()
    await backend.close()
    process.exit(0)
  }
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
  process.on('SIGINT', () => void stop()).on('SIGTERM', () => void stop())
  say(await announcement({ url: server.url, data: settings.data, posters }))
}

/** Asked before anything is built: nobody should wait a minute to learn that the port is taken. */
function assertFree({ port, host }: Settings): Promise<void> {
  return new Promise((done, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => probe.close(() => done()))
  })
}

function explained(error: unknown): string {
  if (error instanceof CannotStart) return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : ''
    return `端口 ${port} 已被占用。换一个：PORT=8788 npm start\nPort ${port} is in use; choose another with PORT=…`
  }
  if (error.message.includes('in use by another process'))
    return `数据文件夹正被另一个稳岗通使用。先停掉它，或换一个：DATA=… npm start\n${error.message}`
  return error.stack ?? error.message
}

process.once('SIGINT', () => process.exit(0)).once('SIGTERM', () => process.exit(0))
main().catch((error: unknown) => {
  console.error(explained(error))
  process.exit(1)
})
