import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runGoldenCases } from '../../domain/eligibility/golden-cases'
import type { Policy } from '../../domain/eligibility/policy-file'
import type { VerdictCode } from '../../domain/eligibility/verdict'
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'

const policies = shippedPolicies()

interface Written {
  cases: { name: string; expect: { verdict: VerdictCode; unmet?: string[] } }[]
}

function casesOf(policy: Policy): Written {
  const file = path.join(__dirname, `${policy.id}.cases.json`)
  return JSON.parse(readFileSync(file, 'utf8')) as Written
}

/** 可能出现的结论：由政策自己的写法决定。 */
function reachable(policy: Policy): VerdictCode[] {
  const capped = policy.pendingRules !== undefined || policy.source.kind === 'bulletin'
  return [
    'not-in-force',
    'ineligible',
    'unknown',
    capped ? 'likely' : 'eligible',
    ...(policy.decidableOn ? (['deferred'] as const) : []),
    ...(policy.readings ? (['review'] as const) : []),
  ]
}

test('文件夹里每个政策文件都装载了', () => {
  const files = readdirSync(path.join(__dirname, '../../domain/policies'))
  expect(policies.map(({ id }) => `${id}.json`)).toEqual(files.sort())
})

describe.each(policies.map((policy) => [policy.id, policy] as const))('%s 的样例', (_, policy) => {
  test('样例文件在', () => {
    expect(existsSync(path.join(__dirname, `${policy.id}.cases.json`))).toBe(true)
  })

  test('每一个样例都得出写明的结论', () => {
    const results = runGoldenCases({ policy, raw: casesOf(policy) })
    expect(results.filter(({ differences }) => differences.length > 0)).toEqual([])
    expect(results.length).toBeGreaterThan(10)
  })

  test('每一种可能的结论都有样例', () => {
    const seen = new Set(casesOf(policy).cases.map((one) => one.expect.verdict))
    expect([...seen].sort()).toEqual(reachable(policy).sort())
  })

  test('每一个条件都有单独不符合的样例', () => {
    const alone = casesOf(policy).cases.flatMap(({ expect: { unmet } }) => (unmet?.length === 1 ? unmet : []))
    expect([...new Set(alone)].sort()).toEqual(policy.conditions.map(({ id }) => id).sort())
  })
})

test('样例写错时会被发现', () => {
  const policy = policies[0] as Policy
  const [first] = casesOf(policy).cases
  const raw = { ...casesOf(policy), cases: [{ ...first, expect: { verdict: 'eligible' } }] }
  const [result] = runGoldenCases({ policy, raw })
  expect(result?.differences).toEqual([{ what: 'verdict', expected: 'eligible', actual: 'likely' }])
})
