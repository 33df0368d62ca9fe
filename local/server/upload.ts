import type { IncomingMessage, ServerResponse } from 'node:http'
import { putFile } from '../../cloudfunctions/_server/platform/files'
import { failure, sendJson } from './reply'

const mostBytes = 25 * 1024 * 1024

/** POST /upload?path=…: what `wx.cloud.uploadFile` is on a phone. The bytes are the body, the answer is the file's id. */
export async function answerUpload(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://local').searchParams.get('path') ?? ''
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= mostBytes) chunks.push(chunk)
  }
  if (bytes > mostBytes) return sendJson(response, failure('INPUT_TOO_LARGE'))
  if (path === '') return sendJson(response, failure('INPUT_INVALID', { path: '缺少路径' }))
  sendJson(response, { fileId: await putFile(path, Buffer.concat(chunks)) })
}
