import type { ServerResponse } from 'node:http'
import { errorTexts, type ErrorCode } from '../../domain/contracts/error-codes'

/** The same words the backend would use, for what never reaches it. */
export function failure(code: ErrorCode, fields: Record<string, string> = {}) {
  return { ok: false, error: { code, message: errorTexts[code], fields } } as const
}

export function sendJson(response: ServerResponse, body: unknown): void {
  send(response, { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(body) })
}

export function send(
  response: ServerResponse,
  { status, type, body }: { status: number; type: string; body: string | Buffer },
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

export function sendNotFound(response: ServerResponse): void {
  send(response, { status: 404, type: 'text/plain; charset=utf-8', body: '没有这个页面。 Not found.\n' })
}
