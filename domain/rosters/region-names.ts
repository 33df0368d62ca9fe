/** Regions as people write them. */
import { toHalfWidth } from '../identifiers/half-width'
import { isWithin } from '../regions/region-code'
import { childrenOf, pathOf, type Region } from '../regions/regions'

/** Lists repeat the same few thousand places. */
const mostRemembered = 20_000

/**
 * Reads hukou as people write them (安徽省安庆市桐城市, 安徽 安庆, 浙江嵊泗): the finest region the text names, from the province
 * down; what follows it is left aside. @returns a reader; null when a text does not begin with a province
 */
export function hukouReader(): (text: string) => string | null {
  return remembering((text) => walkDown(null, plain(text))?.code ?? null)
}

export type PlaceFound = { kind: 'within'; code: string } | { kind: 'elsewhere' } | { kind: 'unknown' }

/**
 * Reads where places lie, for a list of `regionCode`. A text may begin with any region above or below it
 * (山东省青岛市黄岛区长江路街道, 黄岛区, 长江路街道3号楼). One that names another region lies elsewhere; one that names none, or
 * only a wider one, lies somewhere in the region of the list: unknown.
 */
export function placeReader(regionCode: string): (text: string) => PlaceFound {
  const above = pathOf(regionCode).reverse()
  const inside = below(regionCode)
  return remembering((text) => {
    const words = plain(text)
    const code = walkDown(null, words)?.code ?? besideOf(above, words) ?? aloneOf(inside, words)
    if (code === null) return { kind: 'unknown' }
    if (isWithin(code, regionCode)) return { kind: 'within', code }
    return isWithin(regionCode, code) ? { kind: 'unknown' } : { kind: 'elsewhere' }
  })
}

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text) ?? read(text)
    if (known.size < mostRemembered) known.set(text, found)
    return found
  }
}

/** Named below the region of the list, or below one that contains it: the nearest first. */
function besideOf(above: readonly Region[], words: string): string | null {
  for (const ancestor of above) {
    const isNamed = words.startsWith(ancestor.name)
    const found = walkDown(ancestor.code, isNamed ? words.slice(ancestor.name.length) : words)
    if (found) return found.code
    if (isNamed) return ancestor.code
  }
  return null
}

/** A street or community named without its district: only where one alone has that name. */
function aloneOf(inside: readonly Region[], words: string): string | null {
  const named = inside.filter(({ name }) => words.startsWith(name))
  const [first, second] = named.sort((a, b) => b.name.length - a.name.length)
  if (!first || first.name.length === second?.name.length) return null
  return walkDown(first.code, words.slice(first.name.length))?.code ?? first.code
}

/** Follows names downwards as long as the text goes on with one. */
function walkDown(from: string | null, text: string): Region | null {
  let found: Region | null = null
  let rest = text
  for (let next = childNamed(from, rest); next; next = childNamed(found.code, rest)) {
    found = next
    rest = rest.slice(beginning(next, rest)!.length)
  }
  return found
}

/** The child that the text begins with; a county may follow its province at once. */
function childNamed(parent: string | null, text: string): Region | null {
  const children = childrenOf(parent)
  const direct = longest(children, text)
  if (direct || !parent?.endsWith('0000')) return direct
  return longest(
    children.flatMap(({ code }) => childrenOf(code)),
    text,
  )
}

function longest(regions: readonly Region[], text: string): Region | null {
  let best: Region | null = null
  let length = 0
  for (const region of regions) {
    const words = beginning(region, text)
    if (words === null || words.length <= length) continue
    best = region
    length = words.length
  }
  return best
}

/** By its full name; by the short one (山东, 青岛, 桐城) unless the text goes on as a street's name does: 山东路. */
function beginning({ name }: Region, text: string): string | null {
  if (text.startsWith(name)) return name
  const short = name.replace(/((壮族|回族|维吾尔)?自治区|特别行政区|地区|省|市|区|县)$/, '')
  const isShort = short.length >= 2 && short !== name && text.startsWith(short)
  return isShort && !/^[东南西北中]?[路街村镇乡社]/.test(text.slice(short.length)) ? short : null
}

function below(code: string): Region[] {
  return childrenOf(code).flatMap((child) => [child, ...below(child.code)])
}

function plain(text: string): string {
  return toHalfWidth(text).replace(/[-/\\,，、.。]/g, '')
}

/** Whether a hukou lies in another province than a place; null where it is not known. */
export function isOutsideProvince(hukou: string | null, place: string): boolean | null {
  return hukou === null ? null : hukou.slice(0, 2) !== place.slice(0, 2)
}
