import { truthOf, type Truth } from './truth'

/** Counties that moved or were renamed and still stand in old papers (GB/T 2260 changes 2016 and 2018). */
const retired: Readonly<Record<string, string>> = {
  '340824': '340882', // 潜山县 -> 潜山市
  '340823': '340722', // 枞阳县: 安庆 -> 铜陵
}

/**
 * Is `code` inside `area`? Both are six-digit GB/T 2260 codes; a trailing 00 names the wider region.
 * A code too coarse to tell (a province asked about a county) is unknown.
 */
export function within(code: string, area: string): Truth {
  const inner = significant(retired[code] ?? code)
  const outer = significant(retired[area] ?? area)
  if (inner.length >= outer.length) return truthOf(inner.startsWith(outer))
  return outer.startsWith(inner) ? 'unknown' : 'unmet'
}

export function outside(code: string, area: string): Truth {
  const inside = within(code, area)
  if (inside === 'unknown') return 'unknown'
  return truthOf(inside === 'unmet')
}

function significant(code: string): string {
  return code.replace(/(00){1,2}$/, '')
}
