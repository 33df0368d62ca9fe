import { contracts, type ActionName } from '../../../domain/contracts/registry'
import { functionContext } from '../../../local/functions/context'
import type { Stack } from '../../support/stack'
import { callers, type CallerName } from './callers'
import { inputs } from './inputs'
import { everythingStored, startWorld } from './world'

const operators: unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $gte: '' },
  { $lt: '~' },
  { $in: ['a'] },
  { $nin: [] },
  { $exists: true },
  { $regex: '.*' },
  { $where: 'true' },
  { $or: [{}] },
  { $not: { $eq: 1 } },
  { $expr: true },
  { $set: { role: 'officer' } },
  {},
]
const hostileKeys = ['__proto__', 'constructor', '$where', 'personId.$ne', 'role']

/** Who gets past the role check of an action, so that the input itself is what is refused. */
function entitled(action: ActionName): CallerName {
  const [role] = contracts[action].roles
  return role === 'officer' || role === 'employer' || role === 'agency' ? role : 'worker'
}

/** Every path in an input that holds a plain value. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function withValue(input: unknown, path: (string | number)[], value: unknown): unknown {
  const copy = structuredClone(input) as Record<string | number, unknown>
  let at = copy
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>
  at[path.at(-1)!] = value
  return copy
}

interface Refusal {
  error?: { fields: Record<string, string> }
}
const refusal = { ok: false, error: { code: expect.stringMatching(/^INPUT_(INVALID|TOO_LARGE)$/) as string } }

describe('坏输入：说清错误，什么都不变', () => {
  let stack: Stack
  let before: string
  beforeAll(async () => {
    stack = await startWorld()
    before = everythingStored(stack)
  })
  afterEach(() => expect(everythingStored(stack)).toBe(before))
  afterAll(() => stack.stop())

  let sent = 0
  const send = (action: ActionName, input: unknown) =>
    stack.raw(
      { action, input, requestId: `malformed-${sent++}` },
      functionContext({ functionName: 'api', openid: callers[entitled(action)], trigger: 'wx_client' }),
    )

  test.each(Object.keys(contracts) as ActionName[])(
    '%s 拒绝每一处的查询操作符、超长和错类型',
    async (action) => {
      for (const path of leaves(inputs[action])) {
        for (const hostile of [...operators, ['x'], 'x'.repeat(70_000)])
          expect(await send(action, withValue(inputs[action], path, hostile))).toMatchObject(refusal)
      }
      for (const whole of [[], 'text', 7, true]) expect(await send(action, whole)).toMatchObject(refusal)
    },
  )

  test.each(Object.keys(contracts) as ActionName[])('%s 不收没约定的字段', async (action) => {
    for (const key of hostileKeys) {
      const input = JSON.parse(
        `{${[...Object.entries(inputs[action]), [key, 'officer']].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
      ) as unknown
      expect(await send(action, input)).toMatchObject(refusal)
    }
  })

  test('缺了哪一项、哪里不对，都用中文说，不重复填的内容', async () => {
    const said: string[] = []
    for (const action of Object.keys(contracts) as ActionName[]) {
      for (const input of [
        {},
        { seasonId: 7, token: [], posts: 'x', creditCode: {}, parent: 1, secret: 'abc' },
      ])
        said.push(...Object.values(((await send(action, input)) as Refusal).error?.fields ?? {}))
    }
    expect(said.length).toBeGreaterThan(30)
    expect(said.filter((words) => /[a-z]/i.test(words) || !/[\u4e00-\u9fff]/.test(words))).toEqual([])
  })

  test.each([undefined, null, 7, 'toString', '__proto__', 'constructor', 'stay.declare ', {}, ['me.get']])(
    '功能名 %p 不存在',
    async (action) => {
      expect(await stack.raw({ action, input: {} })).toMatchObject({
        ok: false,
        error: { code: 'ACTION_UNKNOWN' },
      })
    },
  )

  test.each([undefined, '', 'short', 7, 'x'.repeat(65), 'has space 123', { $ne: null }])(
    '提交编号 %p 不收',
    async (requestId) => {
      const context = functionContext({ functionName: 'api', openid: callers.worker, trigger: 'wx_client' })
      const answer = await stack.raw(
        { action: 'stay.declare', input: inputs['stay.declare'], requestId },
        context,
      )
      expect(answer).toMatchObject({ ok: false, error: { code: 'REQUEST_ID_REQUIRED' } })
    },
  )

  test('事件里自称是谁都不算数', async () => {
    const forged = {
      userInfo: { openId: callers.officer },
      openid: callers.officer,
      WX_OPENID: callers.officer,
    }
    for (const context of [
      functionContext({ functionName: 'api', openid: null, trigger: 'wx_client' }),
      {},
      undefined,
      { environment: '{' },
      { environment: JSON.stringify({ WX_OPENID: callers.officer }) },
    ]) {
      const answer = await stack.raw(
        { ...forged, action: 'roster.list', input: { seasonId: '2022' } },
        context as never,
      )
      expect(answer).toMatchObject({ ok: false, error: { code: 'LOGIN_REQUIRED' } })
    }
  })
})
