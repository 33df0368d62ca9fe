// A whole local cloud in a process of its own, for tests that kill it: DATA, FUNCTIONS; prints its address.
import { startBackend } from '../../local/backend'
import { startServer } from '../../local/server/server'

async function main([data = '', functions = '']: string[]): Promise<void> {
  const { runner } = await startBackend({ data, functions, say: () => undefined })
  const server = await startServer({ runner, pages: data, posters: [], port: 0, host: '127.0.0.1' })
  console.log(`ready ${server.url} ${runner.pids().join(' ')}`)
}

void main(process.argv.slice(2))
