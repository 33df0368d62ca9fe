/** Inputs that have the shape of a contract and make no sense: drawn from its own JSON Schema. */
import fc, { type Arbitrary } from 'fast-check'
import * as z from 'zod/mini'
import { contracts, type ActionName } from '../../../domain/contracts/registry'

interface Shape {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Shape[]
  pattern?: string
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: Shape | boolean
  items?: Shape
  minItems?: number
}

const odd = [
  ...[
    '',
    ' ',
    '·',
    '··',
    '王秀兰',
    '王\n秀',
    'Muhammed',
    '\u0000\u0000\u0000\u0000',
    '\ud800单位全称',
    '\uffff\uffff',
  ],
  ...[
    '$ne',
    '__proto__',
    'constructor',
    '0',
    '000000',
    '000000000',
    '999999',
    '999999999999',
    '710000',
    '110100',
  ],
  ...['330900', '330922', '330922100', '330922000', '330922100001', '340824', '340823', '370211', '441900'],
  ...[
    '2000-01-01',
    '2099-12-31',
    '2022-02-12',
    '2022-02',
    '2021-12',
    '9999-99',
    '2022',
    '2021',
    '1999',
    'p1',
    'p2',
  ],
  ...[
    '91350100M000100Y43',
    '914403001922038216',
    '510104',
    'A',
    'staying',
    'normal',
    'wages',
    'none',
    '13000000000',
  ],
]
const counts = [0, 1, 2, 3, 12, 30, 50, 100, 20_000, 100_000_00, -1, 0.5, 9_007_199_254_740_991]
const factKeys = [
  'hukou',
  'stay',
  'stayRegion',
  'workedDays',
  'insurance',
  'frontline',
  'region',
  'kinds',
  'constructor',
]
const factGroups = ['worker', 'employer', 'agency']

/**
 * @param sensible an input that works: most of its parts stay, so that what follows the first check is reached
 * @param known ids and tokens that lead somewhere
 */
export function nonsenseFor(
  action: ActionName,
  { sensible, known }: { sensible: object; known: readonly string[] },
): Arbitrary<unknown> {
  const shape = z.toJSONSchema(contracts[action].input, { io: 'input', unrepresentable: 'any' }) as Shape
  const nonsense = drawn(shape, [...odd, ...known])
  const kept = fc.subarray(Object.entries(sensible))
  return fc.tuple(nonsense, kept).map(([drawnInput, entries]) => ({
    ...(drawnInput as object),
    ...Object.fromEntries(entries),
  }))
}

function drawn(shape: Shape, texts: readonly string[]): Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((each) => drawn(each, texts)))
  if (shape.type === 'string') return fc.constantFrom(...fitting(shape, texts))
  if (shape.type === 'number' || shape.type === 'integer') return fc.constantFrom(...counts)
  if (shape.type === 'boolean') return fc.boolean()
  if (shape.type === 'array')
    return fc.array(drawn(shape.items ?? {}, texts), { minLength: shape.minItems ?? 0, maxLength: 3 })
  if (shape.type === 'object') return drawnObject(shape, texts)
  return fc.constant(null)
}

function drawnObject({ properties, required = [], additionalProperties }: Shape, texts: readonly string[]) {
  if (properties) {
    const fields = Object.entries(properties).map(([key, each]) => [key, drawn(each, texts)])
    return fc.record(Object.fromEntries(fields) as Record<string, Arbitrary<unknown>>, {
      requiredKeys: required,
    })
  }
  const path = fc.tuple(fc.constantFrom(...factGroups), fc.constantFrom(...factKeys))
  const value = typeof additionalProperties === 'object' ? drawn(additionalProperties, texts) : fc.constant(1)
  return fc.dictionary(
    path.map((parts) => parts.join('.')),
    value,
    { maxKeys: 3 },
  )
}

function fitting({ pattern }: Shape, texts: readonly string[]): string[] {
  const form = pattern === undefined ? /^/u : new RegExp(pattern, 'u')
  return texts.filter((text) => form.test(text))
}
