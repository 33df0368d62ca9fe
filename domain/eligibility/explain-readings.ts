import { fullDayText } from '../calendar/day-text'
import { fitting } from './fitting'
import type { Policy, Reading } from './policy-file'
import type { Verdict, VerdictCode } from './verdict'

const outcomes: Record<VerdictCode, string> = {
  'not-in-force': '现在不能申请',
  ineligible: '不符合',
  referral: '请问办理部门',
  advisory: '只是鼓励',
  deferred: '还没到日子',
  unknown: '还差几项',
  review: '还要人判断',
  likely: '条件都符合',
  eligible: '符合',
}

/** What is open for this person, what each reading comes to and who settles it; and what has been settled already. */
export function readingSentences(policy: Policy, verdict: Verdict): string[] {
  return (policy.readings ?? []).flatMap((reading) =>
    reading.decided ? decidedSentences(reading, reading.decided) : openSentences(policy, reading, verdict),
  )
}

/** Nothing where the readings make no difference for this person. */
function openSentences(policy: Policy, reading: Reading, verdict: Verdict): string[] {
  const options = reading.options.flatMap(({ id, label }) => {
    const found = verdict.readings.filter((each) => each.id.split('+').includes(`${reading.id}:${id}`))
    const distinct = new Set(found.map((each) => each.verdict))
    const [only] = distinct
    if (only === undefined) return []
    const outcome = distinct.size === 1 ? outcomes[only] : '还要看别的口径'
    return [fitting(`${label}：${outcome}。`, `${label}。`)]
  })
  if (options.length === 0) return []
  return [reading.question, ...options, `由${reading.settledBy ?? policy.office}来定。`]
}

function decidedSentences(reading: Reading, decided: NonNullable<Reading['decided']>): string[] {
  const option = reading.options.find(({ value }) => value === decided.value)
  const words = option?.label ?? String(decided.value)
  const on = fullDayText(decided.on)
  return [
    reading.question,
    fitting(`已定：${words}。`, `${words}。`),
    fitting(`${decided.by}${on}定的。`, `${on}定的。`),
  ]
}
