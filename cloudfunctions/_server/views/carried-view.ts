import type { CarriedLine } from '../../../domain/contracts/field'
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import { nameOf, roomOf } from '../repositories/roster'
import type { RosterEntryDoc } from '../store/documents'
import type { CheckedField, SiteDoc } from '../store/field-documents'

/** A person as a phone may carry them: no ID number, no phone number, nothing of what they are entitled to. */
export function carriedLine(entry: RosterEntryDoc, site: SiteDoc | undefined): CarriedLine {
  const { _id, number, stay, checked, answers, employerName, siteName, field, toVerify = [] } = entry
  return {
    entryId: _id,
    name: nameOf(entry),
    number,
    stay,
    checked,
    leavingOn: answers.leavingOn?.value ?? null,
    employerName,
    site: site ? { siteId: site._id, kind: site.kind, name: site.name } : null,
    placeText: roomOf(entry) || siteName,
    presence: wordsIn(field?.presence),
    stayWords: wordsIn(field?.stay),
    leavingWords: wordsIn(field?.leavingOn),
    lastCheckedAt: field?.lastCheckedAt ?? null,
    toVerify: toVerify.map((fact) => factLabels[fact as FactPath].label),
  }
}

function wordsIn(checked: CheckedField | undefined): CarriedLine['presence'] {
  return (checked?.standing ?? []).map(({ value, checkId }) => ({ value, checkId }))
}
