/** Whether a draft that can be read may also take its place among the policies of the caller's city. */
import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '../../domain/eligibility/first-problem'
import type { Policy } from '../../domain/eligibility/policy-file'
import { settlingGrant } from './city-officers'
import type { OfficerGrant } from './identity'

/** @param latest the highest version of the same id, if there is one */
export function publishProblems(given: {
  draft: Policy
  latest: Policy | undefined
  grants: readonly OfficerGrant[]
}): Problem[] {
  const { draft, latest, grants } = given
  const problems: Problem[] = []
  if (!settlingGrant(draft, grants)) problems.push({ path: 'place', reason: '不在您的城市里，只能试算' })
  if (latest && !settlingGrant(latest, grants))
    problems.push({ path: 'id', reason: '这个编号是别处的政策，请换一个' })
  const next = (latest?.version ?? 0) + 1
  if (draft.version !== next)
    problems.push({
      path: 'version',
      reason: latest ? `现在是第${next - 1}版，应写 ${next}` : '新政策应写 1',
    })
  return [...problems, ...decisionProblems(draft, latest)]
}

/** Readings are settled in the register, with their reasons and history: a draft carries them on and makes none. */
function decisionProblems(draft: Policy, latest: Policy | undefined): Problem[] {
  return (draft.readings ?? []).flatMap(({ id, decided }, index) => {
    const standing = latest?.readings?.find((reading) => reading.id === id)?.decided
    if (isDeepStrictEqual(decided, standing)) return []
    const path = `readings[${index}].decided`
    return [{ path, reason: standing ? '已经定的口径要照原样写' : '口径在口径登记里定，不写在草稿里' }]
  })
}
