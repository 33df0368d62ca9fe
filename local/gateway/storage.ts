import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Action } from './actions/call'
import { invalidParam } from './failure'

export const STORAGE_PREFIX = '/cos/'
const DEFAULT_LINK_SECONDS = 7200

/** Files in one folder, behind signed links as the cloud's storage has them. */
export class Storage {
  private readonly secret = randomBytes(32)
  private readonly folder: string

  constructor(
    folder: string,
    private readonly options: { base: () => string; now: () => number },
  ) {
    this.folder = resolve(folder)
    mkdirSync(this.folder, { recursive: true })
  }

  readonly actions: Record<string, Action> = {
    'storage.getUploadMetadata': (call) => {
      const path = cleanPath(String(call['path']))
      const env = typeof call['envName'] === 'string' && call['envName'] ? call['envName'] : 'local'
      const url = `${this.options.base()}${STORAGE_PREFIX}${path.split('/').map(encodeURIComponent).join('/')}`
      const fileId = `cloud://${env}.local/${path}`
      return {
        data: {
          url,
          token: 'local',
          authorization: this.sign(`put ${path}`),
          fileId,
          cosFileId: encodeURIComponent(path),
        },
      }
    },
    'storage.batchGetDownloadUrl': (call) => {
      const wanted = call['file_list'] as { fileid: string; max_age?: number }[]
      return { data: { download_list: wanted.map((file) => this.link(file)) } }
    },
    'storage.batchDeleteFile': (call) => {
      const wanted = call['fileid_list'] as string[]
      return { data: { delete_list: wanted.map((fileID) => this.remove(fileID)) } }
    },
  }

  async put(request: IncomingMessage, { response, url }: { response: ServerResponse; url: URL }) {
    const path = cleanPath(decodeURIComponent(url.pathname.slice(STORAGE_PREFIX.length)))
    if (!same(String(request.headers.authorization ?? ''), this.sign(`put ${path}`)))
      return end(response, 403)
    const file = this.locate(path)
    const partial = `${file}.${randomBytes(4).toString('hex')}.part`
    mkdirSync(dirname(file), { recursive: true })
    try {
      await pipeline(request, createWriteStream(partial))
      renameSync(partial, file)
    } catch (error) {
      rmSync(partial, { force: true })
      throw error
    }
    end(response, 200)
  }

  async get(request: IncomingMessage, { response, url }: { response: ServerResponse; url: URL }) {
    const path = cleanPath(decodeURIComponent(url.pathname.slice(STORAGE_PREFIX.length)))
    const until = url.searchParams.get('t') ?? ''
    const valid = same(url.searchParams.get('sign') ?? '', this.sign(`get ${path} ${until}`))
    if (!valid || Number(until) < this.options.now()) return end(response, 403)
    const file = this.locate(path)
    if (!isFile(file)) return end(response, 404)
    response.setHeader('content-length', statSync(file).size)
    response.setHeader('content-type', 'application/octet-stream')
    if (request.method === 'HEAD') return end(response, 200)
    await pipeline(createReadStream(file), response)
  }

  private link({ fileid, max_age: seconds = DEFAULT_LINK_SECONDS }: { fileid: string; max_age?: number }) {
    const path = pathOfFile(fileid)
    if (!isFile(this.locate(path))) return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
    const until = this.options.now() + seconds * 1000
    const sign = this.sign(`get ${path} ${until}`)
    // The SDK applies encodeURI itself, so the path stays as it is.
    const tempFileURL = `${this.options.base()}${STORAGE_PREFIX}${path}?t=${until}&sign=${sign}`
    return { code: 'SUCCESS', fileID: fileid, tempFileURL }
  }

  private remove(fileID: string) {
    const file = this.locate(pathOfFile(fileID))
    if (!isFile(file)) return { fileID, code: 'STORAGE_FILE_NONEXIST' }
    rmSync(file)
    return { fileID, code: 'SUCCESS' }
  }

  private locate(path: string) {
    const file = join(this.folder, path)
    if (!file.startsWith(this.folder + sep)) throw invalidParam(`path leaves the storage: ${path}`)
    return file
  }

  private sign(text: string) {
    return createHmac('sha256', this.secret).update(text).digest('hex')
  }
}

function cleanPath(path: string) {
  const steps = path.split('/')
  const odd = [...path].some((letter) => letter < ' ' || '\\?#%*:|"<>'.includes(letter))
  if (path === '' || odd || path.length > 850) throw invalidParam('bad path')
  if (steps.some((step) => step === '' || step === '.' || step === '..')) {
    throw invalidParam(`path leaves the storage: ${path}`)
  }
  return path
}

function pathOfFile(fileId: unknown) {
  const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(String(fileId))?.[1]
  if (!path) throw invalidParam(`not a file id: ${String(fileId)}`)
  return cleanPath(path)
}

function isFile(file: string) {
  return existsSync(file) && statSync(file).isFile()
}

function same(a: string, b: string) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function end(response: ServerResponse, status: number) {
  response.statusCode = status
  response.end()
}
