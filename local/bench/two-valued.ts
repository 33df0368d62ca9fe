/** The kinds of condition when everything is known: what is handed to engines that take functions of ours. */
import type { Leaf } from '../../domain/eligibility/policy-file'

type Settings = Readonly<Record<string, unknown>>
export type Operator = (value: never, settings: Settings) => boolean

/** The digits that stand for the region itself: 340800 -> 3408. */
export function prefixOf(area: unknown): string {
  return String(area).replace(/(00)+$/, '')
}

/** `within` and `outside` take a prefix, so that no engine loses time over region codes. */
export const operators: Readonly<Record<string, Operator>> = {
  within: (code: string, { prefix }: Settings) => code.startsWith(prefix as string),
  outside: (code: string, { prefix }: Settings) => !code.startsWith(prefix as string),
  is: (value: unknown, { oneOf }: Settings) => (oneOf as unknown[]).includes(value),
  includes: (values: string[], { anyOf }: Settings) =>
    values.some((value) => (anyOf as string[]).includes(value)),
  'days-between': (days: string[], { from, to, atLeast }: Settings) => {
    let counted = 0
    for (const on of days) if (on >= (from as string) && on <= (to as string)) counted++
    return counted >= (atLeast as number)
  },
  'insured-in': (paid: { month: string; region: string }[], { month, prefix }: Settings) =>
    paid.some((entry) => entry.month === month && entry.region.startsWith(prefix as string)),
}

export function settingsOf({ kind, fact: _, ...settings }: Leaf): Settings {
  if (!(kind in operators)) throw new Error(`the peers were not taught ${kind}`)
  return 'area' in settings ? { ...settings, prefix: prefixOf(settings.area) } : settings
}
