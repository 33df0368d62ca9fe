/** An open reading as city officers see it: the words, who may settle it, what was decided. */
import type { OpenReading } from '../../../domain/contracts/register'
import { nationwide } from '../../../domain/eligibility/policies-in-place'
import type { Policy, Reading } from '../../../domain/eligibility/policy-file'
import { paramNamed } from '../../../domain/eligibility/policy-readings'
import type { PolicyVersion } from '../repositories/policies'
import { regionView } from './region-view'

/** @param versions of the policy, the highest first: a decision would follow the first one */
export function readingView(given: {
  policy: Policy
  reading: Reading
  versions: readonly PolicyVersion[]
  mayDecide: boolean
}): OpenReading {
  const { policy, reading, versions, mayDecide } = given
  const declared = paramNamed(policy, reading.param)
  const { decided } = reading
  return {
    policy: policy.id,
    title: policy.title,
    document: policy.source.document,
    season: policy.season,
    version: policy.version,
    reading: reading.id,
    question: reading.question,
    clause: reading.quote ?? policy.source.quote,
    settledBy: reading.settledBy ?? policy.office,
    place: placeView(policy.place),
    options: reading.options.map(({ value, label }) => ({ value, label })),
    range: declared ? { min: declared.min, max: declared.max, label: declared.label } : null,
    mayDecide,
    decided: decided ? { ...decided, label: labelOf(policy, reading, decided.value) } : null,
    history: versions.flatMap(({ published }) => {
      if (published?.kind !== 'reading' || published.reading !== reading.id) return []
      const { version, effectiveOn, text, by, note, at } = published
      return [{ version, effectiveOn, text, by, note, at }]
    }),
  }
}

/** What settling a reading at this value means, in words. */
export function labelOf(policy: Policy, reading: Reading, value: string | number): string {
  const option = reading.options.find((each) => each.value === value)
  if (option) return option.label
  return `${paramNamed(policy, reading.param)?.label ?? reading.question}：${value}`
}

function placeView(place: string): OpenReading['place'] {
  return place === nationwide ? { code: place, name: '全国', fullName: '全国' } : regionView(place)
}
