import * as z from 'zod/mini'
import { FactsError, type Facts } from './facts'
import type { Policy, Reading } from './policy-file'
import type { Choices } from './slots'

/** One way to understand a policy: every reading settled. */
export interface Meaning {
  /** Like `min-days:1`; empty where the words leave no choice. */
  id: string
  choices: Choices
}
type Params = Facts['params']

/**
 * Every admitted combination of readings; a parameter that an office has set leaves one.
 * @throws FactsError on a parameter of this policy that does not exist or does not fit
 */
export function meaningsOf(policy: Policy, params: Params): Meaning[] {
  const settled = paramsOf(policy, params)
  return (policy.readings ?? []).reduce<Meaning[]>(
    (meanings, reading) =>
      meanings.flatMap((meaning) =>
        optionsOf(reading, settled).map((option) => ({
          id: [meaning.id, `${reading.id}:${option.id}`].filter(Boolean).join('+'),
          choices: { ...meaning.choices, [reading.id]: option.value },
        })),
      ),
    [{ id: '', choices: {} }],
  )
}

/** @throws FactsError on parameters that belong to none of the policies */
export function checkParams({ policies, facts }: { policies: readonly Policy[]; facts: Facts }): void {
  for (const name of Object.keys(facts.params ?? {})) {
    if (!policies.some(({ id }) => name.startsWith(`${id}.`)))
      throw new FactsError(`params.${name}`, '没有这个参数')
  }
  policies.forEach((policy) => paramsOf(policy, facts.params))
}

function optionsOf(
  reading: Reading,
  settled: ReadonlyMap<string, number>,
): { id: string; value: string | number }[] {
  const value = reading.param === undefined ? undefined : settled.get(reading.param)
  return value === undefined ? reading.options : [{ id: String(value), value }]
}

function paramsOf(policy: Policy, params: Params): Map<string, number> {
  const settled = new Map<string, number>()
  for (const [name, value] of Object.entries(params ?? {})) {
    if (!name.startsWith(`${policy.id}.`)) continue
    const key = name.slice(policy.id.length + 1)
    const declared = policy.params && Object.hasOwn(policy.params, key) ? policy.params[key] : undefined
    if (!declared) throw new FactsError(`params.${name}`, '没有这个参数')
    if (value === null) continue
    const parsed = z.safeParse(z.int().check(z.minimum(declared.min), z.maximum(declared.max)), value)
    if (!parsed.success)
      throw new FactsError(`params.${name}`, `应为 ${declared.min} 到 ${declared.max} 的整数`)
    settled.set(key, parsed.data)
  }
  return settled
}
