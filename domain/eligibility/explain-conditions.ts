/** How one condition stands, and what is missing for it, said from the person's own facts. */
import { conditionTable } from './conditions'
import { factLabels, suppliers } from './fact-labels'
import { saidAnswer, saidAs } from './fact-phrases'
import type { FactPath } from './facts'
import { fitting } from './fitting'
import { factsOf } from './judge'
import type { Condition, Leaf, Policy, Test } from './policy-file'
import type { ConditionResult, Verdict } from './verdict'

type Values = ReadonlyMap<FactPath, unknown>

/** @param found how the condition came out in `verdict` */
export function conditionSentence(given: {
  policy: Policy
  verdict: Verdict
  found: ConditionResult
}): string {
  const { policy, verdict, found } = given
  const { label, result } = found
  const condition = policy.conditions.find(({ id }) => id === found.id)
  const told = condition ? toldBy(condition.test, valuesOf(found), result === 'met') : null
  switch (result) {
    case 'met':
      return fitting(told ? `${told}，符合。` : `符合：${label}。`, `符合：${label}。`)
    case 'unmet':
      return fitting(told ? `${told}，不符合。` : `没达到：${label}。`, `没达到：${label}。`)
    case 'review':
      return fitting(`要人判断：${judged(condition) ?? `${label}。`}`, `要人判断：${label}。`)
    case 'unknown':
      return waits(condition, verdict) ? `还没到日子：${label}。` : unknownSentence(found)
  }
}

/** What is missing, in the condition's own words where the fact alone decides it, and a sentence with who can supply it. */
export function missingWords(given: {
  policy: Policy
  verdict: Verdict
  missing: Verdict['missing'][number]
}): { label: string; sentence: string } {
  const { policy, verdict, missing } = given
  const asking = verdict.conditions.find(
    ({ result, facts }) => result === 'unknown' && facts.includes(missing.fact),
  )
  const condition = policy.conditions.find(({ id }) => id === asking?.id)
  const { label } = factLabels[missing.fact]
  if (!asking || !condition) return { label, sentence: `还差：${label}。` }
  const own = condition.label
  if (waits(condition, verdict)) return { label: own, sentence: `还差：${own}。到时才知道。` }
  if (isTooCoarse(missing.fact, valuesOf(asking))) return { label, sentence: `还差：${label}。要写到区县。` }
  const others = verdict.missing.filter(({ fact }) => factsOf(condition).includes(fact))
  const words = others.length === 1 ? own : label
  const who = missing.from.map((supplier) => suppliers[supplier])
  return { label: words, sentence: `还差：${words}。${who.join('、')}可以补。` }
}

function unknownSentence(found: ConditionResult): string {
  const values = valuesOf(found)
  const unknown = found.facts.filter((fact) => values.get(fact) === null)
  const [only] = unknown.length === 0 ? found.facts : unknown
  if (only === undefined || unknown.length > 1) return `还不知道：${found.label}。`
  const { label } = factLabels[only]
  return isTooCoarse(only, values) ? `还不知道：${label}。要写到区县。` : `还不知道：${label}。`
}

function valuesOf({ facts, values }: ConditionResult): Values {
  return new Map(facts.map((fact, index) => [fact, values[index] ?? null]))
}

function waits(condition: Condition | undefined, { verdict }: Verdict): boolean {
  return verdict === 'deferred' && condition?.waits === true
}

/** A known place that leaves a condition open is one of a wider area. */
function isTooCoarse(fact: FactPath, values: Values): boolean {
  return factLabels[fact].answer === 'region' && (values.get(fact) ?? null) !== null
}

function judged(condition: Condition | undefined): string | null {
  return condition && 'judgement' in condition.test ? String(condition.test.judgement) : null
}

/** The known answer that makes the test come out as it does; null where no single one does. */
function toldBy(test: Test, values: Values, isMet: boolean): string | null {
  if ('any' in test) return null
  if ('all' in test) return isMet ? null : firstLost(test.all as Test[], values)
  if (!('judgement' in test)) return sayLeaf(test, values, isMet)
  return test.ruledOutBy && !isMet ? sayLeaf(test.ruledOutBy as Leaf, values, true) : null
}

function firstLost(parts: readonly Test[], values: Values): string | null {
  const lost = parts.find((part) => 'kind' in part && holds(part, values) === false)
  return lost ? sayLeaf(lost as Leaf, values, false) : null
}

function sayLeaf(leaf: Leaf, values: Values, isMet: boolean): string | null {
  const value = values.get(leaf.fact) ?? null
  if (value === null) return null
  const answer = saidAnswer(leaf.fact, value)
  if (answer !== null) return answer
  const settings = plainSettings(leaf)
  const words = settings && conditionTable[leaf.kind].words?.(settings, isMet)
  return words ? saidAs(leaf.fact, words) : null
}

function holds(leaf: Leaf, values: Values): boolean | null {
  const settings = plainSettings(leaf)
  const value = values.get(leaf.fact) ?? null
  if (!settings || value === null) return null
  const result = conditionTable[leaf.kind].judge(value, settings)
  return result === 'met' || (result === 'unmet' ? false : null)
}

/** null where a reading, a parameter or a day decides what the setting is. */
function plainSettings(leaf: Leaf): Record<string, unknown> | null {
  const entries = Object.keys(conditionTable[leaf.kind].settings).map((name) => [name, leaf[name]] as const)
  const isPlain = entries.every(([, value]) => typeof value !== 'object' || Array.isArray(value))
  return isPlain ? Object.fromEntries(entries) : null
}
