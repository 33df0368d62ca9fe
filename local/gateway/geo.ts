import { isPlainObject, type Doc } from './ejson'

// GeoJSON on a sphere, as far as the SDK's commands go: near, within, intersects.
type Point = [number, number]
type Shape = { type: string; coordinates: unknown }

const EARTH_METRES = 6_378_100
const radians = (degrees: number) => (degrees * Math.PI) / 180

export function metresBetween([x1, y1]: Point, [x2, y2]: Point) {
  const across = Math.sin(radians(x2 - x1) / 2) ** 2
  const h = Math.sin(radians(y2 - y1) / 2) ** 2 + Math.cos(radians(y1)) * Math.cos(radians(y2)) * across
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(h))
}

interface Near {
  $geometry: Shape
  $maxDistance?: number
  $minDistance?: number
}

type Operator = (path: string, operand: unknown, options: unknown) => (doc: unknown) => boolean

export const geoOperators: Record<`$${string}`, Operator> = {
  $nearSphere: (path: string, near: unknown) => (doc: unknown) => {
    const { $geometry, $maxDistance = Infinity, $minDistance = 0 } = near as Near
    const point = pointAt(doc, path)
    if (!point) return false
    const metres = metresBetween(point, $geometry.coordinates as Point)
    return metres <= $maxDistance && metres >= $minDistance
  },
  $geoWithin: (path: string, area: unknown) => (doc: unknown) => {
    const point = pointAt(doc, path)
    if (!point) return false
    const { $centerSphere, $geometry } = area as { $centerSphere?: [Point, number]; $geometry?: Shape }
    if ($centerSphere) return metresBetween(point, $centerSphere[0]) <= $centerSphere[1] * EARTH_METRES
    return $geometry !== undefined && covers($geometry, point)
  },
  $geoIntersects: (path: string, area: unknown) => (doc: unknown) => {
    const shape = shapeAt(doc, path)
    return shape !== undefined && intersect(shape, (area as { $geometry: Shape }).$geometry)
  },
}

/** Near queries answer nearest first. */
export function nearestFirst(query: Doc): ((a: Doc, b: Doc) => number) | undefined {
  for (const [path, demand] of Object.entries(query)) {
    if (!isPlainObject(demand) || !demand['$nearSphere']) continue
    const centre = (demand['$nearSphere'] as Near).$geometry.coordinates as Point
    const distance = (doc: Doc) => metresBetween(pointAt(doc, path) ?? centre, centre)
    return (a, b) => distance(a) - distance(b)
  }
  return undefined
}

export function pointAt(doc: unknown, path: string): Point | undefined {
  const shape = shapeAt(doc, path)
  return shape?.type === 'Point' ? (shape.coordinates as Point) : undefined
}

function shapeAt(doc: unknown, path: string): Shape | undefined {
  let value = doc
  for (const step of path.split('.')) value = isPlainObject(value) ? value[step] : undefined
  return isPlainObject(value) && 'coordinates' in value ? (value as unknown as Shape) : undefined
}

function polygonsOf({ type, coordinates }: Shape): Point[][][] {
  if (type === 'Polygon') return [coordinates as Point[][]]
  return type === 'MultiPolygon' ? (coordinates as Point[][][]) : []
}

function covers(shape: Shape, point: Point) {
  return polygonsOf(shape).some(
    ([outer, ...holes]) => outer && inRing(point, outer) && !holes.some((hole) => inRing(point, hole)),
  )
}

function inRing([x, y]: Point, ring: Point[]) {
  let inside = false
  for (const [[x1, y1], [x2, y2]] of edgesOf(ring)) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

type Edge = [Point, Point]

function edgesOf(line: Point[]): Edge[] {
  return line.slice(1).map((point, at) => [line[at]!, point])
}

function intersect(a: Shape, b: Shape) {
  const [pointsA, pointsB] = [pointsOf(a), pointsOf(b)]
  if (pointsA.some((point) => covers(b, point)) || pointsB.some((point) => covers(a, point))) return true
  if (pointsA.some(([x, y]) => pointsB.some(([u, v]) => x === u && y === v))) return true
  return linesOf(a)
    .flatMap(edgesOf)
    .some((edge) =>
      linesOf(b)
        .flatMap(edgesOf)
        .some((other) => cross(edge, other)),
    )
}

function pointsOf({ coordinates }: Shape): Point[] {
  const gather = (value: unknown): Point[] =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [value as unknown as Point]
      : Array.isArray(value)
        ? value.flatMap(gather)
        : []
  return gather(coordinates)
}

function linesOf(shape: Shape): Point[][] {
  if (shape.type === 'LineString') return [shape.coordinates as Point[]]
  if (shape.type === 'MultiLineString') return shape.coordinates as Point[][]
  return polygonsOf(shape).flat()
}

function cross([a, b]: Edge, [c, d]: Edge) {
  const turn = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)
}
