/** The policies that hold on a day: the shipped files, and over them what was published (docs/decisions/010). */
import { createHash } from 'node:crypto'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { shippedPolicies } from '../platform/policy-files'
import type { PublicScope } from '../scope'
import type { Reader } from '../store/store'
import { readShelf, type PublishedPolicy, type Shelf } from './policy-shelf'

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

/** One version of a policy; `published` is null for the shipped file. */
export type PolicyVersion = { policy: Policy } & (PublishedPolicy | { published: null })

/** Every version of every policy by its id, the highest first, whether it has taken effect or not. */
export async function policyVersions(
  db: Reader,
  _scope: PublicScope,
): Promise<ReadonlyMap<string, readonly PolicyVersion[]>> {
  const { versions } = await readShelf(db)
  const shipped = shippedPolicies().map((policy) => ({ policy, published: null }))
  const byId = new Map<string, PolicyVersion[]>()
  for (const version of [...versions, ...shipped])
    byId.set(version.policy.id, [...(byId.get(version.policy.id) ?? []), version])
  for (const all of byId.values()) all.sort((a, b) => b.policy.version - a.policy.version)
  return byId
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
