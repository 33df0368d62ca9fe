import type { Fair } from '../../../domain/contracts/board'
import type { InputOf } from '../../../domain/contracts/registry'
import { shanghaiClock, shanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { FairKind } from '../../../domain/terms'
import type { FormError } from '../../components/form-errors'
import { words } from './words'

/** A fair as it stands on the screen. */
export interface FairDraft {
  fairId?: string
  version?: number
  regionCode: string
  kind: FairKind
  title: string
  day: string
  /** The clock in China, 09:00. */
  time: string
  placeText: string
  boardPostIds: string[]
}

export function emptyFair(regionCode: string): FairDraft {
  return { regionCode, kind: 'job-fair', title: '', day: '', time: '', placeText: '', boardPostIds: [] }
}

export function draftOfFair({
  fairId,
  version,
  region,
  kind,
  title,
  startsAt,
  placeText,
  boardPostIds,
}: Fair): FairDraft {
  return {
    ...{ fairId, version, kind, title, placeText },
    regionCode: region.code,
    day: shanghaiDay(startsAt),
    time: shanghaiClock(startsAt),
    boardPostIds,
  }
}

export function checkFair({ title, day, time, placeText }: FairDraft): FormError[] {
  const { errors } = words
  return [
    ...(title.trim().length < 4 ? [{ id: 'title', message: errors.title }] : []),
    ...(day ? [] : [{ id: 'day', message: errors.day }]),
    ...(time ? [] : [{ id: 'time', message: errors.time }]),
    ...(placeText.trim().length < 4 ? [{ id: 'placeText', message: errors.place }] : []),
  ]
}

/** Call only with a draft that `checkFair` found nothing wrong with. */
export function fairInput({ day, time, ...draft }: FairDraft, seasonId: string): InputOf<'fair.save'> {
  return { ...draft, seasonId, startsAt: new Date(`${day}T${time}:00+08:00`).toISOString() }
}

/** Every half hour of a working day, and the one that was chosen before. */
export function startTimes(chosen: string): string[] {
  const times = Array.from({ length: 27 }, (_, half) => {
    const hour = String(7 + Math.floor(half / 2)).padStart(2, '0')
    return `${hour}:${half % 2 === 0 ? '00' : '30'}`
  })
  return chosen === '' || times.includes(chosen) ? times : [chosen, ...times]
}
