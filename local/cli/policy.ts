/** For people who write policy: verdicts with reasons, golden cases, and the schema that editors read. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { evaluate } from '../../domain/eligibility/evaluate'
import { FactsError, parseFacts, type Facts } from '../../domain/eligibility/facts'
import { runGoldenCases } from '../../domain/eligibility/golden-cases'
import { checkParams } from '../../domain/eligibility/meanings'
import { policyJsonSchema, type Policy } from '../../domain/eligibility/policy-file'
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'
import { failureTable, verdictText } from './policy-text'

const policies = shippedPolicies()

const usage = `用法：
  npm run -s policy -- explain FILE|- [--policy ID] [--json]   逐条说明能不能享受
  npm run -s policy -- check [ID]                              核对样例
  npm run -s policy -- diff OLD.json NEW.json --roster FILE    新旧政策影响对比
  npm run -s policy -- schema                                  更新编辑器用的格式文件`

interface Outcome {
  exitCode: 0 | 1 | 2
  output: string
}
/** Input that cannot be used: exit code 2, nothing on standard output. */
class InputError extends Error {}

const root = path.join(__dirname, '..', '..')

function explain(file: string | undefined, options: { policy?: string; json: boolean }): Outcome {
  if (!file) throw new InputError(usage)
  const wanted = options.policy === undefined ? policies : [policyNamed(options.policy)]
  const raw = parseJson(readText(file), file)
  const people = Array.isArray(raw)
    ? raw.map((one, index) => readFacts(one, `[${index}]`))
    : [readFacts(raw, '')]
  const answers = people.map((facts) => evaluate({ policies: wanted, facts }))
  if (options.json) {
    const printed = Array.isArray(raw) ? answers : answers[0]
    return { exitCode: 0, output: `${JSON.stringify(printed, null, 2)}\n` }
  }
  const texts = answers.map((verdicts) =>
    verdicts.map((verdict) => verdictText({ policy: policyNamed(verdict.policy), verdict })).join('\n\n'),
  )
  return { exitCode: 0, output: `${texts.join('\n\n————\n\n')}\n` }
}

function check(id: string | undefined): Outcome {
  const wanted = id === undefined ? policies : [policyNamed(id)]
  const results = wanted.flatMap((policy) => {
    const file = path.join(root, 'tests', 'policies', `${policy.id}.cases.json`)
    if (!existsSync(file))
      throw new InputError(`${policy.id}：还没有样例 tests/policies/${policy.id}.cases.json`)
    const cases = located(file, '', () =>
      runGoldenCases({ policy, raw: parseJson(readFileSync(file, 'utf8'), file) }),
    )
    return cases.map((result) => ({ policy: policy.id, ...result }))
  })
  const failed = results.filter(({ differences }) => differences.length > 0)
  if (failed.length === 0)
    return { exitCode: 0, output: `${wanted.length} 项政策，${results.length} 个样例都对。\n` }
  const summary = `${results.length} 个样例，${failed.length} 个不对。`
  return { exitCode: 1, output: `${failureTable(failed)}\n\n${summary}\n` }
}

function schema(): Outcome {
  const file = path.join(root, 'domain', 'eligibility', 'policy.schema.json')
  writeFileSync(file, `${JSON.stringify(policyJsonSchema(), null, 2)}\n`)
  execFileSync(process.execPath, [require.resolve('prettier/bin/prettier.cjs'), '--write', file])
  return { exitCode: 0, output: `已更新 ${path.relative(root, file)}\n` }
}

function policyNamed(id: string): Policy {
  const found = policies.find((policy) => policy.id === id)
  if (!found)
    throw new InputError(`没有这项政策：${id}。现有：${policies.map((policy) => policy.id).join('、')}`)
  return found
}

function readText(file: string): string {
  // @NOTE npm changes to the package folder; the file is named from where the person stood
  const from = process.env.npm_lifecycle_event === 'policy' ? (process.env.INIT_CWD ?? '.') : '.'
  try {
    return file === '-' ? readFileSync(0, 'utf8') : readFileSync(path.resolve(from, file), 'utf8')
  } catch {
    throw new InputError(`${file}：打不开`)
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InputError(`${file}：$：不是 JSON（${error instanceof Error ? error.message : ''}）`)
  }
}

function readFacts(raw: unknown, at: string): Facts {
  return located('', at, () => {
    const facts = parseFacts(raw)
    checkParams({ policies, facts })
    return facts
  })
}

/** Says where in the file something is wrong. */
function located<T>(file: string, at: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    const inside = [at, error.path === '$' && at ? '' : error.path].filter(Boolean).join('.')
    throw new InputError(`${file ? `${path.relative(root, file)}：` : ''}${inside}：${error.reason}`)
  }
}

function run(args: string[]): Outcome {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      policy: { type: 'string' },
      json: { type: 'boolean', default: false },
      roster: { type: 'string' },
    },
  })
  const [command, first] = positionals
  if (command === 'explain') return explain(first, values)
  if (command === 'check') return check(first)
  if (command === 'schema') return schema()
  if (command === 'diff') throw new InputError('diff 还没有做好，先用 explain 逐人对比。')
  throw new InputError(usage)
}

try {
  const { exitCode, output } = run(process.argv.slice(2))
  process.stdout.write(output)
  process.exitCode = exitCode
} catch (error) {
  const isArgument = error instanceof TypeError && 'code' in error
  if (!(error instanceof InputError) && !isArgument) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
