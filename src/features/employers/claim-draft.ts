import { creditCodeMessages, parseCreditCode } from '../../../domain/identifiers/credit-code'
import { reaches, type RegionStep } from '../regions/region-selects'
import { words } from './words'

/** A claim as it stands on the screen. */
export interface ClaimDraft {
  creditCode: string
  name: string
  path: RegionStep[]
  contactName: string
}

export type ClaimErrors = Partial<Record<'creditCode' | 'name' | 'streetCode' | 'contactName', string>>

export const emptyClaim: ClaimDraft = { creditCode: '', name: '', path: [], contactName: '' }

/** Errors keyed like the input of `employer.claim`. */
export function checkClaim({ creditCode, name, path, contactName }: ClaimDraft): ClaimErrors {
  const errors: ClaimErrors = {}
  const code = parseCreditCode(creditCode)
  if (!code.ok) errors.creditCode = creditCodeMessages[code.reason]
  if (name.trim().length < 4) errors.name = words.errors.name
  if (!reaches(path, 'street')) errors.streetCode = words.errors.street
  if (contactName.trim().length < 2) errors.contactName = words.errors.contactName
  return errors
}

/** What can be said while the code is being typed: nothing before 18 characters are there. */
export function creditCodeWhileTyping(text: string): { ok: boolean; message: string } | undefined {
  const code = parseCreditCode(text)
  if (code.ok) return { ok: true, message: words.creditCodeOk }
  const tooShort = code.reason === 'blank' || (code.reason === 'length' && text.trim().length < 18)
  return tooShort ? undefined : { ok: false, message: creditCodeMessages[code.reason] }
}
