// The table is 74 KB: functions and commands load it, the mini-program asks them. Codes alone are region-code.ts's business.
import divisions from './divisions.json'
import { currentCode } from './region-code'

export interface Region {
  code: string
  name: string
}

interface Node extends Region {
  parent: string | null
}

const provincesLine = ''
const nodes = new Map<string, Node>()
const children = new Map<string | null, Region[]>()

for (const [parent, line] of Object.entries(divisions.children)) {
  const above = parent === provincesLine ? null : parent.padEnd(6, '0')
  const below = [...line.matchAll(/(\d+)(\D+)(?: |$)/g)].map(([, digits = '', name = '']) => ({
    code: (parent + digits).padEnd(6, '0'),
    name,
  }))
  children.set(above, below)
  for (const region of below) nodes.set(region.code, { ...region, parent: above })
}

/** True when the table knows the place: counties of the whole country, streets and communities of the demo regions only. */
export function isKnownRegion(code: string): boolean {
  return nodes.has(currentCode(code))
}

/** The name of one place (黄岛区), today's for a retired code; null when the table does not know it. */
export function regionName(code: string): string | null {
  return nodes.get(currentCode(code))?.name ?? null
}

/** From the province down, without separators (山东省青岛市黄岛区长江路街道); null when the table does not know the place. */
export function fullName(code: string): string | null {
  const path = pathOf(code)
  return path.length === 0 ? null : path.map((region) => region.name).join('')
}

/** The place and all above it, province first; empty when the table does not know it. */
export function pathOf(code: string): Region[] {
  const node = nodes.get(currentCode(code))
  if (!node) return []
  const above = node.parent === null ? [] : pathOf(node.parent)
  return [...above, { code: node.code, name: node.name }]
}

/**
 * The administrative parent. Districts of a municipality and counties run by their province have the province
 * as parent; a province has none; null too when the table does not know the place.
 */
export function parentOf(code: string): string | null {
  return nodes.get(currentCode(code))?.parent ?? null
}

/** What lies directly below, in order of codes; `null` asks for the provinces. Empty at the bottom of the table. */
export function childrenOf(code: string | null): readonly Region[] {
  return children.get(code === null ? null : currentCode(code)) ?? []
}
