import { AppError } from '../../../domain/contracts/error-codes'
import type { registerContracts } from '../../../domain/contracts/register'
import { fullDayText } from '../../../domain/calendar/day-text'
import { holdsPersonalNumber } from '../../../domain/eligibility/lab/draft'
import { figuresOf, splitHeads, splitSums } from '../../../domain/eligibility/lab/roster-figures'
import type { Policy, Reading } from '../../../domain/eligibility/policy-file'
import { mayDecide } from '../../../domain/eligibility/policy-readings'
import { withReading } from '../../../domain/eligibility/with-reading'
import { cityGrants, concerns, settlingGrant } from '../city-officers'
import type { HandlersOf, ReadContext } from '../context'
import { checkEffectiveDay } from '../effective-days'
import type { Caller, OfficerGrant } from '../identity'
import { publish } from '../repositories/policy-shelf'
import { policiesOn, policyVersions, type PolicyVersion } from '../repositories/policies'
import { seasonById, todayIn } from '../repositories/seasons'
import { publicScope } from '../scope'
import { triedOn } from '../trial'
import { fenCell, headCell, isFew, unitOf } from '../views/head-cells'
import { labelOf, readingView } from '../views/register-view'
import { officerTitle } from '../views/shortage-view'
import { rosterSums, turnLines } from '../views/trial-view'

const register = publicScope('register')

export const registerHandlers: HandlersOf<keyof typeof registerContracts> = {
  async 'register.list'({ db, caller }) {
    const grants = cityGrants(caller)
    const latest = [...(await policyVersions(db, register)).values()].filter(([version]) =>
      isConcerned(version, grants),
    )
    const readings = latest.flatMap((versions) => {
      const { policy } = versions[0]!
      const may = settlingGrant(policy, grants) !== null
      return (policy.readings ?? []).map((reading) =>
        readingView({ policy, reading, versions, mayDecide: may }),
      )
    })
    return {
      readings: readings.sort((a, b) => Number(b.mayDecide) - Number(a.mayDecide) || order(a, b)),
      understood: latest
        .flatMap(([version]) => version!.policy)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ id, title, understood = [] }) =>
          understood.map((each) => ({ policy: id, title, ...each })),
        ),
    }
  },

  async 'register.preview'({ db, caller, now }, { seasonId, policy: id, reading: readingId, value }) {
    const { policy, reading, officer } = await openReading(db, caller, { policy: id, reading: readingId })
    const season = await seasonById(db, register, seasonId)
    if (value !== undefined) checkValue(policy, reading, value)
    const asOf = todayIn(season, now)
    const optionValues = reading.options.map((option) => option.value)
    const isFree = value !== undefined && !optionValues.includes(value)
    const values = isFree ? [...optionValues, value] : optionValues
    const variants = values.map((each) => variantOf(policy, reading, { value: each, on: asOf }))
    const standing = (await policiesOn(db, register, asOf)).filter((each) => each.id === id)
    const [first = policy, ...rest] = [...variants, ...standing]
    const tried = await triedOn(db, officer.scope, { policies: [first, ...rest], seasonId, asOf })
    const outcomes = tried.slice(0, values.length)
    const ofOptions = outcomes.slice(0, optionValues.length)
    const before = tried[values.length]
    const after = value === undefined ? undefined : outcomes[values.indexOf(value)]
    const split = splitHeads(ofOptions)
    return {
      people: tried[0]?.columns.people.length ?? 0,
      asOf,
      options: outcomes.map((outcome, at) => ({
        value: values[at]!,
        label: labelOf(policy, reading, values[at]!),
        ...rosterSums(outcome),
      })),
      split: headCell(split, unitOf(policy)),
      splitFen: splitSums(ofOptions.map(figuresOf)).map((line) =>
        fenCell(line, isFew(split) || isFew(line.heads)),
      ),
      turns: before && after ? turnLines(before, after) : [],
    }
  },

  async 'register.decide'({ db, caller, now }, input) {
    const { versions, policy, reading } = await openReading(db, caller, input)
    const officer = settlingGrant(policy, cityGrants(caller))
    if (!officer) throw new AppError('FORBIDDEN')
    if (policy.version !== input.version) throw new AppError('VERSION_CONFLICT')
    const { value, note, effectiveOn } = input
    if (holdsPersonalNumber(note))
      throw new AppError('INPUT_INVALID', { note: '大家都看得到，不要写手机号、身份证号' })
    if (value !== null) checkValue(policy, reading, value)
    else if (!reading.decided) throw new AppError('INPUT_INVALID', { value: '这条口径还没有定，不用放开' })
    await checkEffectiveDay(db, { policy, effectiveOn, now })
    const by = officerTitle(officer)
    const next = withReading({
      policy: followed(versions, reading, effectiveOn),
      version: policy.version + 1,
      reading: reading.id,
      decided: value === null ? null : { value, on: effectiveOn, by, note },
    })
    const text = value === null ? '口径重新放开' : `口径定为“${labelOf(policy, reading, value)}”`
    const published = await publish(db, officer.scope, {
      policy: next,
      kind: 'reading',
      reading: reading.id,
      text,
      note,
      by,
      effectiveOn,
      grantId: officer.grantId,
      now,
    })
    const settled = next.readings?.find(({ id }) => id === reading.id) ?? reading
    const all = [{ policy: next, published }, ...versions]
    return readingView({ policy: next, reading: settled, versions: all, mayDecide: true })
  },
}

function isConcerned(version: PolicyVersion | undefined, grants: readonly OfficerGrant[]): boolean {
  return version !== undefined && grants.some((grant) => concerns(version.policy, grant))
}

function order(a: { policy: string; reading: string }, b: { policy: string; reading: string }): number {
  return `${a.policy} ${a.reading}` < `${b.policy} ${b.reading}` ? -1 : 1
}

/** A reading of a policy that concerns the caller's city; the words are the same for any other and for none. */
async function openReading(
  db: ReadContext['db'],
  caller: Caller,
  wanted: { policy: string; reading: string },
) {
  const grants = cityGrants(caller)
  const versions = (await policyVersions(db, register)).get(wanted.policy) ?? []
  const policy = versions[0]?.policy
  const reading = policy?.readings?.find(({ id }) => id === wanted.reading)
  const officer = policy && (settlingGrant(policy, grants) ?? grants.find((grant) => concerns(policy, grant)))
  if (!policy || !reading || !officer) throw new AppError('NOT_FOUND')
  return { versions, policy, reading, officer }
}

function checkValue(policy: Policy, reading: Reading, value: string | number): void {
  if (!mayDecide(policy, reading, value))
    throw new AppError('INPUT_INVALID', { value: '不是可以选的口径，请重选' })
}

function variantOf(policy: Policy, reading: Reading, { value, on }: { value: string | number; on: string }) {
  const decided = { value, on, by: '试算', note: '试算' }
  return withReading({ policy, version: policy.version, reading: reading.id, decided })
}

/**
 * The version a decision builds on: the highest, but for later decisions on the same reading, which it overtakes.
 * @throws AppError INPUT_INVALID when that version takes effect only after the decision would
 */
function followed(versions: readonly PolicyVersion[], reading: Reading, effectiveOn: string): Policy {
  for (const { policy, published } of versions) {
    if (!published || published.effectiveOn <= effectiveOn) return policy
    if (published.kind !== 'reading' || published.reading !== reading.id)
      throw new AppError('INPUT_INVALID', {
        effectiveOn: `前一版从${fullDayText(published.effectiveOn)}起，不能比它早`,
      })
  }
  throw new AppError('NOT_FOUND')
}
