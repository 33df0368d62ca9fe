/** What an officer wrote down of an employer; null is not known, and never nought. */
export interface LedgerFigures {
  frontline: number | null
  frontlineLost: number | null
  returnDue: number | null
  returned: number | null
}

/** In hundredths of the front line, and of those due back. */
export interface ProtectedThresholds {
  loss: number
  shortfall: number
}

/** The notice says 较大 and names no number: these are settings of ours, and the ledger says so. */
export const defaultThresholds: ProtectedThresholds = { loss: 10, shortfall: 20 }

/** Tianjin 2023, 一. */
export const protectedClause = {
  quote: '对春节期间一线员工流失和返岗缺口较大的重点企业，及时纳入用工服务保障名单，实行清单管理。',
  section: '一',
  document: '天津市《关于做好春节期间本市企业用工服务保障等有关问题的通知》（津人社办函〔2023〕8号）',
} as const

export interface ProtectedDecision {
  /** `unknown`: it is a key employer, nothing known reaches a threshold, and a figure is missing. */
  belongs: 'yes' | 'no' | 'unknown'
  /** One line a test, with its figures or with what is missing. */
  reasons: string[]
}

type Share = { share: 'reached' | 'below' | 'unknown'; reason: string }

/**
 * Whether an employer belongs on the 用工服务保障名单 (Tianjin 2023, 一): a key employer that lost much of its front line
 * or misses many of those due back. 流失和返岗缺口 is read as either of the two, because each alone leaves posts empty.
 * The same rule takes an employer off the list again: an unknown figure neither puts it on nor takes it off.
 */
export function protectedList({
  isKey,
  figures,
  thresholds = defaultThresholds,
}: {
  isKey: boolean
  figures: LedgerFigures
  thresholds?: ProtectedThresholds
}): ProtectedDecision {
  const shares = [lossOf(figures, thresholds.loss), shortfallOf(figures, thresholds.shortfall)]
  const reasons = shares.map(({ reason }) => reason)
  if (!isKey) return { belongs: 'no', reasons: ['没有列为重点企业，不进名单', ...reasons] }
  if (shares.some(({ share }) => share === 'reached')) return { belongs: 'yes', reasons }
  return { belongs: shares.every(({ share }) => share === 'below') ? 'no' : 'unknown', reasons }
}

/** The thresholds in words, each with where it comes from. */
export function thresholdTexts({ loss, shortfall }: ProtectedThresholds = defaultThresholds): string[] {
  return [
    `一线员工流失占一线员工的 ${loss}% 以上（含 ${loss}%）`,
    `到期没返岗的占应返岗员工的 ${shortfall}% 以上（含 ${shortfall}%）`,
    '两条有一条达到就纳入。通知只写“较大”，没有定数：这两个数是本系统的设置',
  ]
}

function lossOf({ frontline, frontlineLost }: LedgerFigures, threshold: number): Share {
  const missing = [
    ...(frontline === null ? ['一线员工总数'] : []),
    ...(frontlineLost === null ? ['流失人数'] : []),
  ]
  if (frontline === null || frontlineLost === null)
    return { share: 'unknown', reason: `还没填${missing.join('和')}，一线流失算不出来` }
  return shareOf({
    part: frontlineLost,
    whole: frontline,
    threshold,
    words: `一线员工流失 ${frontlineLost} 人`,
  })
}

function shortfallOf({ returnDue, returned }: LedgerFigures, threshold: number): Share {
  const missing = [
    ...(returnDue === null ? ['应返岗人数'] : []),
    ...(returned === null ? ['已返岗人数'] : []),
  ]
  if (returnDue === null || returned === null)
    return { share: 'unknown', reason: `还没填${missing.join('和')}，返岗缺口算不出来` }
  const part = returnDue - returned
  return shareOf({ part, whole: returnDue, threshold, words: `应返岗 ${returnDue} 人，${part} 人没返岗` })
}

function shareOf(given: { part: number; whole: number; threshold: number; words: string }): Share {
  const { part, whole, threshold, words } = given
  const isReached = part > 0 && part * 100 >= threshold * whole
  // Cut, not rounded: 9.97 % must not read as 10 % beside "not reached".
  const percent = whole === 0 ? 0 : Math.floor((part * 1000) / whole) / 10
  const verdict = isReached ? `达到 ${threshold}%` : `没到 ${threshold}%`
  return { share: isReached ? 'reached' : 'below', reason: `${words}，占 ${percent}%，${verdict}` }
}
