import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleFunctions, functionNames } from '../../config/functions'

describe('云函数打包', () => {
  let folder = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wengang-functions-'))
    await bundleFunctions(folder)
  }, 30_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('下划线开头的文件夹是共用的源码，不单独部署', async () => {
    const names = await functionNames()
    expect(names).toContain('api')
    expect(names.filter((name) => name.startsWith('_'))).toEqual([])
  })

  test('每个函数只有一个文件，不需要安装任何依赖', async () => {
    for (const name of await functionNames()) {
      const manifest = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as object
      expect(manifest).toEqual({ name, private: true, main: 'index.js' })
      expect(existsSync(join(folder, name, 'node_modules'))).toBe(false)
    }
  })

  test('部署要的都在：时限、内存、七段的定时触发器、发提醒的权限', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown
    const tick = { name: 'tick', type: 'timer', config: '0 */5 * * * * *' }
    expect(tick.config.split(' ')).toHaveLength(7)
    expect(read('cloudbaserc.json')).toMatchObject({
      functions: [
        { name: 'api', timeout: 10, memorySize: 256, triggers: [] },
        { name: 'timer', timeout: 60, memorySize: 256, triggers: [tick] },
      ],
    })
    expect(read('timer/config.json')).toEqual({
      permissions: { openapi: ['subscribeMessage.send'] },
      triggers: [tick],
    })
  })

  test('每个函数都导出云开发要调用的 main', async () => {
    const load = createRequire(__filename)
    for (const name of await functionNames()) {
      const bundle = load(join(folder, name, 'index.js')) as { main?: unknown }
      expect(typeof bundle.main).toBe('function')
    }
  })
})
