import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { functionContext } from '../../../../local/functions/context'
import { startStack, type Stack } from '../../../support/stack'

const built = join(__dirname, '../../../../dist/h5-local')
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export interface Site {
  origin: string
  stack: Stack
  stop(): Promise<void>
}

/** The built h5 with the real functions and gateway behind it, on a free port, in a folder of its own. */
export async function startSite(now: string): Promise<Site> {
  const stack = await startStack({ now })
  const server = createServer((request, response) => void respond(stack, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    stack,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await stack.stop()
    },
  }
}

async function respond(stack: Stack, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  if (request.method === 'POST' && path === '/call') {
    const openid = request.headers['x-local-openid']
    const context = functionContext({
      functionName: 'api',
      openid: typeof openid === 'string' ? openid : null,
      trigger: 'wx_client',
    })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await stack.raw(JSON.parse(await bodyOf(request)), context)))
    return
  }
  if (path === '/people') {
    response.end('[]')
    return
  }
  const file = join(built, path === '/' ? 'index.html' : path)
  if (!existsSync(file)) {
    response.statusCode = 404
    response.end()
    return
  }
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
  response.end(readFileSync(file))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
