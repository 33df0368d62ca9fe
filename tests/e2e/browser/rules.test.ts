import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../../local/browser/launch'
import { seriousByAxe } from './ease/axe'
import { careLimits, limitsAt, standardLimits } from './ease/limits'
import { bringRules, measure } from './ease/measure'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 320, height: 568 } })
  await bringRules(context)
  page = await context.newPage()
}, 120_000)
afterAll(() => browser.close())

const good = {
  heading: '<h1>春节留不留</h1>',
  text: '<p>登记后会给您一个编号。</p>',
  field: '<label>姓名<input value="王秀兰"></label>',
  choice: '<div role="checkbox" tabindex="0" aria-checked="false" class="box">我同意登记</div>',
  button: '<button class="button-primary">提交</button>',
}
const style = `
  body { margin: 16px; font: 22px/1.6 sans-serif; color: #111; background: #fff }
  h1 { font-size: 26px } input { display: block; font: inherit; width: 100%; min-height: 50px; box-sizing: border-box; border: 1px solid #666 }
  .box { margin: 16px 0; min-height: 50px; border: 1px solid #666 }
  button { display: block; font: inherit; width: 100%; min-height: 60px; color: #fff; background: #04532b; border: 0 }`

/** The good page with one part exchanged for what must be noticed, and styles of its own. */
async function show(parts: Partial<typeof good>, css = ''): Promise<void> {
  const body = Object.values({ ...good, ...parts }).join('')
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>登记</title>`
  // A new document each time, so that the rules come along.
  await page.goto('about:blank')
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><head>${head}<style>${style}${css}</style></head><body><main>${body}</main></body></html>`,
  )
}

async function rulesBroken(limits = careLimits): Promise<string[]> {
  const found = await measure(page, limits)
  return [...new Set(found.map((line) => line.split(':')[0] ?? ''))]
}

test('一张合格的页面没有任何问题', async () => {
  await show({})
  expect(await measure(page, careLimits)).toEqual([])
  expect(await measure(page, standardLimits)).toEqual([])
  expect(await seriousByAxe(page)).toEqual([])
})

const bad: [string, string, Partial<typeof good>, string?][] = [
  ['字太小', 'text-smallest', { text: '<p>看清<span style="font-size:12px">说明</span></p>' }],
  ['正文偏小', 'text-body', { text: `<p style="font-size:19px">${'登记后会给您编号。'.repeat(9)}</p>` }],
  [
    '按钮字小',
    'text-of-control',
    { button: '<button class="button-primary" style="font-size:18px">提交</button>' },
  ],
  [
    '输入框字小',
    'text-of-control',
    { field: '<label>姓名<input style="font-size:18px" value="王"></label>' },
  ],
  ['行距太紧', 'line-height', { text: '<p style="line-height:1.2">登记后会给您一个编号，请记好。</p>' }],
  ['字色太浅', 'text-contrast', { text: '<p style="color:#767676">登记后会给您一个编号。</p>' }],
  ['整块变淡', 'text-contrast', { text: '<div style="opacity:.5"><p>登记后会给您编号。</p></div>' }],
  [
    '占位字太浅',
    'text-contrast',
    { field: '<label>姓名<input class="pale" placeholder="王"></label>' },
    '.pale::placeholder{color:#aaa}',
  ],
  [
    '输入框看不见边',
    'control-contrast',
    { field: '<label>姓名<input style="border-color:#eee" value="王"></label>' },
  ],
  [
    '勾选框看不见边',
    'control-contrast',
    { choice: good.choice.replace('class', 'style="border-color:#ddd" class') },
  ],
  [
    '按钮太矮',
    'target-size',
    { button: '<button class="button-primary" style="min-height:50px;height:50px">提交</button>' },
  ],
  ['链接太小', 'target-size', { text: '<p><a href="#a">条款</a></p>' }],
  [
    '两个按钮太近',
    'target-gap',
    { button: '<button style="margin-bottom:4px">取消</button><button class="button-primary">提交</button>' },
  ],
  [
    '按钮里面有按钮',
    'target-gap',
    { choice: '<div role="button" tabindex="0" class="box" style="padding:60px"><button>删</button></div>' },
  ],
  ['两个主按钮', 'primary', { button: `${good.button}<p></p>${good.button}` }],
  ['主按钮后面还有要填的', 'primary', { text: good.button }],
  ['要左右滑动', 'sideways', { text: '<p style="width:400px">登记后会给您一个编号。</p>' }],
  [
    '表格要左右滑动',
    'sideways',
    { text: '<div style="overflow-x:auto"><p style="width:400px">编号</p></div>' },
  ],
  [
    '字被切掉',
    'clipped',
    { text: '<p style="width:120px;overflow:hidden;white-space:nowrap">登记后会给您一个编号。</p>' },
  ],
  [
    '字的下半截被切掉',
    'clipped',
    { text: '<p style="height:40px;overflow:hidden">登记后会给您一个编号，请您把它记好。</p>' },
  ],
  [
    '输入框放不下',
    'clipped',
    { field: '<label>单位<input value="嵊泗县海洋工程装备制造有限公司第一分公司"></label>' },
  ],
  [
    '字叠在字上',
    'overlap',
    { text: '<p>登记后会给您一个编号。</p><p style="margin-top:-50px">请您把它记好。</p>' },
  ],
  ['字叠在按钮上', 'overlap', { button: `${good.button}<p style="margin-top:-40px">说明</p>` }],
  [
    '底栏挡住最后一行',
    'overlap',
    {
      button: `<p style="height:900px">上</p><p>最后一行</p><div style="position:fixed;bottom:0;left:0;height:90px;background:#fff">底栏</div>`,
    },
  ],
]
test.each(bad)('%s，量得出来', async (...[, rule, parts, css]) => {
  await show(parts, css)
  expect(await rulesBroken()).toContain(rule)
})

test('列表里紧挨着的行，只有够高才算分得开', async () => {
  const row = (height: number) =>
    `<div role="button" tabindex="0" style="min-height:${height}px">我的单位</div>`
  await show({ choice: `<div style="margin:16px 0">${row(60)}${row(60)}</div>` })
  expect(await rulesBroken()).toEqual([])
  await show({ choice: `<div style="margin:16px 0">${row(52)}${row(52)}</div>` })
  expect(await rulesBroken()).toEqual(['target-gap'])
})

test('能点却没有角色的东西量得出来', async () => {
  await show({ text: '<p id="tap">点我看条款，别的没有</p>' })
  await page.evaluate(() => {
    const tap = document.getElementById('tap') as unknown as Record<string, unknown>
    tap['__reactProps$test'] = { onClick: () => undefined }
  })
  expect(await rulesBroken()).toEqual(['target-role'])
})

test('打开对话框时只量对话框', async () => {
  const dialog = '<div role="dialog" aria-modal="true" aria-label="撤回">撤回登记吗？</div>'
  await show({ text: `<p style="font-size:9px">后面的页面</p>${dialog}` })
  expect(await rulesBroken()).toEqual([])
})

test('字号调大以后，字没有跟着变大也量得出来', async () => {
  await show({})
  expect(await rulesBroken(limitsAt(careLimits, 1.45))).toContain('text-of-control')
})

test('没有名字的输入框，axe 认为严重', async () => {
  await show({ field: '<input>' })
  expect((await seriousByAxe(page)).join()).toContain('axe label')
})

test('打印出是哪个元素、量到多少、应该多少', async () => {
  await show({ text: '<p class="note" style="font-size:12px">登记编号</p>' })
  expect(await measure(page, careLimits)).toContain(
    'text-smallest: p.note “登记编号”: 12 px, wanted >= 18 px',
  )
})
