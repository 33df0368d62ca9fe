import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'

const root = join(__dirname, '../..')
const config = join(root, 'config/dependency-cruiser.cjs')
const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(config)

/** Every rule, broken once on purpose: this file may not import that one. */
const breaches: Record<string, { from: string; to: string }> = {
  'no-circles': { from: 'domain/circle-back.ts', to: 'domain/circle.ts' },
  'domain-stands-alone': { from: 'domain/reads-files.ts', to: 'node:fs' },
  'phone-and-cloud-meet-in-domain': { from: 'src/lib/shortcut.ts', to: 'cloudfunctions/_server/scope.ts' },
  'cloud-knows-no-phone': { from: 'cloudfunctions/_server/words.ts', to: 'src/features/stay/words.ts' },
  'no-policy-data-on-the-phone': { from: 'src/features/stay/sum.ts', to: 'domain/policies/ss22-red500.json' },
  'features-know-no-pages': { from: 'src/features/stay/next.ts', to: 'src/pages/home/index.tsx' },
  'components-and-lib-know-no-features': {
    from: 'src/components/card.tsx',
    to: 'src/features/stay/words.ts',
  },
  'pages-do-not-share': { from: 'src/pages/stay/index.tsx', to: 'src/pages/home/index.tsx' },
  'actions-use-repositories': {
    from: 'cloudfunctions/_server/actions/stay.ts',
    to: 'cloudfunctions/_server/store/store.ts',
  },
  'repositories-know-no-actions': {
    from: 'cloudfunctions/_server/repositories/roster.ts',
    to: 'cloudfunctions/_server/actions/public.ts',
  },
  'store-knows-no-repositories': {
    from: 'cloudfunctions/_server/store/shortcut.ts',
    to: 'cloudfunctions/_server/repositories/places.ts',
  },
  'one-importer-of-the-sdk': { from: 'cloudfunctions/api/index.ts', to: '@cloudbase/node-sdk' },
  'local-is-for-this-machine': { from: 'cloudfunctions/timer/index.ts', to: 'local/backend.ts' },
  'tests-are-leaves': { from: 'local/start.ts', to: 'tests/support/builders.ts' },
  'peers-are-for-measuring': { from: 'local/cli/policy.ts', to: 'json-rules-engine' },
  'nothing-missing': { from: 'src/lib/lost.ts', to: 'src/lib/nowhere.ts' },
}
const absent = new Set(['src/lib/nowhere.ts'])

interface Violation {
  rule: { name: string }
  from: string
}

/** Violations in a project that holds these imports and nothing else. */
function violations(imports: { from: string; to: string }[]): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'wengang-imports-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text, { flag: 'a' })
  }
  for (const name of ['src', 'cloudfunctions', 'domain', 'local', 'config', 'tests'])
    write(`${name}/placeholder.ts`, 'export {}\n')
  write('tsconfig.json', '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }')
  for (const library of ['@cloudbase/node-sdk', 'zod', 'dayjs', 'json-rules-engine']) {
    write(`node_modules/${library}/package.json`, JSON.stringify({ name: library, main: 'index.js' }))
    write(`node_modules/${library}/index.js`, 'module.exports = {}\n')
  }
  for (const { from, to } of imports) {
    if (isOurs(to) && !absent.has(to)) write(to, 'export const there = 1\n')
    write(from, `import '${specifier(from, to)}'\n`)
  }
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', config, '--output-type', 'json'],
      ...['src', 'cloudfunctions', 'domain', 'local', 'config', 'tests'],
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true, force: true })
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[] } }
  return summary.violations
}

function isOurs(path: string): boolean {
  return /^(src|cloudfunctions|domain|local|config|tests)\//.test(path)
}

function specifier(from: string, to: string): string {
  if (!isOurs(to)) return to
  const relative = posix.relative(dirname(from), to.replace(/\.tsx?$/, ''))
  return relative.startsWith('.') ? relative : `./${relative}`
}

test('每条引用规则都在这里被故意违反一次', () => {
  expect(Object.keys(breaches).sort()).toEqual(forbidden.map(({ name }) => name).sort())
})

describe('违反了就会被发现', () => {
  const back = { from: 'domain/circle.ts', to: 'domain/circle-back.ts' }
  let found: Violation[]
  beforeAll(() => {
    found = violations([...Object.values(breaches), back])
  }, 60_000)

  test.each(Object.entries(breaches))('%s', (name, { from }) => {
    expect(found.filter(({ rule }) => rule.name === name).map((violation) => violation.from)).toContain(from)
  })
})

test('顺着方向引用，不会被误伤', () => {
  const allowed = [
    { from: 'src/pages/stay/index.tsx', to: 'src/features/stay/stay-choice.tsx' },
    { from: 'src/features/stay/stay-choice.tsx', to: 'src/components/button.tsx' },
    { from: 'src/features/stay/use-my-stay.ts', to: 'src/lib/call.ts' },
    { from: 'src/lib/call.ts', to: 'domain/contracts/registry.ts' },
    { from: 'domain/contracts/shapes.ts', to: 'zod' },
    { from: 'cloudfunctions/_server/actions/stay.ts', to: 'cloudfunctions/_server/repositories/roster.ts' },
    { from: 'cloudfunctions/_server/repositories/roster.ts', to: 'cloudfunctions/_server/store/store.ts' },
    { from: 'cloudfunctions/_server/identity.ts', to: 'cloudfunctions/_server/store/store.ts' },
    { from: 'cloudfunctions/_server/platform/cloud.ts', to: '@cloudbase/node-sdk' },
    { from: 'cloudfunctions/_server/actions/entitlement.ts', to: 'domain/policies/ss22-red500.json' },
    { from: 'tests/support/stack.ts', to: 'local/backend.ts' },
  ]
  expect(violations(allowed)).toEqual([])
}, 60_000)
