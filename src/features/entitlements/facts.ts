import type { InputOf, OutputOf } from '../../../domain/contracts/registry'
import type { StayAnswers } from '../../../domain/contracts/shapes'
import { addDays, daysBetween } from '../../../domain/calendar/day'

export type WhatIfFacts = InputOf<'entitlement.explore'>['facts']
export type FactValue = WhatIfFacts[string]
export type Answer = OutputOf<'entitlement.mine'>
export type OpenQuestion = Answer['questions'][number]

/** The answer of a registration that a fact comes from; null where a worker's own word is not stored. */
export function answerFor(fact: string, value: FactValue): StayAnswers | null {
  if (fact === 'worker.hukou' && typeof value === 'string') return { hukou: value }
  if (fact === 'worker.frontline' && typeof value === 'boolean') return { frontline: value }
  return null
}

/** Every day from the first to the last, both included; at most 62. */
export function daysFromTo(from: string, to: string): string[] {
  const count = Math.min(daysBetween(from, to), 61)
  return count < 0 ? [] : Array.from({ length: count + 1 }, (_, index) => addDays(from, index))
}

/** The usual festival shift: from the sixth day before the festival to the ninth after it. */
export function festivalShift(festivalOn: string): { from: string; to: string } {
  return { from: addDays(festivalOn, -6), to: addDays(festivalOn, 9) }
}

/** The last month that was surely paid before the festival: December of the year before. */
export function lastPaidMonth(festivalOn: string): string {
  return `${Number(festivalOn.slice(0, 4)) - 1}-12`
}
