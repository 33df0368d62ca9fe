import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue
export interface Problem {
  /** Like `worker.insurance[0].month`; `$` is the whole. */
  path: string
  /** Chinese, for people who write the file. */
  reason: string
}

const expected: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
  null: '一个值，不知道就写 null',
}

/** The one problem to show first: where it is and what is wrong. */
export function firstProblem(error: z.core.$ZodError): Problem {
  const issue = deepest(error.issues)
  if (!issue) return { path: '$', reason: '读不懂' }
  return { path: textOf(issue.path), reason: reasonOf(issue) }
}

/** Every problem, one per place, in the order of the file. */
export function allProblems(error: z.core.$ZodError): Problem[] {
  return error.issues
    .flatMap(onePerKey)
    .map(narrowed)
    .map((issue) => ({ path: textOf(issue.path), reason: reasonOf(issue) }))
}

export function textOf(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>((sofar, step) => {
    if (typeof step === 'number') return `${sofar}[${step}]`
    return sofar === '' ? String(step) : `${sofar}.${String(step)}`
  }, '')
  return text === '' ? '$' : text
}

function onePerKey(issue: Issue): Issue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue]
}

/** A union fails once per branch; the branch that got furthest is the one the author meant. */
function deepest(issues: readonly Issue[]): Issue | undefined {
  const [first] = issues.map(narrowed)
  return first
}

function narrowed(issue: Issue): Issue {
  if (issue.code === 'unrecognized_keys') return { ...issue, path: [...issue.path, issue.keys[0] ?? ''] }
  if (issue.code !== 'invalid_union') return issue
  const branches = issue.errors
    .map((branch) => ({ size: branch.length, issue: deepest(branch) }))
    .filter((branch): branch is { size: number; issue: Issue } => branch.issue !== undefined)
    .sort((a, b) => b.issue.path.length - a.issue.path.length || a.size - b.size)
  const best = branches[0]?.issue
  if (!best) return issue
  const meant = withAllValues(
    best,
    branches.map((branch) => branch.issue),
  )
  return { ...meant, path: [...issue.path, ...meant.path] }
}

/** Where the word that tells the branches apart is wrong, every branch's word would have done. */
function withAllValues(best: Issue, others: readonly Issue[]): Issue {
  if (best.code !== 'invalid_value') return best
  const alike = others.flatMap((other) =>
    other.code === 'invalid_value' && textOf(other.path) === textOf(best.path) ? other.values : [],
  )
  return { ...best, values: [...new Set(alike)] }
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return '没有这个字段'
    case 'invalid_type':
      return `类型不对，应为${expected[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`
    case 'invalid_format':
      return issue.format === 'date' ? '没有这一天，应为 YYYY-MM-DD' : '格式不对'
    case 'too_small':
      return `不能小于 ${String(issue.minimum)}`
    case 'too_big':
      return `不能大于 ${String(issue.maximum)}`
    default:
      return '填得不对'
  }
}
