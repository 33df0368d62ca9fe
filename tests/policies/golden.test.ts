/** 每项政策的样例：会有的结论、会不符合的条件、会缺的事实，一样都不能少。 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runGoldenCases } from '../../domain/eligibility/golden-cases'
import type { Policy } from '../../domain/eligibility/policy-file'
import type { VerdictCode } from '../../domain/eligibility/verdict'
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'
import { canFail, factsAsked, reachable } from '../../domain/eligibility/policy-form'

const policies = shippedPolicies()

interface Written {
  cases: {
    name: string
    expect: {
      verdict: VerdictCode
      amounts?: unknown[]
      unmet?: string[]
      missing?: string[]
      assumedEnd?: boolean
    }
  }[]
}

function casesOf(policy: Policy): Written {
  const file = path.join(__dirname, `${policy.id}.cases.json`)
  return JSON.parse(readFileSync(file, 'utf8')) as Written
}

function expectationsOf(policy: Policy): Written['cases'][number]['expect'][] {
  return casesOf(policy).cases.map((one) => one.expect)
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort()
}

test('文件夹里每个政策文件都装载了', () => {
  const files = readdirSync(path.join(__dirname, '../../domain/policies'))
  expect(policies.map(({ id }) => `${id}.json`)).toEqual(files.sort())
})

test('每项政策都有样例文件，没有多余的', () => {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.cases.json'))
  expect(sorted(files)).toEqual(sorted(policies.map(({ id }) => `${id}.cases.json`)))
})

const withCases = policies.filter(({ id }) => existsSync(path.join(__dirname, `${id}.cases.json`)))

describe.each(withCases.map((policy) => [policy.id, policy] as const))('%s 的样例', (_, policy) => {
  test('每一个样例都得出写明的结论', () => {
    const results = runGoldenCases({ policy, raw: casesOf(policy) })
    expect(results.filter(({ differences }) => differences.length > 0)).toEqual([])
  })

  test('每个样例的名字都不一样', () => {
    const names = casesOf(policy).cases.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('每一种可能的结论都有样例，没有别的', () => {
    expect(sorted(expectationsOf(policy).map(({ verdict }) => verdict))).toEqual(sorted(reachable(policy)))
  })

  test('每一个会不符合的条件都有单独不符合的样例', () => {
    const alone = expectationsOf(policy).flatMap(({ unmet = [] }) => (unmet.length === 1 ? unmet : []))
    expect(sorted(alone)).toEqual(sorted(canFail(policy)))
  })

  test('每一个缺了就答不上的事实都有样例', () => {
    const missing = expectationsOf(policy).flatMap((one) => one.missing ?? [])
    const expected = policy.effect === 'grant' ? factsAsked(policy) : []
    expect(sorted(missing)).toEqual(sorted(expected))
  })

  test('生效以前和过期以后都有样例', () => {
    const outside = expectationsOf(policy).filter(({ verdict }) => verdict === 'not-in-force')
    expect(outside.length).toBeGreaterThan(1)
    const ends = policy.inForce.until === undefined ? [false, true] : [false]
    expect([...new Set(outside.map(({ assumedEnd }) => assumedEnd))].sort()).toEqual(ends)
  })

  test('发钱的政策有写明钱数的样例，问办理部门的没有钱数', () => {
    const paid = expectationsOf(policy).some(({ amounts = [] }) => amounts.length > 0)
    expect(paid).toBe(policy.amounts.length > 0)
    expect(policy.amounts.length === 0 || policy.effect === 'grant').toBe(true)
  })
})

test('样例写错时会被发现', () => {
  const policy = policies.find(({ id }) => id === 'aq21-daguan') as Policy
  const [first] = casesOf(policy).cases
  const raw = { ...casesOf(policy), cases: [{ ...first, expect: { verdict: 'eligible' } }] }
  const [result] = runGoldenCases({ policy, raw })
  expect(result?.differences).toEqual([{ what: 'verdict', expected: 'eligible', actual: 'likely' }])
})
