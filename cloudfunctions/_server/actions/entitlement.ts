import type { HandlersOf, ReadContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { entitlementContracts } from '../../../domain/contracts/entitlement'
import { evaluate } from '../../../domain/eligibility/evaluate'
import { explainVerdict } from '../../../domain/eligibility/explain'
import { FactsError, parseFacts, type Facts } from '../../../domain/eligibility/facts'
import { openFacts } from '../../../domain/eligibility/open-facts'
import { type Policy } from '../../../domain/eligibility/policy-file'
import { policiesInPlace } from '../../../domain/eligibility/policies-in-place'
import { shippedPolicies } from '../platform/policy-files'
import { employerById } from '../repositories/employers'
import { isRegistered, ownEntry } from '../repositories/roster'
import { seasonById, seasonView, todayIn } from '../repositories/seasons'
import { publicScope } from '../scope'
import type { Known, RosterEntryDoc, SeasonDoc } from '../store/documents'
import { evidenceText } from '../views/stay-view'

const entitlements = publicScope('entitlements')
type FactGroups = { worker: Record<string, unknown>; employer: Record<string, unknown> }
type WhatIf = Record<string, unknown>

export const entitlementHandlers: HandlersOf<keyof typeof entitlementContracts> = {
  async 'entitlement.mine'(context, { seasonId, facts = {} }) {
    const season = await seasonById(context.db, entitlements, seasonId)
    const entry = context.caller.own && (await ownEntry(context.db, context.caller.own, seasonId))
    if (!entry || !isRegistered(entry)) throw new AppError('STAY_MISSING')
    const known = await factsOf(context, entry)
    return answer({ season, now: context.now, region: entry.countyCode, facts: withWhatIf(known, facts) })
  },

  async 'entitlement.explore'({ db, now }, { seasonId, stayRegion, stay, facts }) {
    const season = await seasonById(db, entitlements, seasonId)
    const assumed: WhatIf = { ...facts }
    if (stay !== undefined) assumed['worker.stay'] = stay
    if (stayRegion !== undefined) {
      assumed['worker.stayRegion'] = stayRegion
      assumed['employer.region'] ??= stayRegion
    }
    return answer({
      season,
      now,
      region: stayRegion ?? null,
      facts: withWhatIf({ worker: {}, employer: {} }, assumed),
    })
  },
}

/** What the roster and the employer's record know about this worker, with who stands behind each. */
async function factsOf({ db }: ReadContext, entry: RosterEntryDoc): Promise<FactGroups> {
  const { hukou, frontline } = entry.answers
  const evidence = entry.stayEvidence ?? 'self'
  const by = entry.stayBy ?? undefined
  const employer = entry.employerId === null ? null : await employerById(db, entitlements, entry.employerId)
  return {
    worker: {
      ...(entry.stay === 'unregistered' ? {} : { stay: { value: entry.stay, evidence, by } }),
      stayRegion: { value: entry.countyCode, evidence, by },
      ...(hukou ? { hukou: fact(hukou) } : {}),
      ...(frontline ? { frontline: fact(frontline) } : {}),
    },
    employer: employer
      ? {
          region: { value: employer.countyCode, evidence: 'officer' },
          ...Object.fromEntries(Object.entries(employer.facts).map(([key, known]) => [key, fact(known)])),
        }
      : {},
  }
}

function fact({ value, evidence, by }: Known<unknown>) {
  return { value, evidence, ...(by === null ? {} : { by }) }
}

/** Answers given for one look stand beside what is known and never over a stronger word. */
function withWhatIf(known: FactGroups, whatIf: WhatIf): Omit<Facts, 'asOf'> {
  const groups: Record<string, Record<string, unknown>> = {
    worker: { ...known.worker },
    employer: { ...known.employer },
  }
  for (const [path, value] of Object.entries(whatIf)) {
    const [group = '', key = ''] = path.split('.')
    const facts = (groups[group] ??= {})
    if (!Object.hasOwn(facts, key)) facts[key] = { value, evidence: 'self' }
  }
  return groups
}

function answer(given: { season: SeasonDoc; now: Date; region: string | null; facts: Omit<Facts, 'asOf'> }) {
  const { season, now, region } = given
  const asOf = todayIn(season, now)
  const facts = parsed({ asOf, ...given.facts })
  const inPlace =
    region === null ? shippedPolicies() : policiesInPlace({ policies: shippedPolicies(), region })
  const verdicts = evaluate({ policies: inPlace, facts })
  return {
    season: seasonView(season, now),
    asOf,
    entitlements: verdicts.map((verdict, index) => entitlementView(verdict, inPlace[index]!)),
    questions: openFacts({ policies: inPlace, facts, by: 'worker' }).map(
      ({ fact: path, question, answer: kind, options }) => ({
        fact: path,
        label: question,
        kind,
        options,
      }),
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

function entitlementView(verdict: ReturnType<typeof evaluate>[number], policy: Policy) {
  const words = explainVerdict({ policy, verdict })
  const { document, issuer, issuedOn, section, kind, quote } = verdict.source
  return {
    policy: verdict.policy,
    title: verdict.title,
    verdict: verdict.verdict,
    headline: words.headline,
    isReference: verdict.verdict === 'not-in-force' && verdict.period === 'after',
    caps: words.caps,
    decidableOn: verdict.decidableOn,
    amounts: verdict.amounts.map((amount, index) => ({ ...amount, text: words.amounts[index] ?? '' })),
    conditions: verdict.conditions.map((condition, index) => ({
      id: condition.id,
      label: condition.label,
      result: condition.result,
      clause: condition.clause,
      sentence: words.conditions[index]?.sentence ?? '',
      evidence: sourceOf(condition),
    })),
    missing: words.missing.map(({ fact: path, label, from }) => ({ fact: path, label, from })),
    advice: words.advice,
    source: { document, issuer, on: issuedOn, section, kind, quote },
  }
}

/** 现场核验（街道经办人员 王芳） */
function sourceOf({
  evidence,
  by,
}: ReturnType<typeof evaluate>[number]['conditions'][number]): string | null {
  const text = evidenceText(evidence)
  return text !== null && by !== null ? `${text}（${by}）` : text
}
