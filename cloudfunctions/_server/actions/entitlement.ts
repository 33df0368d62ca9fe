import type { HandlersOf, ReadContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { Audience, entitlementContracts } from '../../../domain/contracts/entitlement'
import { evaluate } from '../../../domain/eligibility/evaluate'
import { FactsError, parseFacts, type Facts } from '../../../domain/eligibility/facts'
import { openFacts } from '../../../domain/eligibility/open-facts'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { policiesInPlace } from '../../../domain/eligibility/policies-in-place'
import { verdictLabels } from '../../../domain/eligibility/verdict'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { employerOf, officerOf } from '../identity'
import { employerFacts, withWhatIf, wordsOn, workerFacts } from '../known-facts'
import { employerById, ownEmployer } from '../repositories/employers'
import { policiesOn } from '../repositories/policies'
import { entryInRegion, holdEntry, isRegistered, ownEntry } from '../repositories/roster'
import { instantIn, seasonById, seasonView, todayIn } from '../repositories/seasons'
import { recheckIdOf } from '../repositories/task-ids'
import { openTask, rechecksOf } from '../repositories/tasks'
import { changesOf } from '../repositories/verdicts'
import { publicScope, type EmployerScope, type OwnScope, type RegionScope } from '../scope'
import { employerSubjectId, policiesFor } from '../standing'
import type { EmployerDoc, RosterEntryDoc, SeasonDoc } from '../store/documents'
import { amountTexts } from '../views/amount-text'
import {
  aboutNobody,
  benefitsOf,
  contactOf,
  deadlineOf,
  entitlementView,
  recheckView,
  sourceOf,
} from '../views/entitlement-view'

const entitlements = publicScope('entitlements')
type Db = ReadContext['db']

const effectTexts = {
  grant: '条件都符合才有',
  referral: verdictLabels.referral,
  advisory: verdictLabels.advisory,
} as const

export const entitlementHandlers: HandlersOf<keyof typeof entitlementContracts> = {
  async 'entitlement.mine'({ db, caller, now }, { seasonId, facts = {} }) {
    const season = await seasonById(db, entitlements, seasonId)
    if (!caller.own) throw new AppError('STAY_MISSING')
    const entry = registered(await ownEntry(db, caller.own, seasonId))
    return ofWorker(db, { season, entry, scope: caller.own, now, whatIf: facts })
  },

  async 'entitlement.explore'({ db, now }, { seasonId, audience = 'worker', stayRegion, stay, facts }) {
    const season = await seasonById(db, entitlements, seasonId)
    const assumed: Record<string, unknown> = { ...facts }
    if (stay !== undefined) assumed['worker.stay'] = stay
    if (stayRegion !== undefined) {
      if (audience === 'worker') assumed['worker.stayRegion'] = stayRegion
      assumed['employer.region'] ??= stayRegion
    }
    const known = withWhatIf({ worker: {}, employer: {} }, assumed)
    return answer(db, { season, now, audience, region: stayRegion ?? null, facts: known, about: aboutNobody })
  },

  async 'entitlement.ofEmployer'({ db, caller, now }, { seasonId, employerId, facts = {} }) {
    const scope = employerOf(caller, employerId)
    const season = await seasonById(db, entitlements, seasonId)
    const employer = await ownEmployer(db, scope)
    const subjectId = employerSubjectId(season._id, employer._id)
    return answer(db, {
      season,
      now,
      audience: 'employer',
      region: employer.countyCode,
      facts: withWhatIf(employerFacts(employer), facts),
      about: { words: wordsOn(null, employer), ...(await keptOn(db, scope, subjectId)) },
    })
  },

  async 'entitlement.ofPerson'({ db, caller, now }, { entryId }) {
    const scopes = caller.officers.map(({ scope }) => scope)
    const entry = registered(await entryInRegion(db, scopes, entryId))
    const season = await seasonById(db, entitlements, entry.seasonId)
    return ofWorker(db, { season, entry, scope: officerOf(caller, entry).scope, now, whatIf: {} })
  },

  async 'entitlement.recheck'({ db, caller, now }, { seasonId, policy, employerId, note = '' }) {
    const season = await seasonById(db, entitlements, seasonId)
    const held = await policiesOn(db, entitlements, todayIn(season, now))
    if (employerId !== undefined) {
      const employer = await ownEmployer(db, employerOf(caller, employerId))
      checkOffered(policy, policiesFor({ subject: 'employer', countyCode: employer.countyCode }, held))
      const asked = { season, policy, note, now, subjectId: employerSubjectId(season._id, employer._id) }
      return recheckView(await lookAgain(db, 'employer', employer, asked))
    }
    const entry = registered(caller.own && (await ownEntry(db, caller.own, seasonId)))
    checkOffered(policy, policiesFor({ subject: 'worker', countyCode: entry.countyCode }, held))
    await holdEntry(db, entry)
    return recheckView(
      await lookAgain(db, 'worker', entry, { season, policy, note, now, subjectId: entry._id }),
    )
  },

  async 'policy.get'({ db, now }, { policy: id }) {
    const on = shanghaiDay(now)
    const policy = (await policiesOn(db, entitlements, on)).find((each) => each.id === id)
    if (!policy) throw new AppError('NOT_FOUND')
    return {
      policy: policy.id,
      title: policy.title,
      audience: policy.audience,
      isReference: isPast(policy, on),
      effectText: effectTexts[policy.effect],
      amounts: amountTexts(policy, on),
      benefits: benefitsOf(policy),
      conditions: policy.conditions.map((condition) => ({
        id: condition.id,
        label: condition.label,
        clause: condition.quote,
      })),
      documents: policy.documents ?? [],
      deadline: deadlineOf(policy),
      contact: contactOf(policy),
      source: sourceOf(policy),
    }
  },
}

/** What is not on somebody's list is not theirs to have looked at. */
function checkOffered(id: string, offered: readonly Policy[]): void {
  if (!offered.some((policy) => policy.id === id)) throw new AppError('NOT_FOUND')
}

function isPast(policy: Policy, on: string): boolean {
  return evaluate({ policies: [policy], facts: parseFacts({ asOf: on }) })[0]?.period === 'after'
}

function registered(entry: RosterEntryDoc | null): RosterEntryDoc {
  if (!entry || !isRegistered(entry)) throw new AppError('STAY_MISSING')
  return entry
}

async function ofWorker(
  db: Db,
  given: {
    season: SeasonDoc
    entry: RosterEntryDoc
    scope: OwnScope | RegionScope
    now: Date
    whatIf: Record<string, unknown>
  },
) {
  const { season, entry, scope, now, whatIf } = given
  const employer = entry.employerId === null ? null : await employerById(db, entitlements, entry.employerId)
  return answer(db, {
    season,
    now,
    audience: 'worker',
    region: entry.countyCode,
    facts: withWhatIf(workerFacts(entry, employer), whatIf),
    about: { words: wordsOn(entry, employer), ...(await keptOn(db, scope, entry._id)) },
  })
}

async function keptOn(db: Db, scope: OwnScope | RegionScope | EmployerScope, subjectId: string) {
  const [changes, rechecks] = await Promise.all([
    changesOf(db, scope, subjectId),
    rechecksOf(db, scope, subjectId),
  ])
  return { changes, rechecks }
}

async function answer(
  db: Db,
  given: {
    season: SeasonDoc
    now: Date
    audience: Audience
    region: string | null
    facts: Omit<Facts, 'asOf'>
    about: Parameters<typeof entitlementView>[2]
  },
) {
  const { season, now, audience, region, about } = given
  const asOf = todayIn(season, now)
  const facts = parsed({ asOf, ...given.facts })
  const all = (await policiesOn(db, entitlements, asOf)).filter((policy) => policy.audience === audience)
  const policies = region === null ? all : policiesInPlace({ policies: all, region })
  const verdicts = evaluate({ policies, facts })
  return {
    season: seasonView(season, now),
    asOf,
    entitlements: verdicts.map((verdict, index) =>
      entitlementView(policies[index]!, verdict, { ...about, facts }),
    ),
    questions: openFacts({ policies, facts, by: audience }).map(
      ({ fact: path, question, answer: kind, options }) => ({ fact: path, label: question, kind, options }),
    ),
  }
}

function parsed(raw: unknown): Facts {
  try {
    return parseFacts(raw)
  } catch (error) {
    if (error instanceof FactsError)
      throw new AppError('INPUT_INVALID', { [`facts.${error.path}`]: error.reason })
    throw error
  }
}

function lookAgain(
  db: Parameters<typeof openTask>[0],
  subject: 'worker' | 'employer',
  place: RosterEntryDoc | EmployerDoc,
  asked: { season: SeasonDoc; policy: string; note: string; now: Date; subjectId: string },
) {
  const { cityCode, countyCode, streetCode, communityCode } = place
  const { season, policy, note, now, subjectId } = asked
  return openTask(db, {
    _id: recheckIdOf(subjectId, policy),
    seasonId: season._id,
    kind: 'recheck',
    subject,
    subjectId,
    fact: null,
    policy,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
    note,
    at: instantIn(season, now),
  })
}
