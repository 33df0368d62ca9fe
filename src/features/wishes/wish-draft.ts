import type { InputOf } from '../../../domain/contracts/registry'
import type { SupplyView } from '../../../domain/contracts/supply'
import { addDays } from '../../../domain/calendar/day'
import { consentVersion, type Trade } from '../../../domain/terms'
import { wishWords as words } from './words'

/** A wish as it stands on the screen. The yes is never kept on the phone: it is given anew. */
export interface WishDraft {
  trade: Trade | null
  /** A city whose county is still to be said, or what was chosen in the end. */
  regionCode: string
  regionName: string
  /** The whole city, or one county of it, was said. */
  isPlaceSettled: boolean
  from: string
  to: string
  wageYuan: string
  /** null leaves those agreed to before as they are. */
  agencyIds: string[] | null
}

/** One question a page, in this order; `check` shows all answers. */
export const steps = ['trade', 'place', 'county', 'from', 'to', 'check'] as const
export type Step = (typeof steps)[number]

export const emptyWish: WishDraft = {
  trade: null,
  regionCode: '',
  regionName: '',
  isPlaceSettled: false,
  from: '',
  to: '',
  wageYuan: '',
  agencyIds: [],
}

export function wishDraftOf({ trade, region, from, to, wageFen }: SupplyView): WishDraft {
  return {
    trade,
    regionCode: region.code,
    regionName: region.fullName,
    isPlaceSettled: true,
    from,
    to,
    wageYuan: wageFen === null ? '' : String(wageFen / 100),
    agencyIds: null,
  }
}

export function stepOf(text: string | undefined): Step | undefined {
  return steps.find((step) => step === text)
}

/** The first question without an answer; `check` when all are given. */
export function nextStep(draft: WishDraft): Step {
  if (!draft.trade) return 'trade'
  if (!draft.regionCode) return 'place'
  if (!draft.isPlaceSettled) return 'county'
  if (!draft.from) return 'from'
  return draft.to ? 'check' : 'to'
}

export interface WishDay {
  on: string
  label: string
}

/** From when people most often can come; the eighth of the first month is when most workshops open again. */
export function fromDays({ todayOn, festivalOn }: { todayOn: string; festivalOn: string }): WishDay[] {
  const reopening = addDays(festivalOn, 7)
  const days = [
    { on: todayOn, label: words.fromDays.now },
    { on: addDays(todayOn, 15), label: words.fromDays.later },
  ]
  return reopening > todayOn ? [...days, { on: reopening, label: words.fromDays.reopening }] : days
}

const mostDays = 366

/** Until when, counted from the first day; nothing is taken further ahead than a year from today. */
export function toDays(from: string, todayOn: string): WishDay[] {
  const last = addDays(todayOn, mostDays)
  const days = [
    { on: addDays(from, 30), label: words.toDays.month },
    { on: addDays(from, 90), label: words.toDays.season },
    { on: addDays(from, 182), label: words.toDays.half },
    { on: addDays(from, 365), label: words.toDays.year },
  ]
  return days.filter(({ on }) => on <= last)
}

export type WishErrors = Partial<Record<'trade' | 'place' | 'from' | 'to' | 'wage' | 'consent', string>>

export function checkWish(draft: WishDraft, hasAgreed: boolean): WishErrors {
  const errors: WishErrors = {}
  if (!draft.trade) errors.trade = words.errors.trade
  if (!draft.regionCode || !draft.isPlaceSettled) errors.place = words.errors.place
  if (!draft.from) errors.from = words.errors.from
  if (!draft.to) errors.to = words.errors.to
  else if (draft.to < draft.from) errors.to = words.errors.order
  if (draft.wageYuan.trim() && !/^\d{1,6}$/.test(draft.wageYuan.trim())) errors.wage = words.errors.wage
  if (!hasAgreed) errors.consent = words.errors.consent
  return errors
}

/** null while something is missing; `before` is the wish that is changed. */
export function wishInput(given: {
  draft: WishDraft
  seasonId: string
  before: SupplyView | undefined
}): InputOf<'wish.save'> | null {
  const { draft, seasonId, before } = given
  const { trade, regionCode, from, to, agencyIds } = draft
  const wage = draft.wageYuan.trim()
  if (!trade) return null
  return {
    ...(before && { supplyId: before.supplyId, version: before.version }),
    seasonId,
    trade,
    regionCode,
    from,
    to,
    wageFen: wage ? Number(wage) * 100 : null,
    ...(agencyIds && { agencyIds }),
    consent: { kind: 'job-matching', version: consentVersion },
  }
}
