/** What the policy command reads: files of people and of policies. What cannot be used is told by file and place. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FactsError, parseFacts, type Facts } from '../../domain/eligibility/facts'
import { readJson } from '../../domain/eligibility/lab/draft'
import { checkParams } from '../../domain/eligibility/meanings'
import { ownParams } from '../../domain/eligibility/policy-diff'
import { parsePolicy, type Policy } from '../../domain/eligibility/policy-file'
import { PolicyFileError } from '../../domain/eligibility/policy-file-error'
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'

/** Input that cannot be used: exit code 2, nothing on standard output. */
export class InputError extends Error {}

/** One line of a roster; who it is, where the file says so. */
export interface RosterLine {
  id: string | null
  facts: Facts
}

/** Every policy of the folder. @throws InputError naming the file that cannot be read, and where in it */
export function readShipped(): readonly Policy[] {
  try {
    return shippedPolicies()
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error
    throw new InputError(`domain/policies/${error.path.replace(' ', '：')}：${error.reason}`)
  }
}

export function policyNamed(id: string): Policy {
  const policies = readShipped()
  const found = policies.find((policy) => policy.id === id)
  if (!found)
    throw new InputError(`没有这项政策：${id}。现有：${policies.map((policy) => policy.id).join('、')}`)
  return found
}

/** @param file from where the person stood; `-` is standard input. @param name how it is told */
export function readJsonFile(file: string, name = file): unknown {
  const json = readJson(readText(file))
  if ('problem' in json) throw new InputError(`${name}：$：${json.problem.path}，${json.problem.reason}`)
  return json.value
}

export function readPolicyFile(file: string): Policy {
  return told(file, () => parsePolicy(readJsonFile(file)))
}

/** One Facts object, or a list of them. */
export function readPeople(file: string): { people: Facts[]; isList: boolean } {
  const raw = readJsonFile(file)
  const read = (one: unknown, at: string) => told('', () => factsOf(one, readShipped()), at)
  if (!Array.isArray(raw)) return { people: [read(raw, '')], isList: false }
  return { people: raw.map((one, index) => read(one, `[${index}]`)), isList: true }
}

/** A list of Facts, each alone or as `{"id", "facts"}`; parameters may belong to any of the policies compared. */
export function readRoster(file: string, compared: readonly Policy[]): RosterLine[] {
  const raw = readJsonFile(file)
  if (!Array.isArray(raw)) throw new InputError(`${file}：$：类型不对，应为列表`)
  if (raw.length === 0) throw new InputError(`${file}：$：一个人也没有`)
  const others = readShipped().filter(({ id }) => compared.every((policy) => policy.id !== id))
  const seen = new Map<string, number>()
  return raw.map((one: unknown, index) => {
    const { id, facts, at } = rosterLine(one, `[${index}]`, file)
    const before = id === null ? undefined : seen.get(id)
    if (before !== undefined) throw new InputError(`${file}：[${index}].id：和 [${before}] 重复`)
    if (id !== null) seen.set(id, index)
    return { id, facts: told(file, () => comparableFacts(facts, compared, others), at) }
  })
}

function rosterLine(
  one: unknown,
  at: string,
  file: string,
): { id: string | null; facts: unknown; at: string } {
  if (typeof one !== 'object' || one === null || !('facts' in one)) return { id: null, facts: one, at }
  const { id, facts, ...rest } = one as { id?: unknown; facts: unknown }
  const [foreign] = Object.keys(rest)
  if (foreign !== undefined) throw new InputError(`${file}：${at}.${foreign}：没有这个字段`)
  if (id !== undefined && id !== null && typeof id !== 'string')
    throw new InputError(`${file}：${at}.id：类型不对，应为文字`)
  return { id: id ?? null, facts, at: `${at}.facts` }
}

function factsOf(raw: unknown, policies: readonly Policy[]): Facts {
  const facts = parseFacts(raw)
  checkParams({ policies, facts })
  return facts
}

/** A parameter that only one of two versions has is not foreign to the other. */
function comparableFacts(raw: unknown, compared: readonly Policy[], others: readonly Policy[]): Facts {
  const facts = parseFacts(raw)
  const owned = compared.map((policy) => ({ policy, params: ownParams(policy, facts.params) }))
  for (const { policy, params } of owned) checkParams({ policies: [policy], facts: { ...facts, params } })
  const isOwned = (name: string) => owned.some(({ params }) => Object.hasOwn(params, name))
  const rest = Object.entries(facts.params ?? {}).filter(([name]) => !isOwned(name))
  checkParams({ policies: others, facts: { ...facts, params: Object.fromEntries(rest) } })
  return facts
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

/** Puts the file, and the place in it where the reading began, before what is wrong. */
export function told<T>(file: string, read: () => T, at = ''): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof FactsError) && !(error instanceof PolicyFileError)) throw error
    const inside = [at, error.path === '$' && at ? '' : error.path].filter(Boolean).join('.')
    throw new InputError([file, inside, error.reason].filter(Boolean).join('：'))
  }
}
