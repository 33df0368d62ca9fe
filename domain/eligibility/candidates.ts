/** The answers worth trying for one fact: one for every way in which the policy can take it. */
import { conditionTable, type ConditionKind } from './conditions'
import { factLabels } from './fact-labels'
import { saidAnswer, saidAs, saidNone, saidOptions } from './fact-phrases'
import type { FactPath } from './facts'
import type { KnownFacts } from './known-facts'
import type { Meaning } from './meanings'
import { leavesOf, type Policy } from './policy-file'
import { resolved } from './slots'
import type { Truth } from './truth'

export interface Candidate {
  fact: FactPath
  value: unknown
  /**
   * The answer in short phrases, all that are taken alike said at once: 户口在嵊泗县以外. An answer that needs the
   * phrases of another and more is the narrower one.
   */
  words: readonly string[]
}

/** One test of the fact under one meaning. */
interface Look {
  kind: ConditionKind
  settings: Readonly<Record<string, unknown>>
}
/** An answer, and what every look makes of it. */
interface Tried {
  value: unknown
  results: readonly Truth[]
}

/** More ways than this are not tried. */
const mostWays = 12

/** Empty where the policy looks at the fact in no way that can be turned. The known answer is not among them. */
export function candidatesFor(given: {
  policy: Policy
  fact: FactPath
  known: KnownFacts
  meanings: readonly Meaning[]
  /** The day that dated settings are taken for. */
  on: string
}): Candidate[] {
  const { policy, fact, known } = given
  const perCondition = policy.conditions.map(({ test }) =>
    leavesOf(test).flatMap((leaf) => (leaf.fact === fact ? looksOf(leaf, given) : [])),
  )
  const looks = perCondition.flat()
  const tried = (value: unknown): Tried => ({ value, results: looks.map((look) => resultOf(look, value)) })
  const current = known.get(fact)
  const found: Tried[] = current ? [tried(current.value)] : []
  // An answer that suits one condition is where the search for the next begins: one fact may stand in several.
  for (const own of perCondition) {
    const starts = current ? found.map(({ value }) => value) : [undefined, ...found.map(({ value }) => value)]
    const values = own.flatMap((look) => starts.flatMap((start) => examplesOf(fact, look, start)))
    for (const each of values.map(tried))
      if (found.length < mostWays && !found.some((other) => isAlike(other, each))) found.push(each)
  }
  const fresh = current ? found.slice(1) : found
  return fresh.map((each) => said({ fact, looks, each, found, current: current?.value }))
}

function looksOf(
  leaf: { kind: ConditionKind; [setting: string]: unknown },
  { meanings, on }: { meanings: readonly Meaning[]; on: string },
): Look[] {
  const names = Object.keys(conditionTable[leaf.kind].settings)
  const looks = meanings.map(({ choices, params }) => ({
    kind: leaf.kind,
    settings: Object.fromEntries(names.map((name) => [name, resolved(leaf[name], { choices, params, on })])),
  }))
  const written = looks.map((look) => JSON.stringify(look))
  return looks.filter((_, index) => written.indexOf(written[index] ?? '') === index)
}

function resultOf({ kind, settings }: Look, value: unknown): Truth {
  return conditionTable[kind].judge(value, settings)
}

function examplesOf(fact: FactPath, { kind, settings }: Look, current: unknown): unknown[] {
  const { examples } = conditionTable[kind]
  if (examples) return examples(settings, current)
  const { answer, options = {} } = factLabels[fact]
  if (answer === 'boolean') return [true, false]
  if (answer !== 'choice') return []
  return Object.keys(options).filter((code) => resultOf({ kind, settings }, code) !== 'unknown')
}

function isAlike(a: Tried, b: Tried): boolean {
  return a.results.every((result, index) => result === b.results[index])
}

interface Saying {
  fact: FactPath
  looks: readonly Look[]
  each: Tried
  found: readonly Tried[]
  current: unknown
}

function said(given: Saying): Candidate {
  const { fact, each } = given
  const option = optionWords(given)
  if (option !== null) return { fact, value: each.value, words: [option] }
  const words = tellingWords(given).map((part) => saidAs(fact, part))
  return { fact, value: each.value, words: words.length > 0 ? words : [`${factLabels[fact].label}不一样`] }
}

function optionWords({ fact, looks, each, current }: Saying): string | null {
  const { answer, options = {} } = factLabels[fact]
  if (answer === 'boolean') return saidAnswer(fact, each.value)
  if (answer === 'choice') {
    const alike = Object.keys(options).filter((code) =>
      looks.every((look, index) => resultOf(look, code) === each.results[index]),
    )
    return saidOptions(fact, alike)
  }
  if (answer !== 'choices') return null
  const counting = [...new Set(looks.flatMap(({ settings }) => settings.anyOf as string[]))]
  const before = (current ?? []) as string[]
  const having = counting.filter((code) => (each.value as string[]).includes(code))
  const added = having.filter((code) => !before.includes(code))
  if (having.length === 0) return saidNone(fact, counting)
  return saidOptions(fact, added.length > 0 ? added : having)
}

/** As few of the tests as tell this answer from the others that were found. */
function tellingWords({ looks, each, found }: Saying): string[] {
  const words = looks.map(({ kind, settings }, index) => {
    const result = each.results[index]
    const isPlain = result === 'met' || result === 'unmet'
    return (isPlain && conditionTable[kind].words?.(settings, result === 'met')) || null
  })
  const alone = words.find(
    (part, index) =>
      part !== null && !found.some((other) => other !== each && other.results[index] === each.results[index]),
  )
  return alone ? [alone] : [...new Set(words.filter((part) => part !== null))]
}
