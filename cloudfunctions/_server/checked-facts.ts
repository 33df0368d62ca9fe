/** What people say of facts, checked by the evaluator's own parser and by the calendar; every problem in plain words. */
import { AppError } from '../../domain/contracts/error-codes'
import { factLabels, type AnswerKind } from '../../domain/eligibility/fact-labels'
import { factPaths, FactsError, parseFacts, type FactPath } from '../../domain/eligibility/facts'
import { isKnownRegion } from '../../domain/regions/regions'

/** A value as it may be kept; null takes one's own word back. */
export type Spoken = readonly [path: FactPath, value: unknown]

const notHere = '这一项不在这里填'
const notYet = '还没到这一天，到时候再填'
const unknownRegion = '没有这个地区，请重选'
const problems: Record<AnswerKind, string> = {
  boolean: '请选“是”或“不是”',
  choice: '请从给出的选项里选',
  choices: '请从给出的选项里选',
  region: unknownRegion,
  days: '有的日子不存在，请重选',
  months: '月份或地区不对，请重填',
  day: '没有这一天，请重选',
  count: '请填整数，不能小于零',
  outputs: '产值不对，请重填',
  trainees: '名单不对，请核对身份、月数和天数',
}

/**
 * @param field where the facts stand in the input, for naming what is wrong
 * @throws AppError INPUT_INVALID with every problem by fact
 */
export function checkedFacts(
  facts: Readonly<Record<string, unknown>>,
  given: { may: (path: FactPath) => boolean; todayOn: string; field: string },
): Spoken[] {
  const { may, todayOn, field } = given
  const wrong: Record<string, string> = {}
  const spoken: Spoken[] = []
  for (const [written, value] of Object.entries(facts)) {
    const path = factPaths.find((known) => known === written)
    const problem = path && may(path) ? problemWith(path, value, todayOn) : notHere
    if (problem !== null) wrong[`${field}.${written}`] = problem
    else if (path) spoken.push([path, tidy(value)])
  }
  if (Object.keys(wrong).length > 0) throw new AppError('INPUT_INVALID', wrong)
  return spoken
}

/** The value of one fact. @throws AppError INPUT_INVALID under `field` */
export function checkedFact(
  path: FactPath,
  value: unknown,
  { todayOn, field }: { todayOn: string; field: string },
): unknown {
  const problem = problemWith(path, value, todayOn)
  if (problem !== null) throw new AppError('INPUT_INVALID', { [field]: problem })
  return tidy(value)
}

function problemWith(path: FactPath, value: unknown, todayOn: string): string | null {
  if (value === null) return null
  const [group = '', key = ''] = path.split('.')
  const { answer } = factLabels[path]
  try {
    parseFacts({ asOf: todayOn, [group]: { [key]: value } })
  } catch (error) {
    if (error instanceof FactsError) return problems[answer]
    throw error
  }
  return regionsIn(answer, value).every(isKnownRegion) ? tooEarly(answer, value, todayOn) : unknownRegion
}

function regionsIn(answer: AnswerKind, value: unknown): string[] {
  if (answer === 'region') return [String(value)]
  return answer === 'months' ? (value as { region: string }[]).map(({ region }) => region) : []
}

/** What has not come cannot have happened. */
function tooEarly(answer: AnswerKind, value: unknown, todayOn: string): string | null {
  const isAhead =
    (answer === 'day' && String(value) > todayOn) ||
    (answer === 'days' && (value as string[]).some((on) => on > todayOn)) ||
    (answer === 'months' && (value as { month: string }[]).some(({ month }) => month > todayOn.slice(0, 7)))
  return isAhead ? notYet : null
}

/** Days, months and choices once each and in order; people on a list stay as they are. */
function tidy(value: unknown): unknown {
  if (!Array.isArray(value) || value.some((part) => typeof part === 'object' && 'hiredAs' in part))
    return value
  const once = new Map(value.map((part: unknown) => [JSON.stringify(part), part]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
}
