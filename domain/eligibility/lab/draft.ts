/** A policy that someone is still writing: read as data, and refused with every reason and its place. */
import type { Problem } from '../first-problem'
import { leavesOf, parsePolicy, policyProblems, type Policy } from '../policy-file'
import { jsonTrouble } from './json-trouble'

export type Draft = { policy: Policy; problems: [] } | { policy: null; problems: Problem[] }

const mostShown = 20
/** What one call can work out in its time; the notices so far need a third of it at most. Ids of tasks hold that of the policy. */
const limits = { id: 30, conditions: 30, tests: 80, meanings: 16, params: 10 }

/** @param text JSON as typed or uploaded; whatever it holds, this answers. */
export function readDraft(text: string): Draft {
  const json = readJson(text)
  if ('problem' in json) return refused([json.problem])
  const problems = policyProblems(json.value)
  if (problems.length > 0) return refused(problems.slice(0, mostShown))
  const policy = parsePolicy(json.value)
  const beyond = [...tooLarge(policy), ...personalNumbers(policy, '')]
  return beyond.length > 0 ? refused(beyond.slice(0, mostShown)) : { policy, problems: [] }
}

/** Any JSON text. @returns the value, or the one problem with its line */
export function readJson(text: string): { value: unknown } | { problem: Problem } {
  const plain = text.replace(/^\uFEFF/, '')
  const problem = jsonTrouble(plain)
  return problem ? { problem } : { value: JSON.parse(plain) as unknown }
}

function refused(problems: Problem[]): Draft {
  return { policy: null, problems }
}

function tooLarge(policy: Policy): Problem[] {
  const { id, conditions, readings = [], params = {} } = policy
  const tests = conditions.reduce((sum, { test }) => sum + leavesOf(test).length, 0)
  const meanings = readings.reduce((product, { options }) => product * options.length, 1)
  return [
    over('id', id.length, limits.id, '个字母'),
    over('conditions', conditions.length, limits.conditions, '个条件'),
    over('conditions', tests, limits.tests, '处判断'),
    over('readings', meanings, limits.meanings, '种合起来的口径'),
    policy.season < 2000 || policy.season > 2100 ? [{ path: 'season', reason: '应为四位的年份' }] : [],
    over('params', Object.keys(params).length, limits.params, '个参数'),
  ].flat()
}

function over(path: string, count: number, most: number, unit: string): Problem[] {
  return count > most ? [{ path, reason: `太多了，最多 ${most} ${unit}` }] : []
}

/** Mobile numbers and ID numbers of people have no place in what everyone will read. */
export function holdsPersonalNumber(text: string): boolean {
  return /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/.test(text)
}

function personalNumbers(value: unknown, path: string): Problem[] {
  if (typeof value === 'string')
    return holdsPersonalNumber(value) ? [{ path, reason: '不要写个人的手机号、身份证号' }] : []
  if (Array.isArray(value)) return value.flatMap((part, index) => personalNumbers(part, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    personalNumbers(part, path === '' ? key : `${path}.${key}`),
  )
}
