import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Tokens = Record<string, string>

const css = readFileSync(join(__dirname, '../../src/styles/tokens.css'), 'utf8')

function block(selector: string): Tokens {
  const body = new RegExp(`^\\${selector} \\{([^}]*)\\}`, 'm').exec(css)?.[1]
  if (body === undefined) throw new Error(`${selector} is not in tokens.css`)
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const textPairs = [
  ['text', 'page'],
  ['text', 'surface'],
  ['text', 'accent-soft'],
  ['text', 'pressed'],
  ['text-soft', 'page'],
  ['text-soft', 'surface'],
  ['text-soft', 'accent-soft'],
  ['text-soft', 'pressed'],
  ['accent', 'page'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent-fill'],
  ['danger', 'page'],
  ['danger', 'surface'],
  ['danger', 'danger-soft'],
  ['warn', 'warn-soft'],
] as const

const controlPairs = [
  ['control', 'page'],
  ['control', 'surface'],
  ['accent-fill', 'surface'],
  ['accent', 'page'],
] as const

const light = block('.theme-light')
const dark = block('.theme-dark')
const looks = [
  { look: '浅色', tokens: light, text: 4.5 },
  { look: '深色', tokens: dark, text: 4.5 },
  { look: '浅色长辈版', tokens: { ...light, ...block('.theme-light.care') }, text: 7 },
  { look: '深色长辈版', tokens: { ...dark, ...block('.theme-dark.care') }, text: 7 },
]

function weak(tokens: Tokens, pairs: readonly (readonly [string, string])[], least: number): string[] {
  return pairs
    .map(([front, back]) => ({ front, back, ratio: contrast(tokens[front] ?? '', tokens[back] ?? '') }))
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`)
}

describe.each(looks)('$look', ({ tokens, text }) => {
  test(`文字对比度不低于 ${text}`, () => {
    expect(weak(tokens, textPairs, text)).toEqual([])
  })

  test('控件对比度不低于 3', () => {
    expect(weak(tokens, controlPairs, 3)).toEqual([])
  })
})

describe('字号和可点区域', () => {
  const px = (value: string | undefined) => Number(/(\d+)px/.exec(value ?? '')?.[1])

  test('标准版：正文 17，最小 14，主按钮 48，其他 44，间隔 8', () => {
    const sizes = block('.page')
    expect(px(sizes['body'])).toBeGreaterThanOrEqual(17)
    expect(px(sizes['small'])).toBeGreaterThanOrEqual(14)
    expect(px(sizes['tap-primary'])).toBeGreaterThanOrEqual(48)
    expect(px(sizes['tap'])).toBeGreaterThanOrEqual(44)
    expect(px(sizes['gap'])).toBeGreaterThanOrEqual(8)
    expect(Number(sizes['line-height'])).toBeGreaterThanOrEqual(1.4)
  })

  test('长辈版：正文 22，最小 18，主按钮 60，其他 48，间隔 12', () => {
    const sizes = block('.page.care')
    expect(px(sizes['body'])).toBeGreaterThanOrEqual(22)
    expect(px(sizes['small'])).toBeGreaterThanOrEqual(18)
    expect(px(sizes['tap-primary'])).toBeGreaterThanOrEqual(60)
    expect(px(sizes['tap'])).toBeGreaterThanOrEqual(48)
    expect(px(sizes['gap'])).toBeGreaterThanOrEqual(12)
    expect(Number(sizes['line-height'])).toBeGreaterThanOrEqual(1.5)
  })

  test('对比度算得对：黑白 21，微信绿配白字不到 2.4', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 1)
    expect(contrast('#07c160', '#ffffff')).toBeCloseTo(2.38, 2)
  })
})
