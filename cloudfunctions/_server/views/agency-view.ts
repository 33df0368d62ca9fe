import type { AgencyView } from '../../../domain/contracts/agency'
import { agencyContact, agencyReason } from '../repositories/agencies'
import type { AgencyDoc } from '../store/matching-documents'
import { regionView } from './region-view'

/** A registration as the person who made it and the officers of its county see it. */
export function agencyView(agency: AgencyDoc): AgencyView {
  const { _id, name, countyCode, licenceNumber, licenceUntil, status, submittedAt, version } = agency
  return {
    agencyId: _id,
    name,
    region: regionView(countyCode),
    contactName: agencyContact(agency),
    licenceNumber,
    licenceUntil,
    status,
    reason: agencyReason(agency),
    submittedAt,
    version,
  }
}
