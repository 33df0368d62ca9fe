/** Values on both sides of a test, as near as can be to what is known: what the conditions table tries in a what-if. */
import { addDays, daysBetween } from '../calendar/day'
import { containment, levelOf } from '../regions/region-code'
import { childrenOf, parentOf } from '../regions/regions'

/** A county inside `area`, then one next to it and ever further off: the same city, the same province, elsewhere. */
export function placesAround(area: string): string[] {
  return [countyIn(area) ?? area, ...placesOutside(area)]
}

function placesOutside(area: string): string[] {
  const above = parentOf(area)
  const beside = countyIn(above, area)
  const further = above === null ? [] : placesOutside(above)
  return beside === null ? further : [beside, ...further]
}

/** The first county of a region (of the country for null) that does not lie in `except`. */
function countyIn(region: string | null, except?: string): string | null {
  if (region !== null && except !== undefined && containment(region, except) === 'inside') return null
  if (region !== null && levelOf(region) === 'county') return region
  for (const { code } of childrenOf(region)) {
    const found = countyIn(code, except)
    if (found !== null) return found
  }
  return null
}

/** The known days with just enough of the window among them, and with one too few. */
export function daysAround(
  window: { from: string; to: string; atLeast: number },
  current: readonly string[] = [],
): string[][] {
  const inside = current.filter((on) => on >= window.from && on <= window.to)
  const outside = current.filter((on) => !inside.includes(on))
  const rest = daysFrom(window).filter((on) => !inside.includes(on))
  const having = (days: number) => [...outside, ...[...new Set([...inside, ...rest])].slice(0, days)].sort()
  return [having(window.atLeast), having(window.atLeast - 1)]
}

function daysFrom({ from, to }: { from: string; to: string }): string[] {
  const length = Math.max(daysBetween(from, to) + 1, 0)
  return Array.from({ length }, (_, index) => addDays(from, index))
}

/** The known answers with one of those asked for, and without any of them. */
export function choicesAround(
  { anyOf, openWith = [] }: { anyOf: readonly string[]; openWith?: readonly string[] },
  current: readonly string[] = [],
): string[][] {
  const others = current.filter((code) => !anyOf.includes(code) && !openWith.includes(code))
  const added = others.filter((code) => code !== 'other')
  return [...anyOf.map((code) => [...added, code]), others]
}

interface PaidMonth {
  month: string
  region: string
}

/** The known months with the one asked for, and without it. */
export function monthsAround(
  { month, area }: { month: string; area: string },
  current: readonly PaidMonth[] = [],
): PaidMonth[][] {
  const others = current.filter(
    (paid) => paid.month !== month || containment(paid.region, area) === 'outside',
  )
  return [[...others, { month, region: countyIn(area) ?? area }], others]
}

type Outputs = Partial<Record<string, number | null>>

/** The known output of the other quarter beside one that just grew enough, and one a fen too little. */
export function growthAround(
  { from, to, basisPoints }: { from: string; to: string; basisPoints: number },
  current: Outputs = {},
): Outputs[] {
  const after = current[to] ?? null
  const before = current[from] ?? null
  if (before === 0) return []
  if (before === null && after !== null && after > 0) {
    const base = Number((BigInt(after) * 10_000n) / BigInt(10_000 + basisPoints))
    return base === 0 ? [] : [base, base + 1].map((fen) => ({ ...current, [from]: fen }))
  }
  const base = before ?? 100
  const grown = Number(ceiling(BigInt(base) * BigInt(10_000 + basisPoints), 10_000n))
  const outputs = [grown, Math.max(grown - 1, 0)].filter(Number.isSafeInteger)
  return outputs.map((fen) => ({ ...current, [from]: base, [to]: fen }))
}

function ceiling(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator
}
