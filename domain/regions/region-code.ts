import retired from './retired-codes.json'

export type RegionLevel = 'province' | 'city' | 'county' | 'street' | 'community'

const levels: Readonly<Record<number, RegionLevel>> = {
  2: 'province',
  4: 'city',
  6: 'county',
  9: 'street',
  12: 'community',
}
const successors = new Map(Object.entries(retired).map(([code, { now }]) => [code, now]))
const municipalities = new Set(['11', '12', '31', '50'])

/** True for the shape of a region code, short (`22`, `3408`) or padded (`220000`, `340800`); whether it exists is `regionName`'s question. */
export function isRegionCode(code: string): boolean {
  return digitsOf(code) !== null
}

/** province, city, county, street or community by the shape of the code; null when it has none. */
export function levelOf(code: string): RegionLevel | null {
  const digits = digitsOf(code)
  return digits === null ? null : (levels[todays(digits).length] ?? null)
}

/**
 * The code of the same place today, in its usual length (6, 9 or 12 digits): 340824 -> 340882, 22 -> 220000.
 * What lies below a retired county moves with it. A text that is no region code comes back unchanged.
 */
export function currentCode(code: string): string {
  const digits = digitsOf(code)
  return digits === null ? code : todays(digits).padEnd(6, '0')
}

/**
 * Whether a place lies in a region (or is it), by administrative containment of today's codes.
 * Codes may be short or padded. Anything that is no region code lies nowhere and contains nothing.
 */
export function isWithin(code: string, ancestor: string): boolean {
  const place = todaysDigits(code)
  const region = todaysDigits(ancestor)
  return place !== null && region !== null && place.startsWith(region)
}

/**
 * As `isWithin`, for a place that may be known too coarsely: 340000 is neither inside nor outside 340881.
 * @throws RangeError when either is no region code.
 */
export function containment(code: string, region: string): 'inside' | 'outside' | 'unknown' {
  const place = todaysDigits(code)
  const area = todaysDigits(region)
  if (place === null) throw new RangeError(`not a region code: ${code}`)
  if (area === null) throw new RangeError(`not a region code: ${region}`)
  if (place.length >= area.length) return place.startsWith(area) ? 'inside' : 'outside'
  return area.startsWith(place) ? 'unknown' : 'outside'
}

const remembered = new Map<string, string | null>()
/** The country's counties with room to spare; streets and communities beyond it are read anew each time. */
const mostRemembered = 5000

/** Today's significant digits, or null. A roster asks for the same few thousand codes again and again. */
function todaysDigits(code: string): string | null {
  const known = remembered.get(code)
  if (known !== undefined) return known
  const digits = digitsOf(code)
  const today = digits === null ? null : todays(digits)
  if (remembered.size < mostRemembered) remembered.set(code, today)
  return today
}

/** Significant digits without padding, or null. GB/T 2260 plus three digits each for street and community. */
function digitsOf(code: string): string | null {
  if (!/^\d{2}(\d{2}){0,2}$|^\d{9}$|^\d{12}$/.test(code)) return null
  const parts = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9)]
  while (parts.length > 0 && Number(parts[parts.length - 1]) === 0) parts.pop()
  const hasGap = parts.some((part) => Number(part) === 0)
  return parts.length === 0 || hasGap ? null : parts.join('')
}

/** 1101, 5001 and 5002 only group a municipality's districts and counties: they are the municipality. */
function todays(digits: string): string {
  if (digits.length === 4 && municipalities.has(digits.slice(0, 2))) return digits.slice(0, 2)
  const county = digits.slice(0, 6)
  return (successors.get(county) ?? county) + digits.slice(6)
}
