import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { sendNotFound } from './reply'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Serves the files of one folder and nothing beside it; pages live behind `#`, so only `/` is the page. */
export function sendFile(
  folder: string,
  { path, request, response }: { path: string; request: IncomingMessage; response: ServerResponse },
): void {
  const file = fileAt(folder, path === '/' ? '/index.html' : path)
  if (!file) return sendNotFound(response)
  const isPacked = packable.has(extname(file)) && /\bbr\b/.test(String(request.headers['accept-encoding']))
  const body = isPacked ? packed(file) : readFileSync(file)
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    ...(isPacked ? { 'content-encoding': 'br' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const packable = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])
const packedFiles = new Map<string, { changedAt: number; body: Buffer }>()

/** Compressed once per state of a file, as a content network would do it. */
function packed(file: string): Buffer {
  const changedAt = statSync(file).mtimeMs
  const known = packedFiles.get(file)
  if (known?.changedAt === changedAt) return known.body
  const body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  packedFiles.set(file, { changedAt, body })
  return body
}

function fileAt(folder: string, path: string): string | null {
  const decoded = decodedPath(path)
  if (decoded === null || decoded.includes('\0')) return null
  const file = normalize(join(folder, decoded))
  const isInside = file.startsWith(folder + sep)
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
