/** What the policies in place want to know, read from their own data. */
import { policyFacts } from '../../domain/eligibility/batch/policy-facts'
import { periodOf } from '../../domain/eligibility/decide'
import { factLabels, type Supplier } from '../../domain/eligibility/fact-labels'
import type { FactPath } from '../../domain/eligibility/facts'
import { policiesInPlace } from '../../domain/eligibility/policies-in-place'
import { leavesOf, type Leaf, type Policy } from '../../domain/eligibility/policy-file'
import { readingOf } from '../../domain/eligibility/slots'

export interface Asked {
  facts: ReadonlySet<FactPath>
  /** The stretches of days that are counted. */
  days: readonly { from: string; to: string }[]
  /** The months of insurance that are looked at, YYYY-MM. */
  months: readonly string[]
}

export const nothingAsked: Asked = { facts: new Set(), days: [], months: [] }

/** `region` is a county; with `on` only what can be applied for on that day. */
export function askedIn(given: { policies: readonly Policy[]; region: string; on?: string }): Asked {
  const { region, on } = given
  const policies = policiesInPlace({ policies: given.policies, region }).filter(
    (policy) => on === undefined || periodOf(policy, on) === 'during',
  )
  const leaves = policies.flatMap((policy) =>
    policy.conditions.flatMap(({ test }) => leavesOf(test).map((leaf) => ({ policy, leaf }))),
  )
  return {
    facts: new Set(policies.flatMap(policyFacts)),
    days: leaves.flatMap(({ policy, leaf }) => stretchOf(policy, leaf)),
    months: leaves.flatMap(({ policy, leaf }) =>
      leaf.kind === 'insured-in' ? valuesOf(policy, leaf.month) : [],
    ),
  }
}

/** Facts that are asked and that this side can supply, in the order worth asking. */
export function askedOf(asked: Asked, side: Supplier): FactPath[] {
  const paths = Object.keys(factLabels) as FactPath[]
  return paths.filter((path) => asked.facts.has(path) && factLabels[path].from.includes(side))
}

/** From the first day counted to the last. */
export function windowOf({ days }: Asked): { from: string; to: string } | null {
  const from = days.map((stretch) => stretch.from).sort()[0]
  const to = days
    .map((stretch) => stretch.to)
    .sort()
    .at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** The part of a list that is asked about: the days counted, the months looked at. Everything where nothing is. */
export function partAsked(path: FactPath, value: unknown, { days, months }: Asked): unknown {
  const { answer } = factLabels[path]
  if (answer === 'days' && days.length > 0)
    return (value as string[]).filter((on) => days.some(({ from, to }) => on >= from && on <= to))
  if (answer === 'months' && months.length > 0)
    return (value as { month: string }[]).filter(({ month }) => months.includes(month))
  return value
}

function stretchOf(policy: Policy, leaf: Leaf): { from: string; to: string }[] {
  if (leaf.kind !== 'days-between') return []
  const from = valuesOf(policy, leaf.from).sort()[0]
  const to = valuesOf(policy, leaf.to).sort().at(-1)
  return from === undefined || to === undefined ? [] : [{ from, to }]
}

/** Every value a setting can stand at, whatever is read into it and whichever day it is. */
function valuesOf(policy: Policy, written: unknown): string[] {
  if (typeof written === 'string') return [written]
  const reading = policy.readings?.find(({ id }) => id === readingOf(written))
  if (reading)
    return (reading.decided ? [reading.decided] : reading.options).map(({ value }) => String(value))
  const dated = typeof written === 'object' && written !== null && 'byDate' in written
  return dated ? (written.byDate as { value: unknown }[]).map(({ value }) => String(value)) : []
}
