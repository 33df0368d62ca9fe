import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compiledFolder, projectRoot } from './compiled'

interface Breakage {
  name: string
  breakIt: (folder: string) => void
  noticedAs: RegExp
}

const breakages: Breakage[] = [
  {
    name: '页面文件不见了',
    breakIt: (folder) => rmSync(join(folder, 'pages/help/index.js')),
    noticedAs: /pages\/help\/index\.js is missing/,
  },
  {
    name: 'app.json 写坏了',
    breakIt: (folder) => writeFileSync(join(folder, 'app.json'), '{"pages": ['),
    noticedAs: /JSON/,
  },
  {
    name: '跳到没有登记的页面',
    breakIt: appended(
      'pages/home/index.js',
      'setTimeout(() => wx.navigateTo({ url: "/pages/nowhere/index" }))',
    ),
    noticedAs: /pages\/nowhere\/index" is not found/,
  },
  {
    name: '事件的处理函数改了名',
    breakIt: replaced('base.wxml', /bindtap="eh"/g, 'bindtap="handleEvent"'),
    noticedAs: /no method "handleEvent" to handle "tap"/,
  },
  {
    name: '用了浏览器才有的 document',
    breakIt: appended('pages/help/index.js', 'document.title = "help"'),
    noticedAs: /document is not defined/,
  },
  {
    name: 'setData 里有 undefined',
    breakIt: appended('pages/home/index.js', later('getCurrentPages()[0].setData({ note: undefined })')),
    noticedAs: /setData of undefined at note/,
  },
  {
    name: 'setData 超过 1 MB',
    breakIt: appended(
      'pages/home/index.js',
      later('getCurrentPages()[0].setData({ note: "岗".repeat(400000) })'),
    ),
    noticedAs: /over 1 MB/,
  },
  {
    name: '用文字造代码',
    breakIt: appended('pages/help/index.js', 'new Function("return 1")()'),
    noticedAs: /Code generation from strings disallowed|makes code from text/,
  },
  {
    name: '页面没有调用 Page()',
    breakIt: (folder) => writeFileSync(join(folder, 'pages/help/index.js'), '"use strict"'),
    noticedAs: /pages\/help\/index\.js never called Page\(\)/,
  },
  {
    name: '一个分包引用另一个分包',
    breakIt: (folder) => {
      writeFileSync(join(folder, 'officer/secret.js'), 'module.exports = 1')
      appendFileSync(join(folder, 'employer/home/index.js'), ';require("../../officer/secret.js")')
    },
    noticedAs: /may not require officer\/secret\.js/,
  },
  {
    name: '调用了没有准备的微信接口',
    breakIt: appended('pages/home/index.js', later('wx.chooseImage({})')),
    noticedAs: /wx\.chooseImage was called/,
  },
  {
    name: '出错没有人接住',
    breakIt: appended('pages/home/index.js', 'Promise.reject(new Error("lost"))'),
    noticedAs: /nobody caught: lost/,
  },
  {
    name: '主包超过大小',
    breakIt: (folder) => writeFileSync(join(folder, 'big.js'), `/*${'x'.repeat(500 * 1024)}*/`),
    noticedAs: /main: \d+ KB, at most 500 KB/,
  },
]

function appended(file: string, code: string) {
  return (folder: string) => appendFileSync(join(folder, file), `;${code}`)
}

function replaced(file: string, pattern: RegExp, text: string) {
  return (folder: string) => {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, text))
  }
}

function later(code: string): string {
  return `setTimeout(() => ${code})`
}

function check(folders: string[]): Record<string, string[]> {
  const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs')
  const script = join(__dirname, 'harness/check-builds.ts')
  return JSON.parse(
    execFileSync(process.execPath, [tsx, script, ...folders], { encoding: 'utf8' }),
  ) as Record<string, string[]>
}

describe('故意弄坏的构建', () => {
  const workshop = mkdtempSync(join(tmpdir(), 'wengang-broken-'))
  const folderOf = (position: number) => join(workshop, String(position))
  let report: Record<string, string[]> = {}

  beforeAll(() => {
    breakages.forEach(({ breakIt }, position) => {
      cpSync(compiledFolder(), folderOf(position), { recursive: true })
      breakIt(folderOf(position))
    })
    report = check([compiledFolder(), ...breakages.map((_breakage, position) => folderOf(position))])
  }, 60_000)

  afterAll(() => rmSync(workshop, { recursive: true, force: true }))

  test('没弄坏的构建没有问题', () => {
    expect(report[compiledFolder()]).toEqual([])
  })

  test.each(breakages.map((breakage, position) => ({ ...breakage, position })))(
    '$name：被发现',
    ({ position, noticedAs }) => {
      expect(report[folderOf(position)]?.join('\n')).toMatch(noticedAs)
    },
  )
})
