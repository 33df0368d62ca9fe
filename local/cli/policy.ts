/** For people who write policy: verdicts with reasons, golden cases, and the schema that editors read. */
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { evaluate } from '../../domain/eligibility/evaluate'
import type { Facts } from '../../domain/eligibility/facts'
import { runGoldenCases } from '../../domain/eligibility/golden-cases'
import { policyDiff } from '../../domain/eligibility/policy-diff'
import { policyJsonSchema, type Policy } from '../../domain/eligibility/policy-file'
import { diffText } from './policy-diff-text'
import {
  InputError,
  policyNamed,
  readJsonFile,
  readPeople,
  readPolicyFile,
  readRoster,
  readShipped,
  told,
} from './policy-input'
import { failureTable, verdictText } from './policy-text'

const usage = `用法：
  npm run -s policy -- explain FILE|- [--policy ID] [--json]   逐条说明能不能享受
  npm run -s policy -- check [ID]                              核对样例
  npm run -s policy -- diff OLD NEW --roster FILE [--json]     新旧政策影响对比
  npm run -s policy -- schema                                  更新编辑器用的格式文件`

interface Outcome {
  exitCode: 0 | 1
  /** In parts: a city's answers are longer than one text can be. */
  output: Iterable<string>
}

const root = path.join(__dirname, '..', '..')

function explain(file: string, options: { policy?: string; json: boolean }): Outcome {
  const wanted = options.policy === undefined ? readShipped() : [policyNamed(options.policy)]
  const { people, isList } = readPeople(file)
  if (!options.json)
    return { exitCode: 0, output: joined(people, '\n\n————\n\n', (facts) => personText(wanted, facts)) }
  const answers = joined(people, ',\n', (facts) =>
    JSON.stringify(evaluate({ policies: wanted, facts }), null, 2),
  )
  return { exitCode: 0, output: isList ? between('[', answers, ']\n') : answers }
}

function* joined(people: readonly Facts[], mark: string, textOf: (facts: Facts) => string): Iterable<string> {
  for (const [index, facts] of people.entries()) yield (index === 0 ? '' : mark) + textOf(facts)
  yield '\n'
}

function* between(start: string, parts: Iterable<string>, end: string): Iterable<string> {
  yield start
  yield* parts
  yield end
}

function personText(policies: readonly Policy[], facts: Facts): string {
  const verdicts = evaluate({ policies, facts })
  return policies
    .flatMap((policy, index) =>
      verdicts[index] ? [verdictText({ policy, facts, verdict: verdicts[index] })] : [],
    )
    .join('\n\n')
}

function check(id: string | undefined): Outcome {
  const wanted = id === undefined ? readShipped() : [policyNamed(id)]
  const results = wanted.flatMap((policy) => {
    const raw = readCases(policy)
    const cases = told(`tests/policies/${policy.id}.cases.json`, () => runGoldenCases({ policy, raw }))
    return cases.map((result) => ({ policy: policy.id, ...result }))
  })
  const failed = results.filter(({ differences }) => differences.length > 0)
  if (failed.length === 0) return done(`${wanted.length} 项政策，${results.length} 个样例都对。`)
  const summary = `${results.length} 个样例，${failed.length} 个不对。`
  return { exitCode: 1, output: [`${failureTable(failed)}\n\n${summary}\n`] }
}

function schema(): Outcome {
  const file = path.join(root, 'domain', 'eligibility', 'policy.schema.json')
  writeFileSync(file, `${JSON.stringify(policyJsonSchema(), null, 2)}\n`)
  execFileSync(process.execPath, [require.resolve('prettier/bin/prettier.cjs'), '--write', file])
  return done(`已更新 ${path.relative(root, file)}`)
}

function diff(files: { before: string; after: string; roster: string }, isJson: boolean): Outcome {
  const compared = { before: readPolicyFile(files.before), after: readPolicyFile(files.after) }
  const lines = readRoster(files.roster, [compared.before, compared.after])
  const found = policyDiff({ ...compared, people: lines.map(({ facts }) => facts) })
  const idAt = (index: number) => lines[index]?.id ?? null
  if (!isJson) return done(diffText(found, compared, (index) => idAt(index) ?? `第${index + 1}人`))
  const named = (policy: Policy, file: string) => ({ policy: policy.id, version: policy.version, file })
  const changed = found.changed.map(({ index, ...rest }) => ({ index, id: idAt(index), ...rest }))
  return doneJson({
    before: named(compared.before, files.before),
    after: named(compared.after, files.after),
    ...found,
    changed,
  })
}

function readCases({ id }: Policy): unknown {
  const name = `tests/policies/${id}.cases.json`
  if (!existsSync(path.join(root, name))) throw new InputError(`${id}：还没有样例 ${name}`)
  return readJsonFile(path.join(root, name), name)
}

function done(text: string): Outcome {
  return { exitCode: 0, output: [text, '\n'] }
}

function doneJson(value: unknown): Outcome {
  return done(JSON.stringify(value, null, 2))
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
  const [command, first, second, ...more] = positionals
  if (command === 'explain' && first !== undefined && second === undefined) return explain(first, values)
  if (command === 'check' && second === undefined) return check(first)
  if (command === 'schema' && first === undefined) return schema()
  const { roster } = values
  if (
    command === 'diff' &&
    first !== undefined &&
    second !== undefined &&
    roster !== undefined &&
    more.length === 0
  )
    return diff({ before: first, after: second, roster }, values.json)
  throw new InputError(usage)
}

function main(): void {
  // Whoever reads the output may stop early: `policy explain … | head`.
  process.stdout.on('error', () => process.exit())
  try {
    const { exitCode, output } = run(process.argv.slice(2))
    for (const part of output) process.stdout.write(part)
    process.exitCode = exitCode
  } catch (error) {
    const isArgument = error instanceof TypeError && 'code' in error
    if (!(error instanceof InputError) && !isArgument) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

main()
