/** Where a text stops being JSON, in words and by line: `JSON.parse` says it in English and sometimes not at all. */
import type { Problem } from '../first-problem'

const mostNested = 30
/** Letters of a field name that are told. */
const mostShown = 40
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const blank = /[ \t\r\n]*/y
const string = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

interface Frame {
  closes: '}' | ']'
  keys: Set<string>
}
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end'

const missing: Record<Expected, string> = {
  value: '这里少了一个值',
  'first value': '这里少了一个值',
  key: '这里少了带双引号的字段名',
  'first key': '这里少了带双引号的字段名',
  colon: '字段名后面少了冒号',
  comma: '前面少了逗号，或者括号没有对上',
  end: '写完了，后面还有多余的内容',
}

/**
 * The first thing that keeps a text from being read as JSON, or from being read safely: nested too deeply, a field
 * written twice, a field name that means something to the language. null when there is nothing.
 */
export function jsonTrouble(text: string): Problem | null {
  const stack: Frame[] = []
  let expected: Expected = 'value'
  let at = 0
  const problem = (reason: string, where = at): Problem => ({ path: lineOf(text, where), reason })
  for (;;) {
    at = after(blank, text, at) ?? at
    if (at >= text.length) return expected === 'end' ? null : problem('没有写完')
    const step = stepAt({ text, at, expected, stack })
    if ('reason' in step) return problem(step.reason)
    at = step.next
    expected = step.expected
  }
}

interface Place {
  text: string
  at: number
  expected: Expected
  stack: Frame[]
}
type Step = { next: number; expected: Expected } | { reason: string }

function stepAt(place: Place): Step {
  const { text, at, expected, stack } = place
  const character = text.charAt(at)
  const frame = stack.at(-1)
  if (
    frame &&
    character === frame.closes &&
    expected !== 'value' &&
    expected !== 'key' &&
    expected !== 'colon'
  ) {
    stack.pop()
    return { next: at + 1, expected: stack.length === 0 ? 'end' : 'comma' }
  }
  if (expected === 'value' || expected === 'first value') return valueAt(place)
  if ((expected === 'key' || expected === 'first key') && frame) return keyAt(place, frame)
  if (expected === 'colon' && character === ':') return { next: at + 1, expected: 'value' }
  if (expected === 'comma' && character === ',')
    return { next: at + 1, expected: frame?.closes === '}' ? 'key' : 'value' }
  return { reason: reasonFor(character, expected) }
}

function valueAt({ text, at, expected, stack }: Place): Step {
  const character = text.charAt(at)
  if (character === '{' || character === '[') {
    if (stack.length >= mostNested) return { reason: `套得太深，最多 ${mostNested} 层` }
    stack.push({ closes: character === '{' ? '}' : ']', keys: new Set() })
    return { next: at + 1, expected: character === '{' ? 'first key' : 'first value' }
  }
  const next = endOfString(text, at) ?? after(word, text, at)
  if (next === null) return { reason: reasonFor(character, expected) }
  return { next, expected: stack.length === 0 ? 'end' : 'comma' }
}

function keyAt({ text, at, expected }: Place, { keys }: Frame): Step {
  const next = endOfString(text, at)
  if (next === null) return { reason: reasonFor(text.charAt(at), expected) }
  const key = JSON.parse(text.slice(at, next)) as string
  if (forbidden.has(key)) return { reason: `不能用这个字段名：${key}` }
  if (keys.has(key)) return { reason: `同一个字段写了两次：${key.slice(0, mostShown)}` }
  keys.add(key)
  return { next, expected: 'colon' }
}

function reasonFor(character: string, expected: Expected): string {
  if (/[“”‘’，：｛｝［］]/.test(character)) return '用了中文标点，请换成英文的'
  if (character === '"' && /value|key/.test(expected)) return '这段文字没有收尾，或里面有换行'
  return missing[expected]
}

/** JSON has no plain line break or tab within a string. */
function endOfString(text: string, at: number): number | null {
  const end = after(string, text, at)
  if (end === null) return null
  for (let index = at; index < end; index++) if (text.charCodeAt(index) < 32) return null
  return end
}

/** Behind what the pattern matches right here; null when it does not. */
function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

function lineOf(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  return `第${lines.length}行第${(lines.at(-1) ?? '').length + 1}个字`
}
