import type { SupplyView } from '../../../domain/contracts/supply'
import type { Trade } from '../../../domain/terms'
import type { FormError } from '../../components/form-errors'
import { supplyWords as words } from './words'

/** As typed: nothing is refused while typing. */
export interface SupplyDraft {
  supplyId?: string
  version?: number
  trade: Trade | null
  headcount: string
  from: string
  to: string
  terms: string
}

export interface SupplyInput {
  supplyId?: string
  version?: number
  trade: Trade
  headcount: number
  from: string
  to: string
  terms?: string
}

const most = 20_000

export function emptySupply(todayOn: string): SupplyDraft {
  return { trade: null, headcount: '', from: todayOn, to: '', terms: '' }
}

export function draftOfSupply({
  supplyId,
  version,
  trade,
  headcount,
  from,
  to,
  terms,
}: SupplyView): SupplyDraft {
  return { supplyId, version, trade, headcount: String(headcount), from, to, terms }
}

export function checkSupply(draft: SupplyDraft): FormError[] {
  const people = wholeNumber(draft.headcount)
  const found: (FormError | null)[] = [
    draft.trade === null ? { id: 'trade', message: words.errors.trade } : null,
    !people ? { id: 'headcount', message: words.errors.headcount } : null,
    people && people > most ? { id: 'headcount', message: words.errors.headcountMax } : null,
    draft.from ? null : { id: 'from', message: words.errors.from },
    draft.to ? null : { id: 'to', message: words.errors.to },
    draft.from && draft.to && draft.to < draft.from ? { id: 'to', message: words.errors.order } : null,
  ]
  return found.filter((error) => error !== null)
}

/** Call only with a draft that `checkSupply` found nothing wrong with. */
export function supplyInput(draft: SupplyDraft): SupplyInput | null {
  const { supplyId, version, trade, from, to } = draft
  const headcount = wholeNumber(draft.headcount)
  if (trade === null || headcount === null) return null
  const terms = draft.terms.trim()
  return { ...(supplyId && { supplyId, version }), trade, headcount, from, to, ...(terms && { terms }) }
}

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null
}
