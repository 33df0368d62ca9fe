/** Checks a code with what the phone carries, and remembers that it was seen here. */
import { latestSeen } from '../../../domain/field/clock'
import { codeIdOf, judgePass, type Judgement } from '../../../domain/pass/judge-pass'
import { isSignedBy } from '../../lib/pass-signature'
import { readStored, writeStored } from '../../lib/storage'
import { carriedList, type KeptList } from './carried-list'

interface Seen {
  latestAt: string
  /** Per code the instant at which it was accepted here, the oldest first. */
  codes: [codeId: string, at: string][]
}

const seenKey = 'pass-seen'
const mostCodes = 2000

export function checkOffline(text: string, kept: KeptList): Judgement {
  const seen = readStored<Seen>(seenKey) ?? { latestAt: '', codes: [] }
  const latestAt = latestSeen(seen.latestAt, kept.asOf, new Date().toISOString())
  const judgement = judgePass(text, {
    verify: isSignedBy,
    list: carriedList(kept),
    now: Date.parse(latestAt),
    seenAt: (codeId) => seen.codes.find(([each]) => each === codeId)?.[1],
  })
  const { pass, result, seenAt } = judgement
  const isNew = pass !== null && result === 'valid' && seenAt === null
  const codes = isNew ? [...seen.codes, [codeIdOf(pass), latestAt] as const].slice(-mostCodes) : seen.codes
  writeStored(seenKey, { latestAt, codes })
  return judgement
}
