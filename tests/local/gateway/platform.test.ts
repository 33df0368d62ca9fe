import { existsSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { dirname, join } from 'node:path'
import { openGateway, refusalOf, type Opened } from './open'

let opened: Opened
let skippedMs = 0
beforeAll(async () => {
  opened = await openGateway(
    { notes: { indexes: [] } },
    {
      invoke: (name, data) =>
        name === '坏的' ? Promise.reject(new Error('函数里出错')) : Promise.resolve({ name, data }),
      wechat: (api, data) => Promise.resolve({ errcode: 0, api, data }),
      now: () => Date.now() + skippedMs,
    },
  )
})
afterAll(() => opened.stop())

const upload = (cloudPath: string, text: string) =>
  opened.app.uploadFile({ cloudPath, fileContent: Buffer.from(text) as never })

async function linkOf(fileID: string, maxAge: number) {
  const { fileList } = await opened.app.getTempFileURL({ fileList: [{ fileID, maxAge }] as never })
  return (fileList as { tempFileURL: string }[])[0]!.tempFileURL
}

describe('存储', () => {
  it('中文路径的表格能上传、下载、取链接、删除', async () => {
    const { fileID } = await upload('导出/花名册.xlsx', '你好')
    expect(fileID).toBe('cloud://local-env.local/导出/花名册.xlsx')
    const { fileContent } = await opened.app.downloadFile({ fileID })
    expect(String(fileContent)).toBe('你好')
    const answer = await fetch(await linkOf(fileID, 60))
    expect(await answer.text()).toBe('你好')
    await opened.app.deleteFile({ fileList: [fileID] })
    expect((await refusalOf(() => opened.app.downloadFile({ fileID }))).code).toBe('STORAGE_FILE_NONEXIST')
  })

  it('临时链接会过期，改了签名或路径就无效', async () => {
    const { fileID } = await upload('a.txt', '一')
    await upload('b.txt', '二')
    const link = await linkOf(fileID, 60)
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(link.replace('a.txt', 'b.txt'))).status).toBe(403)
    expect((await fetch(`${opened.gateway.url}/cos/a.txt`)).status).toBe(403)
    skippedMs += 61_000
    expect((await fetch(link)).status).toBe(403)
  })

  it.each(['../逃出.txt', 'a/../../逃出.txt', '/根.txt', 'a//b', 'a\\..\\b', './a', '', 'a/%2e%2e/b'])(
    '不收会走出文件夹的路径 %s',
    async (cloudPath) => {
      expect((await refusalOf(() => upload(cloudPath, '坏'))).code).toBe('INVALID_PARAM')
      expect(existsSync(join(dirname(opened.filesDir), '逃出.txt'))).toBe(false)
    },
  )

  it('编号里带上级目录的文件不能下载和删除', async () => {
    const outside = 'cloud://local-env.local/../cloud.sqlite'
    expect((await refusalOf(() => opened.app.getTempFileURL({ fileList: [outside] }))).code).toBe(
      'INVALID_PARAM',
    )
    expect((await refusalOf(() => opened.app.deleteFile({ fileList: [outside] }))).code).toBe('INVALID_PARAM')
    expect(existsSync(opened.file)).toBe(true)
  })

  it('没有上传凭证的写入被拒绝', async () => {
    const answer = await fetch(`${opened.gateway.url}/cos/stolen.txt`, { method: 'PUT', body: '坏' })
    expect(answer.status).toBe(403)
    expect(readdirSync(opened.filesDir)).not.toContain('stolen.txt')
  })
})

describe('函数、微信、用户', () => {
  it('调用别的函数，出错时带着代码', async () => {
    const { result } = await opened.app.callFunction({ name: 'api', data: { a: 1 } })
    expect(result).toEqual({ name: 'api', data: { a: 1 } })
    const broken = await refusalOf(() => opened.app.callFunction({ name: '坏的', data: {} }))
    expect(broken.code).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(broken.message).toContain('函数里出错')
  })

  it('微信接口由本地替身回答', async () => {
    const call = { apiName: 'subscribeMessage.send', requestData: { touser: 'o1' } }
    const { result } = (await opened.app.callWxOpenApi(call)) as { result: unknown }
    expect(result).toEqual({ errcode: 0, api: 'subscribeMessage.send', data: { touser: 'o1' } })
  })

  it('查用户', async () => {
    const answer: unknown = await opened.app.auth().queryUserInfo({ uid: 'u1' })
    expect(answer).toMatchObject({ userInfo: { uid: 'u1' } })
  })
})

describe('门', () => {
  const post = (headers: Record<string, string>, body = '{"action":"database.startTransaction"}') =>
    new Promise<number>((resolve, reject) => {
      const call = request(`${opened.gateway.url}/admin`, { method: 'POST', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      call.on('error', reject).end(body)
    })

  it('只听本机', () => {
    expect(opened.gateway.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('浏览器里的网页不能借道写库', async () => {
    expect(await post({ 'content-type': 'text/plain' })).toBe(404)
    expect(await post({ authorization: 'x', host: 'evil.example' })).toBe(403)
    expect(await post({ authorization: 'x' })).toBe(200)
  })

  it('认不出的动作和不是 JSON 的请求得到代码，不倒下', async () => {
    const say = async (body: string) => {
      const headers = { authorization: 'x' }
      const answer = await fetch(`${opened.gateway.url}/admin`, { method: 'POST', headers, body })
      return (await answer.json()) as { code: string }
    }
    expect((await say('{"action":"database.explode"}')).code).toBe('INVALID_ACTION')
    expect((await say('{"action":"constructor"}')).code).toBe('INVALID_ACTION')
    expect((await say('{{{')).code).toBe('SYS_ERR')
    expect((await say('[]')).code).toBe('INVALID_PARAM')
    expect((await opened.db.collection('notes').add({ text: '还活着' })).id).toBeTruthy()
  })
})
