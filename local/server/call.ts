import type { IncomingMessage, ServerResponse } from 'node:http'
import { FunctionFailure } from '../functions/failure'
import type { Runner } from '../functions/runner'
import { payloadLimitBytes } from '../functions/settings'
import { failure, sendJson } from './reply'

/** POST /call: what `wx.cloud.callFunction` is on a phone, with a header in place of WeChat's login. */
export async function answerCall(
  runner: Runner,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request)
  if (body === null) return sendJson(response, failure('INPUT_TOO_LARGE'))
  const event = parsed(body)
  if (event === null) return sendJson(response, failure('INPUT_INVALID', { body: '不是 JSON 对象' }))
  const openid = request.headers['x-local-openid']
  const origin = {
    openid: typeof openid === 'string' && openid !== '' ? openid : null,
    trigger: 'wx_client',
  } as const
  sendJson(response, await runner.invoke('api', event, origin).catch(asReply))
}

function asReply(error: unknown) {
  const isTooLarge = error instanceof FunctionFailure && error.code === 'REQUEST_TOO_LARGE'
  if (isTooLarge) return failure('INPUT_TOO_LARGE')
  console.error('POST /call', error instanceof Error ? error.message : error)
  return failure('INTERNAL')
}

/** The whole body, or null when it is larger than an invocation may be; the rest of it is read and dropped. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= payloadLimitBytes) chunks.push(chunk)
  }
  return bytes > payloadLimitBytes ? null : Buffer.concat(chunks)
}

function parsed(body: Buffer): object | null {
  try {
    const event: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return typeof event === 'object' && event !== null && !Array.isArray(event) ? event : null
  } catch {
    return null
  }
}
