/** The shape of `domain/policies/<id>.json`: one notice's rule as data, quoted clause by clause. */
import * as z from 'zod/mini'
import { conditionTable, type ConditionKind } from './conditions'
import { factLabels } from './fact-labels'
import { day, factPaths, regionCode, type FactPath } from './facts'
import { allProblems, firstProblem, type Problem } from './first-problem'
import { nationwide } from './policies-in-place'
import { PolicyFileError } from './policy-file-error'
import { checkDeclaredParams, checkReadings, paramNamed } from './policy-readings'
import { paramOf, readingOf, resolved, slot, type SlotContext } from './slots'
import { sumTable, type SumKindName } from './sums'
import { amountShape, benefitShape } from './verdict'

/** One look at one fact; further keys are the settings of its kind. */
export interface Leaf {
  kind: ConditionKind
  fact: FactPath
  [setting: string]: unknown
}
/** What the words leave to an office's judgement, unless a known fact rules it out. */
interface Judged {
  /** What has to be judged, for people. */
  judgement: string
  ruledOutBy?: Leaf
}
export type Test = Leaf | Judged | { all: Test[] } | { any: Test[] }

/** Money computed from one fact; further keys are the settings of its kind. */
export interface Sum {
  kind: SumKindName
  fact: FactPath
  [setting: string]: unknown
}

/** Every entry of a table as the shape of what a policy file may write. */
function entriesOf(
  table: Readonly<
    Record<string, { answers: readonly string[]; settings: Readonly<Record<string, z.ZodMiniType>> }>
  >,
) {
  return Object.entries(table).map(([kind, { answers, settings }]) => {
    const readable = factPaths.filter((path) => answers.includes(factLabels[path].answer))
    const slots = Object.entries(settings).map(([key, value]) => [
      key,
      z.safeParse(value, undefined).success ? z.optional(slot(value)) : slot(value),
    ])
    return z.strictObject({ kind: z.literal(kind), fact: z.enum(readable), ...Object.fromEntries(slots) })
  })
}

const text = z.string().check(z.minLength(1))
/** Shown to people as one sentence. */
const sentence = text.check(z.maxLength(30))
const key = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/))

const leaves = entriesOf(conditionTable)
const leaf = z.union(leaves) as unknown as z.ZodMiniType<Leaf>
const sum = z.union(entriesOf(sumTable)) as unknown as z.ZodMiniType<Sum>

const test: z.ZodMiniType<Test> = z.lazy(
  () =>
    z.union([
      ...leaves,
      z.strictObject({ judgement: sentence, ruledOutBy: z.optional(leaf) }),
      z.strictObject({ all: z.array(test).check(z.minLength(1)) }),
      z.strictObject({ any: z.array(test).check(z.minLength(1)) }),
    ]) as unknown as z.ZodMiniType<Test>,
)

const policySchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: key,
  version: z.int().check(z.positive()),
  title: sentence,
  /** `grant` can be decided; `referral` says which office to ask; `advisory` only encourages. */
  effect: z.enum(['grant', 'referral', 'advisory']),
  /** Whose list it stands in: the one it is offered to, whoever is paid. */
  audience: z.enum(['worker', 'employer', 'agency']),
  /** Where it is offered: county, city or province; `nationwide` everywhere. */
  place: z.union([regionCode, z.literal(nationwide)]),
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
  params: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        label: text,
        min: z.int(),
        max: z.int(),
        /** Digits after the point that are allowed: none unless said. */
        decimals: z.optional(z.literal([0, 1, 2])),
        /** What counts until someone settles it; without it the readings stay open. */
        usual: z.optional(z.number()),
      }),
    ),
  ),
  /** Where the words admit more than one meaning: each is tried. */
  readings: z.optional(
    z.array(
      z.strictObject({
        id: key,
        question: sentence,
        /** The words of the source that leave it open. */
        quote: z.optional(text),
        /** Who may settle it. */
        settledBy: z.optional(sentence),
        /** The parameter that settles it. */
        param: z.optional(z.string()),
        options: z
          .array(z.strictObject({ id: key, value: z.union([z.string(), z.number()]), label: sentence }))
          .check(z.minLength(2)),
        /** What an office has settled: the value of an option, or of the parameter. */
        decided: z.optional(
          z.strictObject({ value: z.union([z.string(), z.number()]), on: day, by: text, note: text }),
        ),
      }),
    ),
  ),
  /** Questions that the words raise and that are not left open: how each is understood, and who may say otherwise. */
  understood: z.optional(
    z.array(
      z.strictObject({
        question: sentence,
        as: z.string().check(z.minLength(1), z.maxLength(60)),
        settledBy: sentence,
      }),
    ),
  ),
  conditions: z.array(
    z.strictObject({
      id: key,
      label: z.string().check(z.minLength(1), z.maxLength(18)),
      /** Verbatim part of the source's quote, or of the section named. */
      quote: text,
      /** Where else in the same document the quote stands. */
      section: z.optional(text),
      /** What would have to be different, for someone who does not meet it. */
      change: sentence,
      /** The paper or record that shows it. */
      shownBy: z.optional(sentence),
      waits: z.optional(z.literal(true)),
      test,
    }),
  ),
  amounts: z.array(
    z.strictObject({
      payer: amountShape.payer,
      payee: amountShape.payee,
      upTo: amountShape.upTo,
      /** Either a plain sum or one that is computed. */
      fen: z.optional(slot(amountShape.fen)),
      sum: z.optional(sum),
      payerLabel: z.string().check(z.maxLength(12)),
    }),
  ),
  benefits: z.optional(z.array(z.strictObject({ ...benefitShape, label: sentence }))),
  /** What to bring, as far as the source says. */
  documents: z.optional(z.array(sentence)),
  /** What the source says of drawing it together with others: no notice so far says anything. */
  exclusivity: z.optional(text),
  /** Who can look again. */
  office: z.string().check(z.minLength(2), z.maxLength(16)),
  hotline: z.optional(z.string().check(z.regex(/^\d{5}$/))),
})
export type Policy = z.infer<typeof policySchema>
export type Condition = Policy['conditions'][number]
export type Reading = NonNullable<Policy['readings']>[number]

/** Reads one policy file. @throws PolicyFileError on a wrong shape, or parts that contradict one another */
export function parsePolicy(raw: unknown): Policy {
  const parsed = z.safeParse(policySchema, raw)
  if (!parsed.success) {
    const { path, reason } = firstProblem(parsed.error)
    throw new PolicyFileError(path, reason)
  }
  const policy = parsed.data
  checkDays(policy)
  checkDeclaredParams(policy)
  checkReadings(policy)
  if (policy.effect === 'grant' && policy.conditions.length === 0)
    throw new PolicyFileError('conditions', '要发的待遇至少写一个条件')
  policy.conditions.forEach((condition, index) => checkCondition(policy, condition, index))
  policy.amounts.forEach((amount, index) => checkAmount(policy, amount, index))
  if (policy.decidableOn && !policy.conditions.some(({ waits }) => waits))
    throw new PolicyFileError('decidableOn', '没有一个条件要等到这一天')
  return policy
}

/** Everything that keeps a policy file from being used: all that is of the wrong shape, else the first contradiction. */
export function policyProblems(raw: unknown): Problem[] {
  const parsed = z.safeParse(policySchema, raw)
  if (!parsed.success) return allProblems(parsed.error)
  try {
    parsePolicy(raw)
    return []
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error
    return [{ path: error.path, reason: error.reason }]
  }
}

/** The JSON Schema that editors check policy files with. */
export function policyJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(policySchema) }
}

function checkCondition(policy: Policy, condition: Condition, index: number): void {
  const at = `conditions[${index}]`
  if (policy.conditions.findIndex(({ id }) => id === condition.id) !== index)
    throw new PolicyFileError(`${at}.id`, `重复的条件 ${condition.id}`)
  if (!condition.section && !isVerbatim(condition.quote, policy.source.quote))
    throw new PolicyFileError(`${at}.quote`, '不是条款原文的一部分')
  if (condition.waits && !policy.decidableOn) throw new PolicyFileError(`${at}.waits`, '没有写 decidableOn')
  for (const each of leavesOf(condition.test))
    checkSettings({ policy, written: each, settings: conditionTable[each.kind].settings, at: `${at}.test` })
}

function checkAmount(policy: Policy, { fen, sum: computed }: Policy['amounts'][number], index: number): void {
  const at = `amounts[${index}]`
  if ((fen === undefined) === (computed === undefined))
    throw new PolicyFileError(at, 'fen 和 sum 要写一个，只写一个')
  if (computed) {
    const { settings } = sumTable[computed.kind]
    checkSettings({ policy, written: computed, settings, at: `${at}.sum` })
  }
  const plain = { policy, written: { fen }, settings: { fen: amountShape.fen }, at }
  if (fen !== undefined) checkSettings(plain)
}

/** Every value that a reading or a parameter can give a setting fits that setting. */
function checkSettings(given: {
  policy: Policy
  written: Readonly<Record<string, unknown>>
  settings: Readonly<Record<string, z.ZodMiniType>>
  at: string
}): void {
  const { policy, written, settings, at } = given
  for (const [name, shape] of Object.entries(settings)) {
    const fits = (context: Pick<SlotContext, 'choices' | 'params'>) =>
      z.safeParse(shape, resolved(written[name], { ...context, on: policy.inForce.from })).success
    const readingId = readingOf(written[name])
    const reading = policy.readings?.find(({ id }) => id === readingId)
    if (readingId !== null && !reading) throw new PolicyFileError(at, `没有这个理解口径 ${readingId}`)
    for (const option of reading?.options ?? [])
      if (!fits({ choices: { [readingId ?? '']: option.value }, params: new Map() }))
        throw new PolicyFileError(at, `口径 ${readingId}:${option.id} 的值不能用在 ${name}`)
    const param = paramOf(written[name])
    if (param === null) continue
    const usual = paramNamed(policy, param)?.usual
    if (usual === undefined) throw new PolicyFileError(at, `参数 ${param} 没有写，或者没有写 usual`)
    if (!fits({ choices: {}, params: new Map([[param, usual]]) }))
      throw new PolicyFileError(at, `参数 ${param} 的值不能用在 ${name}`)
  }
}

function checkDays({ inForce }: Policy): void {
  if (inForce.until !== undefined && inForce.until < inForce.from)
    throw new PolicyFileError('inForce.until', '早于开始的那一天')
}

export function leavesOf(written: Test): Leaf[] {
  if ('all' in written) return (written.all as Test[]).flatMap(leavesOf)
  if ('any' in written) return (written.any as Test[]).flatMap(leavesOf)
  if ('judgement' in written) return written.ruledOutBy ? [written.ruledOutBy as Leaf] : []
  return [written]
}

/** Is `part` in `whole`, line breaks, spaces and full-width digits of the printed page aside? */
export function isVerbatim(part: string, whole: string): boolean {
  return printed(whole).includes(printed(part))
}

function printed(words: string): string {
  return words
    .replace(/\s/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
