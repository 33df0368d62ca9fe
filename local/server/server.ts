import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { networkInterfaces } from 'node:os'
import { posterKinds, type PosterKind } from '../../domain/terms'
import { demoPeople } from '../demo/people'
import type { Runner } from '../functions/runner'
import { actionList } from './actions'
import { answerCall } from './call'
import { posterPage, posterSvg, type Poster } from './posters'
import { send, sendJson, sendNotFound } from './reply'
import { sendFile } from './static'
import { answerUpload } from './upload'

export interface LocalServer {
  url: string
  close(): Promise<void>
}

export interface LocalServerOptions {
  runner: Runner
  /** The h5 build to serve. */
  pages: string
  posters: readonly Poster[]
  port: number
  host: string
}

/** @throws with code EADDRINUSE when the port is taken */
export async function startServer(options: LocalServerOptions): Promise<LocalServer> {
  const server = createServer((request, response) => {
    handle(options, request, response).catch((error: unknown) => {
      console.error(request.method, request.url, error)
      response.destroy()
    })
  })
  await listen(server, options)
  return {
    url: addressOf(server, options.host),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function handle(
  options: LocalServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname: path } = new URL(request.url ?? '/', 'http://local')
  if (path === '/call' && request.method === 'POST') return answerCall(options.runner, request, response)
  if (path === '/upload' && request.method === 'POST') return answerUpload(request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendNotFound(response)
  if (path === '/actions') return sendJson(response, actionList())
  if (path === '/people') return sendJson(response, demoPeople)
  if (path.startsWith('/posters')) return sendPosters(options, path, { request, response })
  sendFile(options.pages, { path, request, response })
}

async function sendPosters(
  { posters }: LocalServerOptions,
  path: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const base = `http://${request.headers.host ?? '127.0.0.1'}`
  if (path === '/posters') {
    const body = await posterPage(base, posters)
    return send(response, { status: 200, type: 'text/html; charset=utf-8', body })
  }
  const kind = /^\/posters\/([a-z]+)\.svg$/.exec(path)?.[1]
  const poster = posters.find((candidate) => isKind(kind) && candidate.kind === kind)
  if (!poster) return sendNotFound(response)
  send(response, { status: 200, type: 'image/svg+xml', body: await posterSvg(base, poster) })
}

function isKind(kind: string | undefined): kind is PosterKind {
  return kind !== undefined && Object.hasOwn(posterKinds, kind)
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return `http://${host === '0.0.0.0' ? addressInNetwork() : host}:${port}`
}

/** What a phone in the same network can reach; this machine itself when there is no network. */
function addressInNetwork(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}
