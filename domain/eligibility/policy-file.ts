/** The shape of `domain/policies/<id>.json`: one notice's rule as data, quoted clause by clause. */
import * as z from 'zod/mini'
import { conditionTable, type ConditionKind } from './conditions'
import { factLabels } from './fact-labels'
import { day, factPaths, regionCode, type FactPath } from './facts'
import { firstProblem, textOf } from './first-problem'
import { readingOf, resolved, slot } from './slots'
import { amountShape, benefitShape } from './verdict'

/** One look at one fact; further keys are the settings of its kind. */
export interface Leaf {
  kind: ConditionKind
  fact: FactPath
  [setting: string]: unknown
}
export type Test = Leaf | { all: Test[] } | { any: Test[] }

const leaves = Object.entries(conditionTable).map(([kind, { answers, settings }]) => {
  const readable = factPaths.filter((path) => answers.includes(factLabels[path].answer))
  const slots = Object.entries(settings).map(([key, value]) => [
    key,
    z.safeParse(value, undefined).success ? z.optional(slot(value)) : slot(value),
  ])
  return z.strictObject({ kind: z.literal(kind), fact: z.enum(readable), ...Object.fromEntries(slots) })
})

const test: z.ZodMiniType<Test> = z.lazy(
  () =>
    z.union([
      ...leaves,
      z.strictObject({ all: z.array(test).check(z.minLength(1)) }),
      z.strictObject({ any: z.array(test).check(z.minLength(1)) }),
    ]) as unknown as z.ZodMiniType<Test>,
)

const text = z.string().check(z.minLength(1))
/** Shown to people as one sentence. */
const sentence = text.check(z.maxLength(30))
const key = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/))

const policySchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: key,
  version: z.int().check(z.positive()),
  title: sentence,
  /** `grant` can be decided; `referral` says which office to ask; `advisory` only encourages. */
  effect: z.enum(['grant', 'referral', 'advisory']),
  /** Where it is offered: county, city or province. */
  place: regionCode,
  /** The year of the festival it belongs to; without a stated end it is over after 31 December. */
  season: z.int(),
  source: z.strictObject({
    document: text,
    issuer: text,
    issuedOn: day,
    section: text,
    kind: z.enum(['notice', 'bulletin']),
    quote: text,
  }),
  inForce: z.strictObject({
    from: day,
    /** Only a stated end. */
    until: z.optional(day),
    /** The fact whose day is tested in place of the day of asking. */
    appliedOn: z.optional(z.enum(factPaths.filter((path) => factLabels[path].answer === 'day'))),
  }),
  /** Before this day the conditions that wait cannot be known. */
  decidableOn: z.optional(day),
  /** The words that leave the payment to rules not yet written. */
  pendingRules: z.optional(text),
  /** Numbers that an office may settle, written in facts as `<policy id>.<name>`. */
  params: z.optional(z.record(z.string(), z.strictObject({ label: text, min: z.int(), max: z.int() }))),
  /** Where the words admit more than one meaning: each is tried. */
  readings: z.optional(
    z.array(
      z.strictObject({
        id: key,
        question: sentence,
        /** The parameter that settles it. */
        param: z.optional(z.string()),
        options: z
          .array(z.strictObject({ id: key, value: z.union([z.string(), z.number()]), label: sentence }))
          .check(z.minLength(2)),
      }),
    ),
  ),
  conditions: z
    .array(
      z.strictObject({
        id: key,
        label: z.string().check(z.minLength(1), z.maxLength(18)),
        /** Verbatim part of the source's quote. */
        quote: text,
        /** What would have to be different, for someone who does not meet it. */
        change: sentence,
        waits: z.optional(z.literal(true)),
        test,
      }),
    )
    .check(z.minLength(1)),
  amounts: z.array(
    z.strictObject({
      ...amountShape,
      fen: slot(amountShape.fen),
      payerLabel: z.string().check(z.maxLength(12)),
    }),
  ),
  benefits: z.optional(z.array(z.strictObject(benefitShape))),
  /** Who can look again. */
  office: z.string().check(z.minLength(2), z.maxLength(16)),
})
export type Policy = z.infer<typeof policySchema>
export type Condition = Policy['conditions'][number]
export type Reading = NonNullable<Policy['readings']>[number]

/** A policy file that cannot be used; `path` says where in the file. */
export class PolicyFileError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}：${reason}`)
    this.name = 'PolicyFileError'
  }
}

/** Reads one policy file. @throws PolicyFileError on a wrong shape, or parts that contradict one another */
export function parsePolicy(raw: unknown): Policy {
  const parsed = z.safeParse(policySchema, raw)
  if (!parsed.success) {
    const { path, reason } = firstProblem(parsed.error)
    throw new PolicyFileError(path, reason)
  }
  parsed.data.conditions.forEach((condition, index) => checkCondition(parsed.data, condition, index))
  checkReadings(parsed.data)
  if (parsed.data.decidableOn && !parsed.data.conditions.some(({ waits }) => waits))
    throw new PolicyFileError('decidableOn', '没有一个条件要等到这一天')
  return parsed.data
}

/** The JSON Schema that editors check policy files with. */
export function policyJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(policySchema) }
}

function checkCondition(policy: Policy, condition: Condition, index: number): void {
  const at = `conditions[${index}]`
  if (policy.conditions.findIndex(({ id }) => id === condition.id) !== index)
    throw new PolicyFileError(`${at}.id`, `重复的条件 ${condition.id}`)
  if (!isVerbatim(condition.quote, policy.source.quote))
    throw new PolicyFileError(`${at}.quote`, '不是条款原文的一部分')
  if (condition.waits && !policy.decidableOn) throw new PolicyFileError(`${at}.waits`, '没有写 decidableOn')
  leavesOf(condition.test).forEach((leaf) => checkLeaf(policy, leaf, at))
}

function checkLeaf(policy: Policy, leaf: Leaf, at: string): void {
  for (const [name, setting] of Object.entries(conditionTable[leaf.kind].settings)) {
    const readingId = readingOf(leaf[name])
    if (!readingId) continue
    const reading = policy.readings?.find(({ id }) => id === readingId)
    if (!reading) throw new PolicyFileError(`${at}.test`, `没有这个理解口径 ${readingId}`)
    for (const option of reading.options) {
      const value = resolved(leaf[name], { choices: { [readingId]: option.value }, on: policy.inForce.from })
      if (!z.safeParse(setting, value).success)
        throw new PolicyFileError(`${at}.test`, `口径 ${readingId}:${option.id} 的值不能用在 ${name}`)
    }
  }
}

function checkReadings(policy: Policy): void {
  policy.readings?.forEach((reading, index) => {
    if (reading.param && !policy.params?.[reading.param])
      throw new PolicyFileError(textOf(['readings', index, 'param']), `没有这个参数 ${reading.param}`)
  })
}

export function leavesOf(written: Test): Leaf[] {
  if ('all' in written) return (written.all as Test[]).flatMap(leavesOf)
  if ('any' in written) return (written.any as Test[]).flatMap(leavesOf)
  return [written]
}

/** Is `part` in `whole`, line breaks and spaces of the printed page aside? */
export function isVerbatim(part: string, whole: string): boolean {
  return whole.replace(/\s/g, '').includes(part.replace(/\s/g, ''))
}
