/** What a check changes on an entry: the words that stand, and where they stand first, what is known of the person. */
import type { Check } from '../../domain/contracts/field'
import { isSkewed } from '../../domain/field/clock'
import { isVouchedFor } from '../../domain/field/contradiction'
import { standingOf, withCheckAs } from '../../domain/field/merge'
import type { Stay } from '../../domain/terms'
import { corrected, withAnswers, type Source } from './answers'
import type { RosterEntryDoc } from './store/documents'
import type { CheckWord, FieldMarks } from './store/field-documents'
import type { Reader } from './store/store'

export interface Arrival {
  check: Check
  as: Source & { by: string }
  skewMs: number
  /** How much the season's time is ahead of the real one: a demo season lives on its own day. */
  shiftMs: number
}

/** The entry with the check's words merged into what checks said before. */
export function withMarks(entry: RosterEntryDoc, { check, as, skewMs, shiftMs }: Arrival): RosterEntryDoc {
  const { lastCheckedAt: _before, ...words } = entry.field ?? {}
  const deviceAt = new Date(Date.parse(check.deviceAt) + shiftMs).toISOString()
  const word = { checkId: check.checkId, by: as.by, at: as.at, deviceAt, isSkewed: isSkewed(skewMs) }
  const marks: FieldMarks = withCheckAs<CheckWord>(words, check, (value) => ({ value, ...word }))
  const saw = Object.values(check.says).some((value) => value !== undefined)
  const lastCheckedAt = saw ? as.at : entry.field?.lastCheckedAt
  return { ...entry, field: lastCheckedAt === undefined ? marks : { ...marks, lastCheckedAt } }
}

/**
 * The person said something new after the phone took its list along, and the officer says otherwise: neither word may
 * push the other away unseen.
 */
export function isOvertaken({ stay, field }: RosterEntryDoc, { says, after, sawStay }: Check): boolean {
  if (says.stay === undefined || sawStay === undefined || sawStay === stay || says.stay === stay) return false
  // The phone has seen checks that are still to come: what it saw cannot be judged by what stands here.
  const known = [
    ...(field?.stay?.standing ?? []).map(({ checkId }) => checkId),
    ...(field?.stay?.replaced ?? []),
  ]
  return (after.stay ?? []).every((checkId) => known.includes(checkId))
}

/** Where a word came to stand first it becomes what is known of the person, as the word of the officer who said it. */
export async function withFirstWords(
  db: Reader,
  given: { before: RosterEntryDoc; marked: RosterEntryDoc; arrival: Arrival; keepsStay: boolean },
): Promise<RosterEntryDoc> {
  const { before, marked, arrival, keepsStay } = given
  const stay = keepsStay ? undefined : freshWord(before, marked, 'stay')
  const leavingOn = freshWord(before, marked, 'leavingOn')
  let entry = marked
  if (stay) {
    const said = corrected(entry, stay.value as Stay, sourceOf(stay))
    entry = { ...said, declaredAt: before.declaredAt ?? stay.at }
  }
  if (leavingOn) {
    const answers = { leavingOn: leavingOn.value }
    entry = await withAnswers(db, { entry, answers, as: sourceOf(leavingOn) })
  }
  return stay || entry.checked ? entry : vouchedFor(entry, arrival)
}

function vouchedFor(entry: RosterEntryDoc, { check, as }: Arrival): RosterEntryDoc {
  const declared = { stay: entry.stay, leavingOn: null }
  return isVouchedFor(check, declared) ? corrected(entry, 'staying', as) : entry
}

function freshWord(
  before: RosterEntryDoc,
  after: RosterEntryDoc,
  key: 'stay' | 'leavingOn',
): CheckWord | undefined {
  const word = standingOf(after.field?.[key])
  return word?.checkId === standingOf(before.field?.[key])?.checkId ? undefined : word
}

function sourceOf({ by, at }: CheckWord): Source {
  return { evidence: 'officer', by, at }
}
