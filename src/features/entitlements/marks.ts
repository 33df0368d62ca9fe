import type { Entitlement } from '../../../domain/contracts/entitlement'
import type { Tone } from '../../components/notice'
import { entitlementWords as words } from './words'

type Result = Entitlement['conditions'][number]['result']

/** A sign and a word for each result, so that colour is never needed. */
export const conditionMarks: Record<Result, { sign: string; label: string; tone: Tone }> = {
  met: { sign: '✓', label: words.marks.met, tone: 'good' },
  unmet: { sign: '✕', label: words.marks.unmet, tone: 'danger' },
  unknown: { sign: '？', label: words.marks.unknown, tone: 'plain' },
  review: { sign: '△', label: words.marks.review, tone: 'warn' },
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
