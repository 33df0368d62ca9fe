import { creditCodeMessages, parseCreditCode } from '../../../domain/identifiers/credit-code'
import type { FormError } from '../../components/form-errors'
import { reaches, type RegionStep } from '../regions/region-selects'
import { agencyWords as words } from './words'

/** A registration as it stands on the screen. */
export interface RegisterDraft {
  creditCode: string
  name: string
  path: RegionStep[]
  contactName: string
  licenceNumber: string
  licenceUntil: string
}

export const emptyRegistration: RegisterDraft = {
  creditCode: '',
  name: '',
  path: [],
  contactName: '',
  licenceNumber: '',
  licenceUntil: '',
}

/** Errors carry the names of the input of `agency.register`. */
export function checkRegistration(draft: RegisterDraft): FormError[] {
  const code = parseCreditCode(draft.creditCode)
  const found: (FormError | null)[] = [
    code.ok ? null : { id: 'creditCode', message: creditCodeMessages[code.reason] },
    draft.name.trim().length < 4 ? { id: 'name', message: words.errors.name } : null,
    reaches(draft.path, 'district') ? null : { id: 'countyCode', message: words.errors.county },
    draft.licenceNumber.trim().length < 6 ? { id: 'licenceNumber', message: words.errors.licence } : null,
    draft.licenceUntil ? null : { id: 'licenceUntil', message: words.errors.licenceUntil },
    draft.contactName.trim().length < 2 ? { id: 'contactName', message: words.errors.contactName } : null,
  ]
  return found.filter((error) => error !== null)
}
