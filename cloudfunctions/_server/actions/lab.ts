import { AppError } from '../../../domain/contracts/error-codes'
import type { Checkup, labContracts } from '../../../domain/contracts/lab'
import { checkCases, type CaseCheck } from '../../../domain/eligibility/lab/check-cases'
import { holdsPersonalNumber, readDraft, readJson } from '../../../domain/eligibility/lab/draft'
import type { Problem } from '../../../domain/eligibility/first-problem'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { cityGrants, concerns, settlingGrant } from '../city-officers'
import type { HandlersOf, ReadContext } from '../context'
import { checkEffectiveDay } from '../effective-days'
import type { OfficerGrant } from '../identity'
import { publishProblems } from '../publishable'
import { publish } from '../repositories/policy-shelf'
import { policiesOn, policyVersions } from '../repositories/policies'
import { seasonById, todayIn } from '../repositories/seasons'
import { publicScope } from '../scope'
import { triedOn } from '../trial'
import { officerTitle } from '../views/shortage-view'
import { cliffLines, rosterSums, turnLines } from '../views/trial-view'

const lab = publicScope('lab')
const mostListed = 100
type Db = ReadContext['db']

export const labHandlers: HandlersOf<keyof typeof labContracts> = {
  async 'lab.check'({ db, caller, now }, { seasonId, draft, cases }) {
    const grants = cityGrants(caller)
    const season = await seasonById(db, lab, seasonId)
    const found = await examined(db, grants, { draft, cases })
    const { policy } = found
    if (!policy) return { problems: found.problems, policy, cases: found.cases, run: null, mayPublish: false }
    const { id, version, title, source } = policy
    return {
      problems: found.problems,
      policy: { id, version, title, clause: source.quote, document: source.document },
      cases: found.cases,
      run: await dryRun(db, grants, { policy, seasonId, todayOn: todayIn(season, now) }),
      mayPublish: isClean(found),
    }
  },

  async 'lab.publish'({ db, caller, now }, { draft, cases, effectiveOn, note }) {
    const grants = cityGrants(caller)
    const found = await examined(db, grants, { draft, cases })
    const { policy, latest } = found
    if (policy && latest && settlingGrant(latest, grants) && policy.version <= latest.version)
      throw new AppError('VERSION_CONFLICT')
    const officer = policy && settlingGrant(policy, grants)
    if (!officer || !isClean(found)) throw new AppError('INPUT_INVALID', reasonsOf(found))
    if (holdsPersonalNumber(note))
      throw new AppError('INPUT_INVALID', { note: '大家都看得到，不要写手机号、身份证号' })
    await checkEffectiveDay(db, { policy, effectiveOn, now })
    await publish(db, officer.scope, {
      policy,
      kind: 'publish',
      reading: null,
      text: policy.version === 1 ? '发布新政策' : `发布第${policy.version}版`,
      note,
      by: officerTitle(officer),
      effectiveOn,
      grantId: officer.grantId,
      now,
    })
    return { policy: policy.id, version: policy.version, effectiveOn }
  },

  async 'lab.published'({ db, caller }) {
    const grants = cityGrants(caller)
    const versions = [...(await policyVersions(db, lab)).values()].flat()
    const published = versions.flatMap((version) => {
      const isNear = grants.some((grant) => concerns(version.policy, grant))
      if (!version.published || !isNear) return []
      const { policy, published } = version
      const { effectiveOn, text, by, note, at } = published
      return [
        { policy: policy.id, title: policy.title, version: policy.version, effectiveOn, text, by, note, at },
      ]
    })
    return { versions: published.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostListed) }
  },
}

interface Examined {
  problems: Problem[]
  policy: Policy | null
  latest: Policy | undefined
  cases: CaseCheck
}

/** Everything that can be said of a draft and its cases without the roster. */
async function examined(
  db: Db,
  grants: readonly OfficerGrant[],
  { draft, cases }: { draft: string; cases: string },
): Promise<Examined> {
  const { policy, problems } = readDraft(draft)
  if (!policy) return { problems, policy, latest: undefined, cases: unchecked(cases) }
  const latest = (await policyVersions(db, lab)).get(policy.id)?.[0]?.policy
  return {
    problems: publishProblems({ draft: policy, latest, grants }),
    policy,
    latest,
    cases: checkCases({ policy, text: cases }),
  }
}

/** Without a policy nothing can be said of its cases but whether they are JSON. */
function unchecked(cases: string): CaseCheck {
  const json = readJson(cases)
  return { problems: 'problem' in json ? [json.problem] : [], total: 0, failed: [], lacking: [] }
}

function isClean({ problems, cases }: Examined): boolean {
  return [problems, cases.problems, cases.failed, cases.lacking].every(({ length }) => length === 0)
}

/** The first thing wrong with each of the two files. */
function reasonsOf({ problems, cases }: Examined): Record<string, string> {
  const [first] = problems
  const [unread] = cases.problems
  const [failed] = cases.failed
  const [lacking] = cases.lacking
  const ofCases = unread
    ? `${unread.path}：${unread.reason}`
    : (lacking ?? (failed && `样例“${failed.name}”得出的和写的不一样`))
  return {
    ...(first ? { draft: `${first.path}：${first.reason}` } : {}),
    ...(ofCases === undefined ? {} : { cases: ofCases }),
  }
}

/** On today's roster; a draft that is not yet in force is looked at on its first day. */
async function dryRun(
  db: Db,
  grants: readonly [OfficerGrant, ...OfficerGrant[]],
  { policy, seasonId, todayOn }: { policy: Policy; seasonId: string; todayOn: string },
): Promise<Checkup['run']> {
  const { scope } = settlingGrant(policy, grants) ?? grants[0]
  const asOf = policy.inForce.from > todayOn ? policy.inForce.from : todayOn
  const standing = (await policiesOn(db, lab, asOf)).filter(
    ({ id, audience }) => id === policy.id && audience === policy.audience,
  )
  const [after, before] = await triedOn(db, scope, { policies: [policy, ...standing], seasonId, asOf })
  if (!after) return null
  return {
    people: after.columns.people.length,
    asOf,
    ...rosterSums(after),
    cliffs: cliffLines(after),
    turns: before ? turnLines(before, after) : null,
  }
}
