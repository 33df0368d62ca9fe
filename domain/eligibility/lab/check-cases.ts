import { FactsError } from '../facts'
import type { Problem } from '../first-problem'
import { runGoldenCases, type CaseResult } from '../golden-cases'
import type { Policy } from '../policy-file'
import { readJson } from './draft'
import { lackingCases } from './lacking-cases'

export interface CaseCheck {
  problems: Problem[]
  total: number
  failed: { name: string; what: string; expected: string; actual: string }[]
  lacking: string[]
}

const mostCases = 120
const mostFailed = 50

/** Runs the cases someone wrote beside a draft. @param text JSON as typed or uploaded; whatever it holds, this answers. */
export function checkCases({ policy, text }: { policy: Policy; text: string }): CaseCheck {
  const json = readJson(text)
  if ('problem' in json) return unread(json.problem)
  const many = numberOf(json.value)
  if (many > mostCases) return unread({ path: 'cases', reason: `太多了，最多 ${mostCases} 个样例` })
  try {
    return checked(policy, runGoldenCases({ policy, raw: json.value }))
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return unread({ path: error.path, reason: error.reason })
  }
}

function checked(policy: Policy, results: readonly CaseResult[]): CaseCheck {
  const failed = results.flatMap(({ name, differences }) =>
    differences.map((difference) => ({ name, ...difference })),
  )
  return {
    problems: [],
    total: results.length,
    failed: failed.slice(0, mostFailed),
    lacking: lackingCases({ policy, results }),
  }
}

function unread(problem: Problem): CaseCheck {
  return { problems: [problem], total: 0, failed: [], lacking: [] }
}

function numberOf(raw: unknown): number {
  const isFile = typeof raw === 'object' && raw !== null && 'cases' in raw && Array.isArray(raw.cases)
  return isFile ? (raw.cases as unknown[]).length : 0
}
