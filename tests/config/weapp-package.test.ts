import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageProblems, packageSizes } from '../../config/weapp-package'

describe('小程序包的检查', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wengang-package-'))
    mkdirSync(join(folder, 'officer/home'), { recursive: true })
    writeFileSync(
      join(folder, 'app.json'),
      '{"pages":["pages/home/index"],"subPackages":[{"root":"officer"}]}',
    )
    writeFileSync(join(folder, 'app.js'), 'App({})')
    writeFileSync(join(folder, 'officer/home/index.js'), 'Page({})')
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('大小分到主包和分包', () => {
    writeFileSync(join(folder, 'officer/home/big.js'), 'x'.repeat(2000))
    expect(packageSizes(folder)).toEqual([
      expect.objectContaining({ name: 'main', bytes: 72 }),
      expect.objectContaining({ name: 'officer', bytes: 2008 }),
    ])
  })

  test('小包没有问题', () => {
    expect(packageProblems(folder)).toEqual([])
  })

  test('主包 500 KB 刚好可以，多一个字节就不行', () => {
    writeFileSync(join(folder, 'filling.txt'), 'x'.repeat(500 * 1024 - 72))
    expect(packageProblems(folder)).toEqual([])
    writeFileSync(join(folder, 'more.txt'), 'x')
    expect(packageProblems(folder)).toEqual(['main: 501 KB, at most 500 KB'])
  })

  test('分包超过 300 KB 不行', () => {
    writeFileSync(join(folder, 'officer/filling.txt'), 'x'.repeat(300 * 1024))
    expect(packageProblems(folder)).toEqual(['officer: 301 KB, at most 300 KB'])
  })

  test.each(['new Function("return this")()', 'eval("1")', 'Function("return 1")()'])('%s 不行', (code) => {
    writeFileSync(join(folder, 'officer/home/index.js'), code)
    expect(packageProblems(folder)).toEqual([expect.stringContaining('officer/home/index.js')])
  })

  test.each(['newFunction("x")', 'medieval("x")', 'isFunction("x")', 'typeof Function'])(
    '%s 可以',
    (code) => {
      writeFileSync(join(folder, 'officer/home/index.js'), code)
      expect(packageProblems(folder)).toEqual([])
    },
  )
})
