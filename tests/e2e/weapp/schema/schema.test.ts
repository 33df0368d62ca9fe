import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { compiledFolder, projectRoot } from '../compiled'
import { CompiledPackage } from '../harness/compiled-package'
import { officialSchema, type SchemaName } from './official-schemas'

const ajv = new Ajv({ strict: false, allErrors: true })

/** What is wrong with a file by WeChat's schema, each as "path: complaint"; unknown keys count as wrong. */
function faults(name: SchemaName, content: unknown): string[] {
  const isValid = ajv.compile(officialSchema(name))
  if (isValid(content)) return []
  return (isValid.errors ?? []).map(
    (error) => `${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`,
  )
}

function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

describe('微信官方的 JSON 格式', () => {
  const compiled = new CompiledPackage(compiledFolder())
  const app = json(join(compiled.root, 'app.json'))

  test('app.json 合格', () => {
    expect(faults('app', app)).toEqual([])
  })

  test('每一页的 json 合格', () => {
    const wrong = compiled.pages.flatMap((page) =>
      faults('page', json(join(compiled.root, `${page}.json`))).map((fault) => `${page} ${fault}`),
    )
    expect(wrong).toEqual([])
  })

  test('project.config.json 合格，仓库里的和构建出来的都是', () => {
    expect(faults('projectconfig', json(join(projectRoot, 'project.config.json')))).toEqual([])
    expect(faults('projectconfig', json(join(compiled.root, 'project.config.json')))).toEqual([])
  })

  test('sitemap.json 和 theme.json 合格', () => {
    expect(faults('sitemap', json(join(compiled.root, 'sitemap.json')))).toEqual([])
    expect(faults('theme', json(join(compiled.root, 'theme.json')))).toEqual([])
  })

  test.each<[string, Record<string, unknown>]>([
    ['pages 写成文字', { pages: 'pages/home/index' }],
    ['窗口颜色写成数字', { window: { navigationBarBackgroundColor: 7 } }],
    ['按需注入写错', { lazyCodeLoading: 'everything' }],
    ['多出不认识的一项', { pagesAndMore: [] }],
  ])('%s：app.json 不合格', (_name, mistake) => {
    expect(faults('app', { ...app, ...mistake })).not.toEqual([])
  })

  test('@ 开头的颜色在 theme.json 里都有，两种主题都有', () => {
    const theme = json(join(compiled.root, 'theme.json'))
    const used = [...JSON.stringify(app).matchAll(/"@(\w+)"/g)].map((match) => match[1] ?? '')
    expect(used.length).toBeGreaterThan(0)
    for (const name of used) {
      expect(theme['light']).toHaveProperty(name)
      expect(theme['dark']).toHaveProperty(name)
    }
  })
})
