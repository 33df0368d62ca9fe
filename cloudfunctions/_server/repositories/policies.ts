/** The policies that hold on a day: the shipped files, and over them what was published (docs/decisions/010). */
import { createHash } from 'node:crypto'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { shippedPolicies } from '../platform/policy-files'
import type { PublicScope } from '../scope'
import type { Reader } from '../store/store'
import { readShelf, type Shelf } from './policy-shelf'

/**
 * In the order of their ids; of each the highest version that has taken effect by `on`.
 * `on` is the day the question is asked, for a demo season the day of that season.
 */
export async function policiesOn(db: Reader, _scope: PublicScope, on: string): Promise<readonly Policy[]> {
  return holding(await readShelf(db), on).policies
}

/** Another text whenever other policies hold on that day, whether published, come into effect or shipped. */
export async function stampOf(db: Reader, _scope: PublicScope, on: string): Promise<string> {
  return holding(await readShelf(db), on).stamp
}

interface Holding {
  policies: readonly Policy[]
  stamp: string
}

const mostDays = 50
const byDay = new Map<string, Holding>()
let shelfOfDays: Shelf | undefined

function holding(shelf: Shelf, on: string): Holding {
  if (shelf !== shelfOfDays || byDay.size >= mostDays) byDay.clear()
  shelfOfDays = shelf
  const known = byDay.get(on) ?? pick(shelf, on)
  byDay.set(on, known)
  return known
}

function pick({ versions }: Shelf, on: string): Holding {
  const published = versions.flatMap(({ policy, published: { effectiveOn } }) =>
    effectiveOn <= on ? [policy] : [],
  )
  const highest = new Map<string, Policy>()
  for (const policy of [...published, ...shippedPolicies()]) {
    const before = highest.get(policy.id)
    if (!before || policy.version > before.version) highest.set(policy.id, policy)
  }
  const policies = [...highest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { policies, stamp: digestOf(policies) }
}

function digestOf(policies: readonly Policy[]): string {
  return createHash('sha256').update(policies.map(textOf).join('\n')).digest('base64url').slice(0, 22)
}

const texts = new WeakMap<Policy, string>()

function textOf(policy: Policy): string {
  const text = texts.get(policy) ?? JSON.stringify(policy)
  texts.set(policy, text)
  return text
}
