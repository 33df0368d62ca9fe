import type { InputOf, OutputOf } from '../../../domain/contracts/registry'
import { codesOf, trades, type Trade } from '../../../domain/terms'
import type { FormError } from '../../components/form-errors'
import { words } from './words'

export type WelfarePost = OutputOf<'welfare.list'>['posts'][number]

/** A public-welfare post as it stands on the screen. */
export interface PostDraft {
  boardPostId?: string
  version?: number
  /** '' until one is chosen: posts stand in a county or below. */
  regionCode: string
  employerName: string
  trade: Trade | ''
  headcount: string
  neededBy: string
  wageYuan: string
}

export const tradeOptions = codesOf(trades).map((value) => ({ value, label: trades[value] }))

export function emptyPost(regionCode: string): PostDraft {
  return { regionCode, employerName: '', trade: '', headcount: '', neededBy: '', wageYuan: '' }
}

/** The board says how many are still wanted; the post itself how many in all. */
export function draftOfPost({ post, filled, version }: WelfarePost): PostDraft {
  const { boardPostId, region, employerName, trade, headcount, neededBy, wageFen } = post
  return {
    ...{ boardPostId, version, employerName, trade, neededBy },
    regionCode: region.code,
    headcount: String(headcount + filled),
    wageYuan: wageFen === null ? '' : String(wageFen / 100),
  }
}

export function checkPost(draft: PostDraft): FormError[] {
  const { errors } = words
  const wrong = (id: string, isRight: boolean, message: string) => (isRight ? [] : [{ id, message }])
  return [
    ...wrong('region', draft.regionCode !== '', errors.region),
    ...wrong('employerName', draft.employerName.trim().length >= 4, errors.employerName),
    ...wrong('trade', draft.trade !== '', errors.trade),
    ...wrong('headcount', /^[1-9]\d{0,4}$/.test(draft.headcount.trim()), errors.headcount),
    ...wrong('neededBy', draft.neededBy !== '', errors.neededBy),
    ...wrong('wage', /^\d{0,5}$/.test(draft.wageYuan.trim()), errors.wage),
  ]
}

/** Call only with a draft that `checkPost` found nothing wrong with; null while no trade is chosen. */
export function postInput(
  { trade, headcount, wageYuan, employerName, ...draft }: PostDraft,
  { seasonId, isOpen }: { seasonId: string; isOpen: boolean },
): InputOf<'welfare.save'> | null {
  if (trade === '') return null
  const yuan = wageYuan.trim()
  return {
    ...draft,
    ...{ seasonId, isOpen, trade },
    employerName: employerName.trim(),
    headcount: Number(headcount.trim()),
    wageFen: yuan === '' ? null : Number(yuan) * 100,
  }
}
