/** A log of stays as the backend writes it, for facts about what is told of it. */
import type { StayEventDoc } from '../../cloudfunctions/_server/store/field-documents'
import type { StayClass, StayState } from '../../domain/digests/stay-events'
import { caiyuan } from './builders'

let serial = 0

interface Declared {
  /** ISO, UTC. */
  at: string
  stay?: StayState
  outside?: boolean | null
  children?: number | null
  streetCode?: string
  from?: StayClass | null
  seasonId?: string
}

/** One person's word at an instant, in 菜园镇 unless told. */
export function aStayEvent({ at, from = null, seasonId = '2027', ...said }: Declared): StayEventDoc {
  const { stay = 'staying', outside = true, children = null, streetCode = caiyuan.streetCode } = said
  const _id = `stay-event-${++serial}`
  return {
    _id,
    seasonId,
    cityCode: `${streetCode.slice(0, 4)}00`,
    countyCode: streetCode.slice(0, 6),
    streetCode,
    at,
    from,
    to: { stay, outside, children },
    why: from === null ? 'declared' : 'changed',
    sortKey: `${at}#${_id}`,
  }
}

/** So many people who say the same. */
export function manyStayEvents(count: number, said: Declared): StayEventDoc[] {
  return Array.from({ length: count }, () => aStayEvent(said))
}

/** Noon in China of a day. */
export function noonOf(day: string): string {
  return `${day}T04:00:00.000Z`
}
