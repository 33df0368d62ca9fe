import type { Task } from '../../../domain/contracts/task'
import {
  blankSettlement,
  choosable,
  chosenIn,
  OTHER,
  problemsOf,
  settleInput,
  waitedDays,
  type Asked,
} from '../../../src/features/tasks/settling'

const word = { evidence: 'self', side: '本人自报', text: '是', value: true, at: null } as const
const asked: Asked = {
  fact: 'worker.frontline',
  question: '在一线生产岗位上班吗？',
  kind: 'boolean',
  options: [],
  words: [
    { ...word, evidence: 'employer', side: '企业确认（嵊泗海工）', text: '不是', value: false },
    word,
    { ...word, evidence: 'officer', side: '现场核验' },
  ],
}

function task(change: Partial<Task> = {}): Task {
  return {
    taskId: 'contradiction:zhangzhen',
    number: 'VFZMK78J',
    kind: 'contradiction',
    status: 'open',
    subject: { kind: 'worker', id: 'zhangzhen', name: '张珍' },
    region: { code: '330922100', name: '菜园镇', fullName: '浙江省舟山市嵊泗县菜园镇' },
    title: '是不是一线岗位：说法不一样',
    urgency: 'soon',
    dueOn: null,
    assigned: null,
    people: null,
    need: null,
    sides: [],
    other: null,
    fact: asked,
    policy: null,
    note: null,
    reply: null,
    openedAt: '2022-02-11T04:00:00.000Z',
    doneAt: null,
    doneBy: null,
    version: 2,
    ...change,
  }
}
const recheck = task({ kind: 'recheck', fact: null, policy: { id: 'ss22-red500', title: '留嵊红包' } })

test('同样的话只列一次，谁说的都写上', () => {
  expect(choosable(asked).map(({ text, sides }) => [text, sides])).toEqual([
    ['不是', '企业确认（嵊泗海工）'],
    ['是', '本人自报、现场核验'],
  ])
})

test('没有值的话不能拿来定', () => {
  expect(choosable({ ...asked, words: [{ ...word, value: null }] })).toEqual([])
})

test('选了一边，就把那一边的值交上去', () => {
  const settlement = { ...blankSettlement, choice: '不是', reply: ' 到车间看过 ' }
  expect(problemsOf(task(), settlement)).toEqual({})
  expect(settleInput(task(), settlement)).toEqual({
    taskId: 'contradiction:zhangzhen',
    version: 2,
    value: false,
    reply: '到车间看过',
  })
})

test('都不对的时候，要自己填了才能定', () => {
  const settlement = { ...blankSettlement, choice: OTHER }
  expect(problemsOf(task(), settlement)).toEqual({ value: '请选以哪个为准' })
  const entered = { value: true, text: '是' }
  expect(chosenIn(task(), { ...settlement, entered })).toEqual(entered)
})

test('填过别的，又改选一边：按那一边', () => {
  const settlement = { choice: '不是', entered: { value: true, text: '是' }, reply: '' }
  expect(settleInput(task(), settlement)).toMatchObject({ value: false })
})

test('复核只要一句话，一个字不够', () => {
  expect(problemsOf(recheck, { ...blankSettlement, reply: '好' })).toHaveProperty('reply')
  expect(settleInput(recheck, { ...blankSettlement, reply: '核过社保' })).toEqual({
    taskId: 'contradiction:zhangzhen',
    version: 2,
    reply: '核过社保',
  })
})

test('演示的春节按它的今天算等了几天，真的日子按真的今天', () => {
  const now = new Date('2026-11-21T02:00:00.000Z')
  expect(waitedDays(task(), { todayOn: '2022-02-12', now })).toBe(1)
  const real = task({ openedAt: '2026-11-18T02:00:00.000Z' })
  expect(waitedDays(real, { todayOn: '2022-02-12', now })).toBe(3)
})
