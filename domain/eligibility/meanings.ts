import { FactsError, type Facts } from './facts'
import type { Policy, Reading } from './policy-file'
import { fitsParam, paramRange } from './policy-readings'
import type { Choices } from './slots'

/** One way to understand a policy: every reading settled. */
export interface Meaning {
  /** Like `min-days:1`; empty where the words leave no choice. */
  id: string
  choices: Choices
  /** What each parameter stands at, by name. */
  params: ReadonlyMap<string, number>
}
type Params = Facts['params']

/**
 * Every admitted combination of readings; a parameter that an office has set leaves one.
 * @throws FactsError on a parameter of this policy that does not exist or does not fit
 */
export function meaningsOf(policy: Policy, params: Params): readonly Meaning[] {
  const settled = params ? paramsOf(policy, params) : nothingSettled
  if (settled.size > 0) return meaningsUnder(policy, settled)
  const known = usualMeanings.get(policy)
  if (known) return known
  const usual = meaningsUnder(policy, settled)
  usualMeanings.set(policy, usual)
  return usual
}

/** Where nobody has set a parameter: the same for everyone who asks. */
const nothingSettled: ReadonlyMap<string, number> = new Map()
const usualMeanings = new WeakMap<Policy, readonly Meaning[]>()

function meaningsUnder(policy: Policy, settled: ReadonlyMap<string, number>): Meaning[] {
  const standing = new Map([...usualOf(policy), ...settled])
  return (policy.readings ?? []).reduce<Meaning[]>(
    (meanings, reading) =>
      meanings.flatMap((meaning) =>
        optionsOf(reading, settled).map((option) => ({
          id: [meaning.id, `${reading.id}:${option.id}`].filter(Boolean).join('+'),
          choices: { ...meaning.choices, [reading.id]: option.value },
          params: standing,
        })),
      ),
    [{ id: '', choices: {}, params: standing }],
  )
}

function usualOf(policy: Policy): [string, number][] {
  return Object.entries(policy.params ?? {}).flatMap(([name, { usual }]) =>
    usual === undefined ? [] : [[name, usual] satisfies [string, number]],
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

/** What the asker has set counts first, then what an office has decided. */
function optionsOf(
  reading: Reading,
  settled: ReadonlyMap<string, number>,
): { id: string; value: string | number }[] {
  const set = reading.param === undefined ? undefined : settled.get(reading.param)
  const value = set ?? reading.decided?.value
  if (value === undefined) return reading.options
  return [reading.options.find((option) => option.value === value) ?? { id: String(value), value }]
}

function paramsOf(policy: Policy, params: Params): Map<string, number> {
  const settled = new Map<string, number>()
  for (const [name, value] of Object.entries(params ?? {})) {
    if (!name.startsWith(`${policy.id}.`)) continue
    const key = name.slice(policy.id.length + 1)
    const declared = policy.params && Object.hasOwn(policy.params, key) ? policy.params[key] : undefined
    if (!declared) throw new FactsError(`params.${name}`, '没有这个参数')
    if (value === null) continue
    if (!fitsParam(declared, value)) throw new FactsError(`params.${name}`, paramRange(declared))
    settled.set(key, value)
  }
  return settled
}
