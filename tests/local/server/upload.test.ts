import { readFile } from '../../../cloudfunctions/_server/platform/files'
import { startServer, type LocalServer } from '../../../local/server/server'
import { startStack, type Stack } from '../../support/stack'

let stack: Stack
let server: LocalServer
beforeAll(async () => {
  stack = await startStack()
  const runner = { invoke: async () => ({}), pids: () => [], close: async () => undefined }
  server = await startServer({ runner, posters: [], pages: __dirname, port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await stack.stop()
})

const upload = (path: string, body: Uint8Array<ArrayBuffer>) =>
  fetch(`${server.url}/upload?path=${encodeURIComponent(path)}`, { method: 'POST', body }).then(
    (response) => response.json() as Promise<{ fileId?: string; error?: { code: string } }>,
  )

test('文件放到说好的地方，云函数照着编号读得到', async () => {
  const { fileId = '' } = await upload('imports/名单.xlsx', new TextEncoder().encode('王秀兰'))
  expect(fileId).toMatch(/\/imports\/名单\.xlsx$/)
  expect(Buffer.from((await readFile(fileId, 1000)) ?? []).toString()).toBe('王秀兰')
})

test('没说放哪里、太大，都不收', async () => {
  expect((await upload('', new Uint8Array(3))).error?.code).toBe('INPUT_INVALID')
  expect((await upload('imports/大.xlsx', new Uint8Array(26 * 1024 * 1024))).error?.code).toBe(
    'INPUT_TOO_LARGE',
  )
})
