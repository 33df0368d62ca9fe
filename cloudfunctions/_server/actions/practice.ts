import { AppError } from '../../../domain/contracts/error-codes'
import type { digestContracts } from '../../../domain/contracts/digest'
import type { InputOf } from '../../../domain/contracts/registry'
import { personNumberIn } from '../../../domain/digests/person-number'
import type { HandlersOf } from '../context'
import { officerFor, officerScopes, type OfficerGrant } from '../identity'
import { newToken } from '../platform/random'
import { practiceIn, practicesOf, savePractice } from '../repositories/practices'
import { widerCodesOf } from '../repositories/region-codes'
import { instantIn, seasonById, todayIn } from '../repositories/seasons'
import { publicScope } from '../scope'
import type { SeasonDoc } from '../store/documents'
import type { PracticeDoc } from '../store/field-documents'
import { practiceView } from '../views/practice-view'
import { officerTitle } from '../views/shortage-view'

const practices = publicScope('practices')

type PracticeAction = Extract<keyof typeof digestContracts, `practice.${string}`>

export const practiceHandlers: HandlersOf<PracticeAction> = {
  async 'practice.list'({ db, caller }, { seasonId, regionCode, cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    await seasonById(db, practices, seasonId)
    const found = await practicesOf(db, scope, { seasonId, after: cursor, limit })
    const next = found.length < limit ? null : (found.at(-1)?.sortKey ?? null)
    return { practices: found.map(practiceView), next }
  },

  async 'practice.save'({ db, caller, now }, input) {
    const { practiceId, version, seasonId, title, text } = input
    const season = await seasonById(db, practices, seasonId)
    const officer = officerFor(caller, input.regionCode)
    assertNobody({ title, text })
    const before = practiceId ? await practiceIn(db, officerScopes(caller), practiceId) : null
    if (before && before.version !== version) throw new AppError('VERSION_CONFLICT')
    const standing = before ?? newPractice(input, { season, officer, now })
    return practiceView(await savePractice(db, { ...standing, title, text }))
  },
}

/** It goes into texts that many read: a number by which a person is reached or known is not for them. */
function assertNobody(texts: { title: string; text: string }): void {
  for (const [field, text] of Object.entries(texts))
    if (personNumberIn(text))
      throw new AppError('INPUT_INVALID', { [field]: '请去掉手机号和身份证号；也不要写姓名' })
}

function newPractice(
  { seasonId, regionCode }: InputOf<'practice.save'>,
  { season, officer, now }: { season: SeasonDoc; officer: OfficerGrant; now: Date },
): Omit<PracticeDoc, 'textSealed' | 'title'> {
  const _id = newToken()
  return {
    _id,
    seasonId,
    regionCode,
    ...widerCodesOf(officer.scope),
    on: todayIn(season, now),
    by: officerTitle(officer),
    grantId: officer.grantId,
    sortKey: `${instantIn(season, now).toISOString()}#${_id}`,
    version: 0,
  }
}
