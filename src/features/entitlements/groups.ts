import type { Entitlement } from '../../../domain/contracts/entitlement'
import type { VerdictCode } from '../../../domain/eligibility/verdict'
import { entitlementWords as words } from './words'

type Listed = Pick<Entitlement, 'verdict' | 'isReference'>

export interface Group<Item extends Listed = Entitlement> {
  key: GroupKey
  title: string
  /** Said once for all of them. */
  note: string | null
  /** Closed at first: nothing in it can be drawn or waited for. */
  isFolded: boolean
  items: Item[]
}

/** In the order of the list: what can be had first, what is over last. */
const table = [
  { key: 'can', isFolded: false },
  { key: 'missing', isFolded: false },
  { key: 'waiting', isFolded: false },
  { key: 'judged', isFolded: false },
  { key: 'no', isFolded: true },
  { key: 'later', isFolded: true },
  { key: 'ask', isFolded: true },
  { key: 'encouraged', isFolded: true },
  { key: 'past', isFolded: true },
] as const
export type GroupKey = (typeof table)[number]['key']

const groupOfVerdict: Readonly<Record<VerdictCode, GroupKey>> = {
  eligible: 'can',
  likely: 'can',
  unknown: 'missing',
  deferred: 'waiting',
  // Only what has not begun yet: what is over stands under 往年参考.
  'not-in-force': 'later',
  review: 'judged',
  ineligible: 'no',
  referral: 'ask',
  advisory: 'encouraged',
}

export function groupKeyOf({ verdict, isReference }: Listed): GroupKey {
  if (isReference) return 'past'
  return new Map<string, GroupKey>(Object.entries(groupOfVerdict)).get(verdict) ?? 'judged'
}

const notes = new Map<string, string>(Object.entries(words.groupNotes))

/** Never a total, never mixed: grants, places to ask and encouragements each stand by themselves. */
export function groupsOf<Item extends Listed>(items: readonly Item[]): Group<Item>[] {
  const filled = table
    .map(({ key, isFolded }) => ({
      key,
      isFolded,
      title: words.groups[key],
      note: notes.get(key) ?? null,
      items: items.filter((item) => groupKeyOf(item) === key),
    }))
    .filter((group) => group.items.length > 0)
  const hasOpen = filled.some(({ isFolded }) => !isFolded)
  // A list of nothing but closed lines would say nothing: its first group is open.
  return filled.map((group, index) => ({ ...group, isFolded: group.isFolded && (hasOpen || index > 0) }))
}
