import type { Entitlement } from '../../../domain/contracts/entitlement'
import type { Tone } from '../../components/notice'

type Result = Entitlement['conditions'][number]['result']

/** A sign for each result, so that colour is never needed; the sentence beside it says the result in words. */
export const conditionMarks: Record<Result, { sign: string; tone: Tone }> = {
  met: { sign: '✓', tone: 'good' },
  unmet: { sign: '×', tone: 'danger' },
  unknown: { sign: '？', tone: 'plain' },
  review: { sign: '△', tone: 'warn' },
}

const verdictTones: Readonly<Record<string, Tone>> = {
  eligible: 'good',
  likely: 'good',
  review: 'warn',
  deferred: 'warn',
}

export function verdictTone(verdict: string): Tone {
  return verdictTones[verdict] ?? 'plain'
}
