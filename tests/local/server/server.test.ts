import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorTexts } from '../../../domain/contracts/error-codes'
import { contracts } from '../../../domain/contracts/registry'
import { FunctionFailure } from '../../../local/functions/failure'
import type { Origin, Runner } from '../../../local/functions/runner'
import { startServer, type LocalServer } from '../../../local/server/server'

const folder = mkdtempSync(join(tmpdir(), 'wengang-pages-'))
const posters = [{ kind: 'worker', token: 'T'.repeat(22), shortCode: 'WKSS2222', title: '<海工>' }] as const
const seen: { event: unknown; origin: Origin }[] = []

/** Answers what arrived, or fails as the platform can. */
const runner: Runner = {
  async invoke(_name, event, origin) {
    seen.push({ event, origin })
    if ((event as { action: string }).action === 'crash') throw new FunctionFailure('FUNCTION_CRASHED', 'api')
    return { ok: true, output: { got: event } }
  },
  pids: () => [],
  close: async () => undefined,
}

let server: LocalServer
beforeAll(async () => {
  mkdirSync(join(folder, 'pages/js'), { recursive: true })
  writeFileSync(join(folder, 'pages/index.html'), '<!doctype html>稳岗通')
  writeFileSync(join(folder, 'pages/js/app.js'), 'void 0')
  writeFileSync(join(folder, 'secret.txt'), 'keys')
  server = await startServer({ runner, posters, pages: join(folder, 'pages'), port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/call`, { method: 'POST', body, headers }).then(async (response) => ({
    status: response.status,
    reply: (await response.json()) as {
      ok: boolean
      error?: { code: string; message: string; fields: object }
    },
  }))

test('网页压缩后再发，内容不变，改了就换新', async () => {
  const text = '春节留不留，说一声就行。'.repeat(200)
  const file = join(folder, 'pages/js/long.js')
  for (const content of [text, `${text}改过了`]) {
    writeFileSync(file, content)
    utimesSync(file, new Date(), new Date(Date.now() + content.length * 1000))
    const response = await fetch(`${server.url}/js/long.js`, { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(Number(response.headers.get('content-length'))).toBeLessThan(content.length / 10)
    expect(await response.text()).toBe(content)
  }
  const plain = await fetch(`${server.url}/js/long.js`, { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
})

describe('POST /call', () => {
  test('正文原样交给函数，身份来自请求头', async () => {
    const event = { action: 'me.get', input: {}, requestId: 'request-1' }
    expect(await call(JSON.stringify(event), { 'x-local-openid': 'demo-worker-wangxiulan' })).toEqual({
      status: 200,
      reply: { ok: true, output: { got: event } },
    })
    expect(seen.at(-1)).toEqual({ event, origin: { openid: 'demo-worker-wangxiulan', trigger: 'wx_client' } })
  })

  test('没有请求头就是访客', async () => {
    await call('{"action":"me.get"}')
    expect(seen.at(-1)?.origin.openid).toBeNull()
  })

  test.each([['{'], [''], ['null'], ['[]'], ['"me.get"'], ['\u0000'], ['{"a":1}{']])(
    '不是 JSON 对象：%j',
    async (body) => {
      const before = seen.length
      const { status, reply } = await call(body)
      expect(status).toBe(200)
      expect(reply.error).toMatchObject({ code: 'INPUT_INVALID', message: errorTexts.INPUT_INVALID })
      expect(seen).toHaveLength(before)
    },
  )

  test('超过 6 MB 不会到函数那里', async () => {
    const before = seen.length
    const { reply } = await call(JSON.stringify({ action: 'me.get', input: 'x'.repeat(6 * 1024 * 1024) }))
    expect(reply.error).toEqual({ code: 'INPUT_TOO_LARGE', message: errorTexts.INPUT_TOO_LARGE, fields: {} })
    expect(seen).toHaveLength(before)
  })

  test('函数崩了，给用户看的是一句人话', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { status, reply } = await call('{"action":"crash"}')
    silent.mockRestore()
    expect(status).toBe(200)
    expect(reply.error).toEqual({ code: 'INTERNAL', message: errorTexts.INTERNAL, fields: {} })
  })
})

describe('GET', () => {
  test('/actions 列出全部功能，带角色、错误和 JSON Schema', async () => {
    const list = (await (await fetch(`${server.url}/actions`)).json()) as {
      action: string
      roles: string[]
      input: object & { anyOf?: object[] }
      output: { type: string }
      errors: { code: string; message: string }[]
    }[]
    expect(list.map(({ action }) => action)).toEqual(Object.keys(contracts))
    for (const { roles, input, output, errors } of list) {
      expect(roles.length).toBeGreaterThan(0)
      // One shape, or one of several: none takes more than it names.
      for (const shape of input.anyOf ?? [input])
        expect(shape).toMatchObject({ type: 'object', additionalProperties: false })
      expect(output.type).toBe('object')
      for (const { code, message } of errors) expect(errorTexts).toHaveProperty(code, message)
    }
  })

  test('/people 列出演示身份', async () => {
    const people = (await (await fetch(`${server.url}/people`)).json()) as object[]
    expect(people.length).toBeGreaterThanOrEqual(15)
    for (const person of people)
      expect(person).toMatchObject({
        openid: expect.stringMatching(/^demo-/) as string,
        role: expect.stringMatching(/^(worker|employer|officer|agency)$/) as string,
        name: expect.any(String) as string,
        region: expect.any(String) as string,
      })
  })

  test('首页和脚本从构建目录来，目录外的一律没有', async () => {
    expect(await (await fetch(server.url)).text()).toContain('稳岗通')
    expect((await fetch(`${server.url}/js/app.js`)).headers.get('content-type')).toContain('javascript')
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/js',
      '/%00',
      '/%',
      '/x',
    ])
      expect(await statusOf(path)).toBe(404)
  })

  test('海报有图、有短码，名称里的标签不会生效', async () => {
    const page = await (await fetch(`${server.url}/posters`)).text()
    expect(page).toContain('WKSS2222')
    expect(page).not.toContain('<海工>')
    expect(page).toContain(`#/pages/scan/index?scene=${'T'.repeat(22)}`)
    const svg = await fetch(`${server.url}/posters/worker.svg`)
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(await statusOf('/posters/officer.svg')).toBe(404)
  })
})

/** Without the tidying that fetch does to a path. */
function statusOf(path: string): Promise<number | undefined> {
  const { port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, path, host: '127.0.0.1' }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.on('error', reject)
    request.end()
  })
}
